import type { Problem } from './article.ts'
import { nearestField } from './typo.ts'

/** Under which names the front matter may state a field, the first one that is there wins. */
export const NAMES = {
  title: ['title'],
  date: ['date', 'published', 'publishdate', 'pubdate', 'published_at', 'datepublished'],
  updated: ['updated', 'lastmod', 'updateddate', 'modified', 'last_modified_at'],
  author: ['author', 'authors', 'byline'],
  source: ['source', 'outlet', 'publisher'],
  sourceCountry: ['source_country', 'sourcecountry'],
  url: ['url', 'link', 'canonical', 'canonical_url', 'canonicalurl'],
  lang: ['lang', 'language'],
  tags: ['tags', 'categories', 'topics', 'tag', 'category', 'topic'],
  countries: ['countries', 'country'],
  image: ['thumbnail', 'image', 'cover', 'heroimage', 'featured_image'],
  draft: ['draft'],
  inferred: ['inferred'],
} as const

const KNOWN: ReadonlySet<string> = new Set(Object.values(NAMES).flat())

/** Fields that other tools own; they say nothing about the article, so they are passed over without a word. */
const FOREIGN: ReadonlySet<string> = new Set(
  (
    'slug weight layout description summary excerpt sources aliases alias licence license origin permalink type id uid keywords comments toc math ' +
    'cssclass cssclasses publish pin pinned featured series sitemap menu subtitle subtitle_en standfirst dek kicker template collection hidden ' +
    'expirydate notes note rights copyright redirect_from image_caption caption created created_at guid params resources outputs headless linktitle ' +
    'section subsection words word_count reading_time status visibility related credits credit photographer place location editor translator'
  ).split(' '),
)

/** What is to be said of a field's name: nothing where it is known or another tool's, else whether it looks like a slip. */
export const judgeName = (key: string): Pick<Problem, 'severity' | 'message'> | undefined => {
  const name = key.toLowerCase()
  if (KNOWN.has(name) || FOREIGN.has(name)) return undefined
  const near = nearestField(name, KNOWN)
  if (near) return { severity: 'warning', message: `The field “${key}” is not known; did you mean “${near}”?` }
  return { severity: 'info', message: `The field “${key.slice(0, 40)}” is not known and is ignored.` }
}
