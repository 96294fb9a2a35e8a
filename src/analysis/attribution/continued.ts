import type { Article } from '../../corpus/article.ts'
import type { Grammar } from '../grammar/grammar.ts'
import type { Quotation } from '../grammar/quotations.ts'
import { extentOf } from './extents.ts'
import type { Utterance } from './utterances.ts'

const overlaps = (q: Quotation, u: Utterance): boolean => q.start < u.content.end && q.end > u.content.start

/**
 * Carries speech over sentences: a quotation that no verb introduces belongs to who was quoted last in its paragraph,
 * to who is quoted next in it, or, where it stands alone in a paragraph after a quotation, to who spoke before.
 */
export const continued = (article: Article, grammar: Grammar, found: readonly Utterance[]): readonly Utterance[] => {
  const { body, sentences } = article
  const result = [...found]
  const sentenceAt = (at: number): number => sentences.findIndex((s) => at >= s.start - 1 && at <= s.end)
  const paragraphOf = (at: number): number => sentences[sentenceAt(at)]?.paragraph ?? -1
  for (const q of grammar.quotations) {
    const words = body.slice(q.start, q.end).split(/\s+/).length
    // a verb within the quotation speaks of others
    const at = result.findIndex((u) => overlaps(q, u) && !(u.cue && u.cue.start >= q.start && u.cue.end <= q.end))
    if (at >= 0) {
      // the rest of a quotation whose verb stands in another of its sentences
      const u = result[at]
      if (
        u &&
        u.kind !== 'want' &&
        u.kind !== 'noun' &&
        startsWithin(q, u) &&
        q.end > u.content.end + 1 &&
        q.end - u.content.end > 3
      )
        result[at] = { ...u, content: { start: u.content.start, end: q.end + 1 } }
      else if (u && u.rule === 'closing' && q.start < u.content.start - 1 && q.end <= u.content.end + 4)
        result[at] = { ...u, content: { start: q.start - 1, end: Math.max(u.content.end, q.end) } }
      continue
    }
    if (words < 4) continue
    const sentence = sentenceAt(q.start)
    const paragraph = paragraphOf(q.start)
    const inParagraph = (u: Utterance) =>
      paragraphOf(u.content.start) === paragraph && u.kind !== 'want' && u.kind !== 'noun'
    const earlier = result.findLastIndex((u) => inParagraph(u) && u.content.end <= q.start)
    const before = result[earlier]
    if (before && sentences[sentence] && q.start - 1 <= sentences[sentence].start + 1) {
      if (before.rule === 'closing' && grammar.quotations.some((o) => overlaps(o, before))) {
        result[earlier] = { ...before, content: { start: before.content.start, end: q.end + 1 } }
        continue
      }
      result.push({
        ...before,
        sentence,
        cue: undefined,
        predicate: undefined,
        content: { start: q.start - 1, end: q.end + 1 },
        kind: 'quotation',
        rule: 'continued',
      })
      continue
    }
    const startsSentence = sentences[sentence] !== undefined && q.start - 1 <= sentences[sentence].start + 1
    const spoken = startsSentence ? spokenAfter(grammar, sentenceAt(q.end), paragraph) : undefined
    if (spoken) {
      result.push({ ...spoken, content: { start: q.start - 1, end: q.end + 1 } })
      continue
    }
    const last = result.findLast(
      (u) =>
        u.sentence < sentence &&
        u.kind !== 'want' &&
        u.kind !== 'noun' &&
        (sentences[u.sentence]?.paragraph ?? -9) >= paragraph - 1,
    )
    if (startsSentence && last)
      result.push({
        ...last,
        sentence,
        cue: undefined,
        predicate: undefined,
        content: { start: q.start - 1, end: q.end + 1 },
        kind: 'quotation',
        rule: 'continued',
      })
  }
  return result.sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end)
}

/** "…" Macron told the world on Thursday: the sentence after a quotation only says who spoke. */
const spokenAfter = (grammar: Grammar, closes: number, paragraph: number): Omit<Utterance, 'content'> | undefined => {
  const parse = grammar.parses[closes + 1]
  const p = parse?.predicates.find((o) => o.form === 'finite')
  if (!parse || !p?.subject || parse.sentence.paragraph !== paragraph || p.via !== 'direct' || p.subject.from > 1)
    return undefined
  if (!/^(?:say|tell|write|add|tweet|declare|announce|explain)$/.test(p.lemma) || parse.predicates.length > 1)
    return undefined
  const cue = extentOf(parse, { from: p.from, to: p.to })
  return {
    sentence: parse.sentence.index,
    source: p.subject,
    sourceExtent: extentOf(parse, p.subject),
    cue,
    predicate: p,
    kind: 'say',
    rule: 'continued',
  }
}

const startsWithin = (q: Quotation, u: Utterance): boolean => q.start >= u.content.start - 1 && q.start <= u.content.end
