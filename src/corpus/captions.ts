import { firstWord, lastWord } from './line-words.ts'

/** Agencies, picture houses and kinds of photographers, as credits name them. */
const AGENCIES =
  'REUTERS|Reuters|AP|Associated Press|AFP|Agence France-Presse|EPA-EFE|EPA|EFE|Getty Images|Getty|ANP|DPA|dpa|Xinhua|TASS|ANI|PTI|Alamy Stock Photo|Alamy|Shutterstock|Bloomberg|SOPA Images|LightRocket|NurPhoto|Anadolu Agency|Anadolu Images|Anadolu|Ukrinform|PA Wire|PA Media|PA Images|PA|Press Association|iStockphoto|iStock|Unsplash|Flickr|Wikimedia Commons|Wikimedia|Sipa USA|Sipa|SIPA|ZUMA Press|ZUMA Wire|Zuma Press|ZUMA|Rex Features|REX|Handout|HANDOUT|Imago|IMAGO|Keystone|KEYSTONE|Kyodo News|Kyodo|Yonhap|Sputnik|Corbis|Redux|VCG|CQ Roll Call|Pool|POOL|The Canadian Press|Canadian Press|CP|USA TODAY Sports|Contributor|Stringer|Staff|TT|NTB|STT|Ritzau|Lehtikuva|Belga|ANSA|LaPresse|CTK|MTI|PAP|UNIAN|Barcroft|SWNS|WireImage|FilmMagic|Polaris|Magnum|Panos|Eyevine|Cover Images|Creative Commons|public domain|The New York Times|The Washington Post|The Guardian|Instagram'
const AGENCY = `(?:${AGENCIES})`
const KINDS = 'photo photos photograph image images picture pictures file video'

const wordsOf = (list: readonly string[]): ReadonlySet<string> => new Set(list.map((word) => word.toLowerCase()))
const names = AGENCIES.split('|')
const FIRST_WORDS = wordsOf([
  ...names.filter((name) => !name.startsWith('The ')).map((name) => name.split(/[ -]/)[0] ?? name),
  ...KINDS.split(' '),
  ...'photography illustration graphic screengrab screenshot cartoon credit credits courtesy media source via'.split(
    ' ',
  ),
])
const LAST_WORDS = wordsOf([...names.map((name) => name.split(/[ -]/).at(-1) ?? name), ...KINDS.split(' ')])

/** Credits begin or end with certain words; the patterns are for the few lines that do. */
const mayHoldCredit = (line: string): boolean => LAST_WORDS.has(lastWord(line)) || FIRST_WORDS.has(firstWord(line))

const NAME_WORD = "[\\p{L}@][\\p{L}\\p{M}.'’&@_-]*"
const NAME = `(?:${NAME_WORD}(?:\\s${NAME_WORD}){0,6})`

