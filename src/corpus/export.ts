import type { Article, Sentence } from './article.ts'

/** Signs that this project, or Markdown elsewhere, would read as marks. */
const MARKS = /[\\*_`[\]<&~={%]|'(?=')|(?<=')'/g
const LEADING_MARK = /^[#>+|:!-]/
const LEADING_NUMBER = /^(\d{1,3})([.)])/
const LEADING_BULLET = /^[•‣▪●◦·–—]/

/** Plain text as Markdown that reads as the same text again. */
const escaped = (text: string): string =>
  text
    .replace(MARKS, '\\$&')
    .replace(LEADING_MARK, '\\$&')
    .replace(LEADING_NUMBER, '$1\\$2')
    .replace(LEADING_BULLET, (bullet) => `&#${bullet.charCodeAt(0)};`)

const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\uffff]/g, (character) =>
    /[\p{L}\p{N}\p{P}\p{Sc}]/u.test(character)
      ? character
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The instant, written in a zone in which it falls on the day of publication. */
const dateOf = (article: Article): string | undefined => {
  const { published, publishedAt } = article
  if (!published || publishedAt === undefined) return published?.from
  const day = publishedAt.slice(0, 10)
  if (day === published.from) return publishedAt
  const hours = day > published.from ? -12 : 14
  const shifted = new Date(Date.parse(publishedAt) + hours * 3_600_000).toISOString().replace('Z', '')
  return `${shifted}${hours < 0 ? '-12:00' : '+14:00'}`
}

const frontMatter = (article: Article): readonly string[] => {
  const field = (name: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [`${name}: ${quoted(value)}`]
  const items = (name: string, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [`${name}: [${values.map(quoted).join(', ')}]`]
  const date = dateOf(article)
  return [
    ...field('title', article.title),
    ...(date === undefined ? [] : [`date: ${date}`]),
    ...(article.updated === undefined ? [] : [`updated: ${article.updated}`]),
    ...field('author', article.author),
    ...field('source', article.source),
    ...field('source_country', article.sourceCountry),
    ...field('url', article.url),
    ...field('lang', article.lang),
    ...items('tags', article.tags),
    ...items('countries', article.countries),
    ...field('image', article.image),
    ...(article.draft ? ['draft: true'] : []),
    ...(article.inferred.length === 0 ? [] : ['inferred:']),
    ...article.inferred.map((name) => `  ${name}: ${quoted(article.reasons[name] ?? '')}`),
  ]
}

const PREFIX: Readonly<Record<Sentence['kind'], string>> = { prose: '', quotation: '> ', heading: '## ', item: '- ' }

/** The article as Markdown with front matter; read again it has the same fields, body and sentences, and what was inferred is still marked so. */
export const renderArticle = (article: Article): string => {
  const kinds = new Map(article.sentences.map((sentence) => [sentence.end, sentence.kind]))
  const lines = article.body.split('\n')
  let end = -1
  const body = lines.map((line) => {
    end += line.length + 1
    return line === '' ? '' : `${PREFIX[kinds.get(end) ?? 'prose']}${escaped(line)}`
  })
  return `---\n${frontMatter(article).join('\n')}\n---\n\n${body.join('\n')}\n`
}
