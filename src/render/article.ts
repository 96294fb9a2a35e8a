import type { Article } from '../corpus/article.ts'
import { accents } from './answer.ts'
import { button, container, divider, linkButton, rows, text } from './component.ts'
import { escaped } from './escape.ts'
import { clip, LIMITS } from './limits.ts'
import { cutText } from './pack.ts'
import type { Payload } from './payload.ts'
import { stateOf } from './question.ts'
import { sourceOf } from './source.ts'

const AROUND = 2

/** The sentence in bold between those around it, paragraph by paragraph. */
const context = (article: Article, index: number): string => {
  const near = article.sentences.filter(
    (sentence) =>
      Math.abs(sentence.index - index) <= AROUND || sentence.index === article.sentences[index]?.introducedBy,
  )
  return near
    .map((sentence, at) => {
      const said = escaped(sentence.text)
      const before = near[at - 1]
      const joint = !before
        ? ''
        : before.paragraph === sentence.paragraph && before.index === sentence.index - 1
          ? ' '
          : '\n\n'
      return `${joint}${sentence.index === index ? `**${said}**` : said}`
    })
    .join('')
}

const inferences = (article: Article): readonly string[] =>
  article.inferred.map((field) => `≈ ${field}: ${article.reasons[field] ?? 'read from the text itself'}`)

/** A sentence in its article, with the article's own views and the way to the original. */
export const articleView = (article: Article, sentence: number, shared: boolean): Payload => {
  const question = { article: article.id }
  const asked = { page: 0, question } as const
  const mode = shared ? 'apart' : 'here'
  const head = `## ${escaped(clip(article.title, 200))}\n-# ${escaped(sourceOf(article))}${
    article.author ? ` · by ${escaped(clip(article.author, 100))}` : ''
  } · sentence ${sentence + 1} of ${article.sentences.length}`
  const foot = clip(escaped(inferences(article).join(' · ')), 600)
  const room = LIMITS.text - head.length - foot.length - 4
  const [said = ''] = cutText(context(article, sentence), room)
  return {
    components: [
      container(accents.article, [
        text(head),
        divider(),
        text(said || '…'),
        ...(foot ? [text(`-# ${foot}`)] : []),
        ...rows([
          ...linkButton('Original', article.url),
          ...button('Summary', 'summary', stateOf({ ...asked, mode })),
          ...button('Timeline', 'timeline', stateOf({ ...asked, mode })),
          ...button('Positions', 'positions', stateOf({ ...asked, mode })),
          ...(shared
            ? []
            : button('Share', 'summary', stateOf({ page: sentence, question, mode: 'shareOpen' }), 'primary')),
        ]),
      ]),
    ],
  }
}