/** The name of whoever took or sells a picture, alone on its line. */
const CREDITS: readonly RegExp[] = [
  // REUTERS/Name, AP Photo/Name, EPA-EFE/NAME, SOPA Images/LightRocket/Getty Images
  new RegExp(
    `^[([]?(?:©\\s?)?${AGENCY}(?:\\s?(?:Photos?|Images?|Pictures|file(?: photo)?|video))?(?:\\s?[/|]\\s?${NAME}){1,4}(?:\\s?(?:,|[-–—]) .{0,30})?[)\\]]?\\.?$`,
    'u',
  ),
  // Name/AP, Name | Getty Images, Name for The Post/Getty Images, AFP via Getty Images
  new RegExp(
    `^[([]?(?:©\\s?)?${NAME}?\\s?(?:[/|,]|via|for|[-–—])\\s?(?:.{0,40}(?:[/|,]|via)\\s?)?${AGENCY}(?:\\s?(?:Photos?|Images?|file(?: photo)?))?[)\\]]?\\.?$`,
    'u',
  ),
  // Getty Images
  new RegExp(`^[([]?(?:©\\s?)?${AGENCY}(?: (?:Photo|Images?|file photo))?[)\\]]?\\.?$`, 'u'),
  // Photo: Name, Image courtesy of NATO, Picture by Name
  /^[([]?(?:photo(?:graph)?s?|pictures?|images?|illustration|graphic|screengrab|screenshot|photography|cartoon|file (?:photo|image|picture)|(?:photo|image|picture|video) (?:credit|source|by|courtesy)|credits?)(?:\s?(?:credits?|source|copyright))?\s?(?::|\.\.\.|…|©| by | courtesy (?:of )?|\/)\s?\S.{0,80}$/iu,
  // Courtesy of NATO
  /^[([]?courtesy of \S.{0,80}$/iu,
  // Source: The Agency
  /^(?:source|via)\s?: \S.{0,50}$|^source \S+\.\S+$/iu,
  // BBC: Image source, Getty Images
  /^(?:image|media|photo|picture|video) (?:source|copyright|credit),? .{1,60}$/iu,
]

/** With which words CAPTION_LABEL begins. */
const LABEL_WORDS = wordsOf(
  'file handout image media photo picture video figure caption captions pictured above below left right top bottom in this a an photograph frame combination still undated satellite aerial screenshot general'.split(
    ' ',
  ),
)
const SHOUTS = /^\p{Lu}{2}/u

/** Words before a picture's text. */
const CAPTION_LABEL =
  /^(?:FILE(?: (?:PHOTO|PHOTOGRAPH|IMAGE|PICTURE))? ?[-–—:]|(?:file|handout) (?:photo|image|picture)(?: (?:of|shows|taken|dated)| ?[-–—:])|(?:image|media|photo|picture|video|figure) ?caption\b|captions?:|pictured(?: here)?(?::| (?:above|below|left|right))|(?:above|below|left|right|top|bottom):\s|in this (?:\S+ ){0,4}(?:file |handout |still |aerial |undated |satellite |combination )*(?:photo|image|picture|photograph|frame grab|screen ?grab)\b.{0,60}(?:taken|provided|released|made|from|,)|(?:this|a|an) (?:combination of |still |undated |handout |file |satellite |aerial |screenshot |general view|)(?:photo|image|picture|photograph|frame grab|photos|pictures|images)s? (?:taken|provided|released|made|shows|showing|from|dated|obtained)\b)/iu

/** Getty's and AP's form: TOKYO, JAPAN - 2022/02/24: */
const CAPTION_PLACE =
  /^\p{Lu}[\p{Lu} .'’-]+(?:, \p{Lu}[\p{L} .'’-]+)? ?[-–—] ?(?:\d{4}[/-]\d{1,2}[/-]\d{1,2}|\p{Lu}{3,9}\.? \d{1,2}(?:, \d{4})?) ?:/u

const NAMED_PICTURE = ['Photo', 'REUTERS', 'Picture', 'Image', 'EPA', 'AFP/', 'AP/', 'TASS/', 'Reuters/']
const namesPicture = (line: string): boolean => NAMED_PICTURE.some((name) => line.includes(name))

/** A credit at the end of the picture's own text. */
const TRAILING_CREDIT = new RegExp(
  `(?:^|[\\s.(\\[|])(?:(?:REUTERS|Reuters|EPA|EPA-EFE|AFP|TASS|AP)\\s?/\\s?${NAME}|(?:AP|AFP|EPA|Reuters) Photos?(?:\\s?/\\s?${NAME}(?:, (?:Pool|File))?)?|(?:Photo|Photograph|Picture|Image|File photo)(?: (?:credit|courtesy(?: of)?|by)|:|/)\\s?[^.!?]{2,70}|(?:\\p{Lu}[\\p{L}.'’-]+ ){1,3}?\\p{Lu}[\\p{L}.'’-]+\\s?/\\s?(?:.{0,30}/)?${AGENCY}|(?:\\S+ via |/)${AGENCY})[)\\]]?\\.?$`,
  'u',
)

/** How captions speak: what a picture shows, in the present, with the day of the picture at the end. */
const SHOWN =
  /^(?:[^.,]{0,60}, )?(?:(?:[\p{L}'’.-]+|,) ){1,14}?(?:holds?|speaks?|talks?|stands?|sits?|walks?|attends?|looks? (?:on|at|over)|waves?|shakes?|arrives?|greets?|gestures?|poses?|delivers?|addresses|listens?|reacts?|lights? candles|carry|carries|fires?|drives?|rides?|flies|fly|wears?|welcomes?|meets?|smiles?|takes? part|inspects?|salutes?|hugs?|kisses|is (?:seen|pictured|shown)|are (?:seen|pictured|shown)|(?:seen|pictured|shown) (?:here|in|on|at|during))\b/u
const DAY_OF_PICTURE =
  /,? (?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? \d{4}|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December),? \d{4})\.?$/u
const SIDES =
  /\((?:L|R|C|left|right|cent(?:er|re)|[LRC]-[LRC])\)|\b(?:from left|left to right|far (?:left|right))\b|, (?:left|right|cent(?:er|re)),/u

/** An agency's name after the last sentence: at the end of a caption its credit, at the end of a report its signature. */
const SIGNATURE =
  /(?<=[.!?]["”’']?)\s*(?:[-–—/(]\s?)?(?:REUTERS|Reuters|AFP|AP|TASS|EPA|dpa|DPA|Xinhua|ANI|PTI|Bloomberg|Associated Press|Agence France-Presse)[/)]?\.?$/u

/** Whether an agency signs this line. */
export const isSigned = (line: string): boolean => LAST_WORDS.has(lastWord(line)) && SIGNATURE.test(line)

/** The line without the signature of an agency. */
export const withoutSignature = (line: string): string =>
  LAST_WORDS.has(lastWord(line)) ? line.replace(SIGNATURE, '') : line

/** Whether this line is nothing but the credit of a picture. */
export const isCredit = (line: string): boolean =>
  line.length <= 130 && mayHoldCredit(line) && CREDITS.some((pattern) => pattern.test(line))

/** Whether this line proves by itself that it describes a picture. */
export const isCaption = (line: string): boolean => {
  if (line.length > 600) return false
  if (LABEL_WORDS.has(firstWord(line)) && CAPTION_LABEL.test(line)) return true
  if (SHOUTS.test(line) && CAPTION_PLACE.test(line)) return true
  return line.length <= 450 && (LAST_WORDS.has(lastWord(line)) || namesPicture(line)) && TRAILING_CREDIT.test(line)
}

/** Whether this line may describe a picture; it does where a credit follows it or a picture stands before it. */
export const mayBeCaption = (line: string): boolean =>
  line.length <= 450 && (SHOWN.test(line) || DAY_OF_PICTURE.test(line) || SIDES.test(line))
