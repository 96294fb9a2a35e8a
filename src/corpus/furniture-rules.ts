/** What a line of a page is that is no part of its article. */
export type Furniture =
  | 'advertisement'
  | 'breadcrumb'
  | 'byline'
  | 'comments'
  | 'contact'
  | 'copyright'
  | 'media'
  | 'navigation'
  | 'note'
  | 'read more'
  | 'reporting'
  | 'share'
  | 'stamp'
  | 'subscribe'
  | 'tags'
  | 'tweet'

interface FurnitureRule {
  readonly name: Furniture
  /** Matches a whole line in lower case, its list mark and Markdown already gone. */
  readonly pattern: RegExp
}

const NETWORK =
  'facebook|twitter|x|instagram|linkedin|whatsapp|telegram|reddit|pinterest|messenger|tumblr|threads|bluesky|mastodon|tiktok|youtube|e-?mail|print|sms|flipboard|pocket'
const ZONE = 'gmt|utc|bst|ces?t|ee?s?t|e[ds]t|c[ds]t|m[ds]t|p[ds]t|ist|msk|[ecmp]t|aedt|aest|local time'

const DATE_WORD = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*'

/** Rules in order, the first that matches names the line; each is anchored at both ends, or at its start by words that no sentence of a report begins with. */
export const RULES: readonly FurnitureRule[] = [
  {
    name: 'advertisement',
    pattern:
      /^(?:advertis(?:ement|ing)s?|\[?ad[_-]\d\]?|ads?|sponsored(?: content| by .{2,40})?|promoted(?: content)?|paid (?:post|content)|remove ads?|skip ad(?:vertisement)?)$/u,
  },
  {
    name: 'advertisement',
    pattern:
      /^(?:story|article|report|text) continues (?:below|after|beneath)\b.{0,60}$|^continue reading(?: (?:below|the main story|this article))?\s?[→»>…]?$|^scroll (?:down )?(?:for|to) .{2,60}$/u,
  },
  {
    name: 'share',
    pattern: new RegExp(
      `^(?:share|tweet|pin|post|like|follow|send|save|bookmark|copy(?: the)? link|link copied|print|e-?mail)(?: (?:this|the|it|on|to|via|by|us|with|your|friends?|buttons?|now|page|article|story|post|link|and|more|for later|${NETWORK}))*[!.:]?$`,
      'u',
    ),
  },
  {
    name: 'share',
    pattern: new RegExp(
      `^(?:click (?:here )?to (?:share|e?mail|print|tweet)|share (?:this|on|via|to)|follow (?:us|me)|like us|find us|join us|connect with us) (?:.{0,40} )?(?:${NETWORK}|social media|article|story)\\b.{0,40}$`,
      'u',
    ),
  },
  {
    name: 'share',
    pattern: new RegExp(`^(?:(?:${NETWORK}|share|tweet|comments?|save|copy link|rss|more)[\\s,|/·•]*){2,}$`, 'u'),
  },
  {
    name: 'subscribe',
    pattern:
      /^(?:subscribe|subscribe (?:now|today|here|to (?:our|the|this|my|receive|get|unlock|read|continue)\b.{0,120}|for (?:free|more|full|unlimited|\$|£|€).{0,60}))[!.]?$/u,
  },
  {
    name: 'subscribe',
    pattern:
      /^(?:sign ?up|register|log ?in|sign ?in|create (?:an?|your) (?:free )?account)(?: (?:now|here|free|today|(?:for|to) (?:free|our|the|your|get|receive|read|continue|comment|save|this|my|a|an|daily|weekly|alerts?|updates?)\b.{0,140}))?[!.]?$/u,
  },
  {
    name: 'subscribe',
    pattern:
      /^(?:unlock (?:this|to|the|full|unlimited)\b.{0,80}|you (?:need|have|must) to (?:subscribe|register|be logged in|log ?in|sign ?in|enable)\b.{0,100}|thank(?:s| you) for (?:signing up|subscribing|registering|reading|joining)\b.{0,140}|stay with .{2,40} (?:for|to get) .{2,60}|your e-?mail address will not be published.{0,60}|required fields are marked.{0,20}|already (?:a|have an?) (?:subscriber|member|account)\b.{0,30}|not a subscriber|become an? (?:member|subscriber|supporter)|support (?:our|independent|quality|free) (?:work|journalism|reporting|media)|donate (?:now|today|here|to (?:us|our)\b.{0,60})|get (?:our|the|this|unlimited|full|all the latest|the latest|breaking) .{0,80}(?:newsletter|inbox|access|app|alerts?|briefing|by e-?mail)|enter your e-?mail.{0,60}|by (?:signing|subscribing|clicking|entering|submitting|providing) .{0,30}you (?:agree|consent).{0,200}|your (?:e-?mail address|subscription)\b.{0,100}|join (?:our|the) .{0,50}(?:newsletter|channel|community|mailing list).{0,40}|(?:our|the|daily|weekly|morning) newsletters?|newsletters?|this article is (?:for|only available to) (?:subscribers|members).{0,40}|you have (?:\d+|one|no|reached) .{0,30}(?:free )?articles?.{0,60})[!.?]?$/u,
  },
  {
    name: 'read more',
    pattern:
      /^(?:read (?:more|also|next|too|on|now|this|here)|also read|see also|see more|more on this|related(?: (?:article|story|stories|news|content|coverage|reading|links?|video))?|don['’]t miss|must[- ]read|recommended(?: reading)?|up next|in case you missed it|icymi|further reading|keep reading|go deeper|learn more|find out more|more (?:details|information|here)|watch next|editor['’]s picks?|trending)\s*(?:[:|»>→…]|\.\.\.| [-–—] ).{0,220}$/u,
  },
  {
    name: 'read more',
    pattern:
      /^(?:read|view|see|find|get|learn|click|tap|show|load|expand)(?: here)?(?: (?:for|to|on|about))? (?:more|all|full|the (?:full|original|complete|entire|rest)|whole)(?: (?:article|articles|story|stories|news|report|text|post|posts|here|comments?|coverage|details|information|now|of (?:this|the) (?:article|story)|on .{2,60}|at .{2,60}|about .{2,80}|in .{2,60}|from .{2,60}|statement|transcript|interview|bio))*\s*(?:here|below|»|>|→|…|\.\.\.)?[.!]?$/u,
  },
  {
    name: 'read more',
    pattern:
      /^(?:read more|more|see more|show more|show less|view more|load more|continue|next page|previous page|page \d+(?: of \d+)?|(?:click|tap|press) (?:here|below|on the (?:link|image|photo|picture|video))\b.{0,140}|for more (?:on|news|stories|information|details|about|from)\b.{0,120}(?:click|visit|see|go to|follow|read|check|here|contact|https?:|www\.).{0,80}|you can (?:read|find|follow|see|watch|listen to|download) .{0,80}\bhere|(?:full|more) (?:story|coverage|details)(?: here)?|(?:learn|find out|read) more (?:about|at|on|here|in)\b.{0,90})\s?[.!»>→]?$/u,
  },
  {
    name: 'media',
    pattern:
      /^(?:youtube|vimeo|\d{1,3} ?\/ ?\d{1,3}|this audio (?:is|was) .{2,60}|play(?: video| audio)?|pause|mute|unmute|loading|buffering|live|now playing|close|fullscreen|embed|transcript|video|audio|podcast|gallery|photos?|pictures|slideshow|infographic|view gallery|in pictures|\d{1,2}:\d{2}(?: ?\/ ?\d{1,2}:\d{2})?|listen(?: to (?:this )?(?:the )?(?:article|story|podcast|episode))?(?: .{0,20}\bmin(?:ute)?s?)?|watch(?: (?:now|live|the video|this video|video|below|more))?)[.…:]*$/u,
  },
  {
    name: 'media',
    pattern:
      /^(?:watch(?: live| now| this| more| video| the video)?|listen(?: now| live)?|video|podcast|photo gallery|gallery|in pictures|photos|live (?:blog|updates?|coverage)|slideshow|infographic|play)\s*(?:[:|►▶»]| [-–—] ).{1,160}$/u,
  },
  {
    name: 'media',
    pattern:
      /^(?:this video (?:can ?not|file cannot|is (?:no longer|not)) .{0,60}|(?:sorry, )?(?:your browser|media playback|javascript|adobe flash|flash player|to play this video|the media could not|an error occurred|video player)\b.{0,160}|view (?:this post|on) (?:on )?(?:instagram|twitter|facebook|x|threads).{0,40}|a post shared by .{1,80}|pic\.twitter\.com\/\S+|(?:please )?(?:enable|turn on) javascript.{0,80})$/u,
  },
  { name: 'tweet', pattern: /^[—–-]+ ?.{1,60} \(@\w{1,20}\).{0,30}$/u },
  {
    name: 'navigation',
    pattern:
      /^(?:(?:all|latest|top|breaking|local|world|international|national|global)? ?news|edit (?:this )?post|skip to (?:main )?(?:content|navigation|footer|search|article)|(?:go )?back(?: to (?:top|home|all|news|the top|homepage|main page)\b.{0,20})?|home(?: ?page)?|menu|main menu|open menu|close menu|toggle (?:menu|navigation|search)|search(?: .{0,20})?|navigation|sections|sitemap|go to (?:homepage|top)|return to top|previous|next|prev|(?:previous|next|older|newer) (?:article|post|story|page|entry)\b.{0,120}|print (?:this )?(?:page|article|version|edition)|language|accessibility(?: links| help)?|most (?:read|popular)|login|logout|my account|notifications|edition|(?:us|uk|international|world|asia|europe) edition|cookies?(?: (?:policy|settings|preferences))?|(?:we|this (?:site|website)) uses? cookies\b.{0,160}|accept (?:all )?(?:cookies)?|manage (?:cookies|preferences))$/u,
  },
  { name: 'breadcrumb', pattern: /^(?:home(?: ?page)?|news|world|start)(?:\s*[>»›/|→]\s*[^>»›/|→.]{2,40}){1,6}$/u },
  {
    name: 'copyright',
    pattern:
      /^(?:©.{0,160}|copyright (?:©|\(c\)|\d{4}|notice|information).{0,160}|(?:terms (?:of|and) .{2,40}|privacy (?:policy|notice|statement|settings))(?: .{0,60})?|this (?:material|content|article|story) (?:may|must|can) ?not be (?:published|reproduced|copied|republished)\b.{0,200}|our standards: .{2,80}|(?:legal )?disclaimer(?:[:.].{0,400})?|reprints?(?: (?:and|&) permissions)?|request (?:reprint|permission).{0,60}|(?:re)?published (?:here )?(?:with permission|under (?:a )?creative commons).{0,80}|licen[cs]ed under .{0,80})$/u,
  },
  {
    name: 'reporting',
    pattern:
      /^[([*]?(?:(?:additional|with|further|other) )?(?:reporting|writing|editing|edited|compiled|produced|translated|translation|research|graphics?|production)(?: and (?:writing|editing|reporting|translation|production))?(?: by |: )\S.{1,400}$/u,
  },
  {
    name: 'note',
    pattern:
      /^(?:[*([]? ?)?(?:this|the) (?:article|story|report|piece|post|essay|op-ed|column|interview|page|version of this (?:article|story))(?: by .{2,40}?)? (?:has been|was|is|first|originally|is being)(?: (?:originally|first|since|also|later))? (?:published|appeared|updated|corrected|amended|edited|republished|produced|developing|a developing|adapted|automatically|posted|printed|part of|reproduced|translated)\b.{0,300}$/u,
  },
  {
    name: 'note',
    pattern:
      /^(?:[*([]? ?)?(?:an earlier version of this|a version of this|a previous version of this|this is a developing|this post (?:was|has been)|correction(?: appended)?:|clarification:|update(?: \d)?:|editor['’]?s?['’]? note:?|the views expressed|the opinions expressed|views expressed|opinions expressed)\b.{0,500}$/u,
  },
  {
    name: 'contact',
    pattern:
      /^(?:to contact|if you have (?:any|a) (?:questions?|comments?|tips?)\b|contact (?:us|me|the (?:author|editor|reporter|writer|newsroom))\b|for (?:more|further|additional) information\b|for (?:media|press) (?:enquiries|inquiries|queries)|(?:media|press) (?:contacts?|enquiries|inquiries)|contacts?:|(?:do you )?(?:have|got) (?:a |any )?(?:news |story |confidential )?(?:tips?|story|stories|feedback|questions?|comments?)\b.{0,20}[?:]|send (?:us )?(?:your |a )?(?:tips?|feedback|comments?|letters)|e-?mail (?:us|the author|me|him|her)\b|(?:you can )?(?:reach|contact|follow|email) .{2,60} (?:at|on|via|by) (?:@|\S+@|twitter|x\b|facebook|instagram|telegram|threads|bluesky|mastodon|linkedin|e-?mail)|(?:tel|phone|telephone|e-?mail|fax|website|web)\s*[.:]).{0,240}$/u,
  },
  {
    name: 'contact',
    pattern:
      /^(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,30}|(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|int|info|eu|co\.uk|ac\.uk|de|fr|uk|ua|ru|io|tv|news|media|press)(?:\/\S*)?)$/u,
  },
  {
    name: 'tags',
    pattern:
      /^(?:tags?|topics?|filed (?:under|to|in)|categor(?:y|ies)|keywords?|in this (?:story|article)|posted in|labels?|sections?|explore more(?: on these topics)?|hashtags?)\s*[:|»].{0,300}$|^(?:#\w+[\s,]*){2,}$/u,
  },
  {
    name: 'comments',
    pattern:
      /^(?:(?:\d[\d,.]*k?|no|view|add|show|post|leave|write|read|see|join|hide|be the first to|load|all) )?(?:an? |all |your |\d+ )?(?:comments?|shares?|views?|likes?|replies|reactions|conversation|discussion|responses)(?: ?\(\d+\))?(?: (?:are closed|below|here|yet|on this .{2,20}|policy|guidelines))?[.:!]?$|^(?:report abuse|recommend(?: \(\d+\))?|reply|flag|posted by:? .{1,60}\|.{0,80}|have (?:an opinion|your say)\b.{0,100})$/u,
  },
  {
    name: 'stamp',
    pattern: new RegExp(
      `^(?:(?:originally |first |last |date )?(?:published|updated|posted|modified|created|issued|edited|added|reviewed|aired)|last (?:update|updated|modified|edited)|publication date|date)(?:\\s|[\\d,.:|/·•()–—+-]|(?:on|at|by|in|date|last|updated|published|${DATE_WORD}|[ap]\\.?m|${ZONE})\\b)*$`,
      'u',
    ),
  },
  {
    name: 'stamp',
    pattern: new RegExp(
      `^(?:(?:updated|posted|published|last updated)?:? ?(?:about |over |less than )?(?:an?|one|\\d+) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?) ago|just now|\\d{1,2}[:.h]\\d{2} ?(?:[ap]\\.?m\\.?)?(?: ?(?:${ZONE}))?|\\d{1,2} ?[ap]\\.?m\\.?(?: ?(?:${ZONE}))?|(?:reading time:? ?|estimated reading time:? ?)?(?:about )?\\d+[- ]?(?:min|mins|minutes?)(?: read| reading time)?|\\d+ words|reading time:? .{1,20})$`,
      'u',
    ),
  },
]

/** Rules for a phrase that may stand anywhere on the line: looked for first, as a pattern that begins anywhere is slow. */
export const PHRASES: readonly (FurnitureRule & { readonly phrase: string })[] = [
  {
    phrase: 'contributed',
    name: 'reporting',
    pattern: /^(?:.{2,400} )?contributed (?:reporting )?(?:to|for) this (?:report|story|article|piece|post)\b.{0,60}$/u,
  },
  { phrase: '©', name: 'copyright', pattern: /^.{0,60}© ?\d{4}.{0,100}$/u },
  { phrase: '(c)', name: 'copyright', pattern: /^.{0,60}\(c\) ?\d{4}.{0,100}$/u },
  { phrase: 'ights reserved', name: 'copyright', pattern: /^.{0,80}\ball rights reserved\b.{0,120}$/u },
]
