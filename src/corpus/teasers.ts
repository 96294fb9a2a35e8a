import type { Placed } from './roles.ts'

/** A heading under which a page shows other stories, its sources, its comments or itself. */
const HEADING =
  /^(?:more (?:from|on)\b[^.!?]{2,60}|more (?:stories|news|articles|coverage|headlines|top stories|videos|to (?:read|explore)|like this)(?: .{2,30})?|(?:related|recommended|trending)(?: now| for you)?|(?:related|recommended|trending|similar|suggested|featured|popular|latest|recent|top|further|connected) (?:news|articles?|stories|story|content|contents|posts?|topics?|links?|coverage|reading|headlines|videos?|reports?|now|today|stories for you|items|pages|products)|you (?:may|might|could)(?: also)? (?:like|enjoy|be interested in|have missed)(?: .{2,30})?|most (?:read|popular|viewed|shared|watched|commented|recent|discussed|emailed)(?: .{2,30})?|(?:editor['’]?s?['’]?|our|staff|reader) (?:picks?|choices?|recommendations?|favou?rites)|up next|(?:read|watch|what to read|where to go) next|next (?:up|story|read)|(?:promoted|sponsored|paid)(?: (?:content|stories|links|posts|articles))?|(?:from )?around the web|from (?:our|the) (?:partners?|archives?|web)|also (?:on|in|from) .{2,30}|see also|sources?|references|external links|sister links|bibliography|further information|comments?(?: \(?\d+\)?)?|(?:leave|post|add|submit) a (?:comment|reply)|(?:one|\d+) (?:responses?|thoughts?|comments?|replies) (?:to|on) .{2,60}|news ?feed|join the (?:conversation|discussion)|about (?:the )?(?:authors?|writer|reporter|contributor|us)|(?:our )?newsletters?|keep reading|don['’]?t miss|in other news|other (?:news|stories|articles|headlines)|explore more|stay (?:informed|connected|updated|up to date)|share this.{0,30}|tags|footnotes|contact(?: us)?|subscribe|follow us)\s*[:»>…]?$/iu

/** A heading of which it is certain that no part of the article stands below it. */
const CLOSING =
  /^(?:sources?|references|external links|sister links|bibliography|footnotes|comments?|(?:leave|post|add|submit) a|(?:one|\d+) (?:responses?|thoughts?|comments?|replies)|news ?feed|join the|about (?:the )?(?:authors?|writer|reporter|contributor|us)|tags|contact)/iu

/** Below that many words of body, a list of other stories is the page's navigation, and the article is still to come. */
const ENOUGH = 40

const wordsIn = (text: string): number => text.split(' ').length

const isProse = ({ passage, role }: Placed): boolean =>
  role === undefined &&
  (passage.kind === 'paragraph' || passage.kind === 'quotation') &&
  /[.!?…]["”’')\]]*$/.test(passage.text) &&
  wordsIn(passage.text) >= 10

const isProseAt = (placed: readonly Placed[], index: number): boolean => {
  const one = placed[index]
  return one !== undefined && isProse(one)
}

/** Names in the middle of a sentence; two texts on one matter share some. */
const namesIn = (text: string): readonly string[] => text.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}’'-]{2,}/gu) ?? []

const isTeaserHeading = ({ passage, role }: Placed): boolean =>
  (passage.kind === 'paragraph' || passage.kind === 'heading') &&
  role !== 'credit' &&
  role !== 'caption' &&
  passage.text.length <= 80 &&
  HEADING.test(passage.text)

/** Where the teaser that begins at `from` ends: at the end, unless after a list of titles two paragraphs follow that speak of what the article names. */
const endOfTeaser = (placed: readonly Placed[], from: number, names: ReadonlySet<string>): number => {
  let next = from
  while (next < placed.length && !isProseAt(placed, next)) next++
  if (next === from || !isProseAt(placed, next) || !isProseAt(placed, next + 1)) return placed.length
  const following = [placed[next], placed[next + 1]].flatMap((one) => namesIn(one?.passage.text ?? ''))
  return new Set(following.filter((name) => names.has(name))).size >= 2 ? next : placed.length
}

/** Where the navigation above the article ends. */
const endOfNavigation = (placed: readonly Placed[], from: number): number => {
  let next = from
  while (next < placed.length && !isProseAt(placed, next) && placed[next]?.passage.kind !== 'heading') next++
  return next
}

/** The article's own passages: teasers of other stories are cut out, with everything below them where the article does not go on. `headings` are the teasers' headings. */
export const withoutTeasers = (
  placed: readonly Placed[],
): { readonly kept: readonly Placed[]; readonly headings: readonly string[] } => {
  if (!placed.some(isTeaserHeading)) return { kept: placed, headings: [] }
  const kept: Placed[] = []
  const headings: string[] = []
  const names = new Set<string>()
  let words = 0
  let cut = 0
  for (const [index, one] of placed.entries()) {
    if (index < cut) continue
    if (!isTeaserHeading(one)) {
      kept.push(one)
      if (isProse(one)) {
        words += wordsIn(one.passage.text)
        for (const name of namesIn(one.passage.text)) names.add(name)
      }
      continue
    }
    headings.push(one.passage.text)
    const from = index + 1
    const above = words === 0 || (words < ENOUGH && from < placed.length && !isProseAt(placed, from))
    if (!above && CLOSING.test(one.passage.text)) break
    cut = above ? endOfNavigation(placed, from) : endOfTeaser(placed, from, names)
  }
  return { kept, headings }
}
