import { type Archive, readingOf } from '../analysis/archive.ts'
import type { Span } from '../analysis/reading.ts'
import { select } from '../analysis/selection.ts'
import type { Article } from '../corpus/article.ts'
import type { TerminalCommand } from './command.ts'
import { selectionOf } from './selection.ts'

const span = ({ start, end, text }: Span) => ({ start, end, text })

const articleJson = (archive: Archive, article: Article) => {
  const reading = readingOf(archive, article)
  return {
    id: article.id,
    title: article.title,
    published: article.published?.from,
    inferred: article.inferred,
    reasons: article.reasons,
    source: article.source,
    author: article.author,
    url: article.url,
    tags: article.tags,
    draft: article.draft,
    body: article.body,
    sentences: article.sentences.map(({ index, start, end, text, kind }) => ({ index, start, end, text, kind })),
    dates: reading.dates.map((date) => ({ ...span(date), value: date.value })),
    countries: reading.countries.map((mention) => ({ ...span(mention), country: mention.country })),
    attributions: reading.attributions.map(({ source, cue, content, direct, country }) => ({
      ...(source && { source: span(source) }),
      ...(cue && { cue: span(cue) }),
      content: span(content),
      direct,
      ...(country && { country }),
    })),
  }
}

/** Prints all that is read from the articles. */
export const inspect: TerminalCommand = {
  name: 'inspect',
  about: 'all that is read from the articles: title, date, sentences, dates, countries, attributions',
  usage: 'inspect [--article ID] [--json]',
  flags: { article: { type: 'string' } },
  async run({ archive: load, flags, print }) {
    const archive = await load()
    const articles = select(archive, selectionOf(archive, flags))
    if (flags.on('json')) {
      const found = articles.map((article) => articleJson(archive, article))
      print(JSON.stringify({ articles: found, problems: archive.corpus.problems }))
      return 0
    }
    for (const article of articles) {
      const { dates, countries, attributions } = readingOf(archive, article)
      print(`${article.id}: ${article.title}`)
      print(
        `  ${article.source ?? 'no outlet'}, ${article.author ?? 'no byline'}, ${article.published?.from ?? 'undated'}`,
      )
      for (const field of article.inferred) print(`  ${field} is inferred: ${article.reasons[field] ?? ''}`)
      const numbers = [article.sentences.length, dates.length, countries.length, attributions.length]
      print(
        `  ${['sentences', 'dates', 'countries', 'attributions'].map((name, at) => `${numbers[at]} ${name}`).join(', ')}`,
      )
    }
    return 0
  },
}
