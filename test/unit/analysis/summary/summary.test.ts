import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBareSpeech, isPointer } from '../../../../src/analysis/summary/candidates.ts'
import { introductionOf } from '../../../../src/analysis/summary/introduction.ts'
import { summarise } from '../../../../src/analysis/summary/summary.ts'
import { archiveOf, article, harbour } from '../library.ts'

const archive = archiveOf(harbour)
const textsOf = (claims: readonly { readonly text: string }[]): string[] => claims.map(({ text }) => text)

describe('the summary of one article', () => {
  const closure = harbour.filter(({ id }) => id === 'gazette/closure')

  test('has as many sentences as asked for, in the order of the text', () => {
    const { claims, articleIds, span } = summarise(archive, closure, { sentences: 3 })
    const places = claims.map(({ citations }) => citations[0].sentence)
    expect(places).toHaveLength(3)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBe(0)
    expect(articleIds).toEqual(['gazette/closure'])
    expect(span).toEqual({ from: '2021-03-02', to: '2021-03-02' })
  })

  test('keeps within a number of words', () => {
    const words = textsOf(summarise(archive, closure, { words: 30 }).claims)
      .join(' ')
      .split(' ').length
    expect(words).toBeGreaterThan(10)
    expect(words).toBeLessThanOrEqual(30)
  })

  test('words of a query weigh', () => {
    expect(textsOf(summarise(archive, closure, { sentences: 1, query: 'monks herring' }).claims)[0]).toContain('monks')
  })
})

describe('never in a summary', () => {
  const said = (says: Parameters<typeof article>[0]['says'], sentences = 5): string[] => {
    const each = article({ id: 'a', date: '2021-03-02', says })
    return textsOf(summarise(archiveOf([each]), [each], { sentences }).claims)
  }

  test('a heading', () => {
    expect(
      said([
        ['heading', 'What the harbour master wants to see next'],
        'The harbour master wants forty pilots and a new crane.',
      ]),
    ).toEqual(['The harbour master wants forty pilots and a new crane.'])
  })

  test('an item without the sentence that introduces it', () => {
    expect(
      said([['item', 'open a second quay for ferries in May'], 'The council voted for the new quay by a wide margin.']),
    ).toEqual(['The council voted for the new quay by a wide margin.'])
  })

  test.each([1, 2, 3])('a sentence whose antecedent is left out, of %i', (sentences) => {
    const texts = said(
      [
        'Norland closed the port of Vessia to foreign ships on Monday.',
        'Nine.',
        'However, the closure of the port of Vessia to foreign ships in Norland does not concern ferries.',
        'A crane fell into the basin during the night of the storm.',
        'He said that the crane in the basin had been checked twice before the storm.',
      ],
      sentences,
    )
    expect(texts.some((text) => text.startsWith('However'))).toBe(false)
    expect(texts.some((text) => text.startsWith('He said'))).toBe(texts.length === 3)
  })

  test('the same thing twice', () => {
    const texts = said([
      'Norland closed the port of Vessia to foreign ships on Monday.',
      'On Monday Norland closed the port of Vessia to all foreign ships.',
      'Fishermen burned pallets in front of the town hall.',
    ])
    expect(texts).toHaveLength(2)
  })

  test('a fragment, or a sentence without end', () => {
    expect(
      said([
        'Not so.',
        `The list ${'and another name '.repeat(20)}ends.`,
        'The council voted for the new quay by a wide margin.',
      ]),
    ).toEqual(['The council voted for the new quay by a wide margin.'])
  })
})

describe('a sentence about the page', () => {
  test.each([
    'Scroll down for video.',
    'Click here to read the full report on the ferry.',
    "For more on the closure, here's part of our interview with the mayor.",
    'Watch the clip above to see the bridge fall.',
    'Sign up for our morning letter from the coast.',
  ])('%s', (text) => {
    expect(isPointer(text)).toBe(true)
  })

  test.each([
    'Here is a town that lives from herring.',
    'The mayor shared the prize with two fishermen.',
    'Visitors watch the whales from the cliff.',
    'The court read the verdict in the afternoon.',
  ])('is not: %s', (text) => {
    expect(isPointer(text)).toBe(false)
  })
})

describe('a bare surname', () => {
  const each = article({
    id: 'a',
    date: '2021-03-02',
    says: [
      'Engineer Anna Holm inspected the old quay of Vessia on Monday.',
      'Norland pays for half of the works on the quay.',
      'Holm found forty cracks in the foundation.',
      'Poland pays for the other half of the works.',
      'Make-up of the crew was checked by Jan Berg-Olsen.',
      'Berg-Olsen found nothing amiss in the crew.',
    ],
  })

  test.each([
    [2, 0],
    [3, undefined],
    [0, undefined],
    [4, undefined],
    [5, 4],
  ])('of sentence %i is introduced in %s', (index, introduced) => {
    const sentence = each.sentences[index]
    expect(sentence && introductionOf(each, sentence)).toBe(introduced)
  })
})

describe('speech without its speaker', () => {
  test.each([
    '“We will not give up the quay.”',
    '"The port takes responsibility for the spill.',
    'The plan is dead, and everyone in town knows it.”',
  ])('%s', (text) => {
    expect(isBareSpeech(text)).toBe(true)
  })

  test.each([
    '“We will not give up the quay,” said the mayor of Vessia.',
    'The mayor called the plan "dead" in front of the council.',
    'The plan is dead.',
  ])('is not: %s', (text) => {
    expect(isBareSpeech(text)).toBe(false)
  })
})

describe('the summary of a topic', () => {
  const { claims, articleIds, span } = summarise(archive, archive.corpus.articles, { sentences: 4, query: 'Vessia' })

  test('covers several articles before it repeats one, and tells them in the order of time behind its opening', () => {
    const days = claims.map(({ citations }) => archive.corpus.byId.get(citations[0].articleId)?.published?.from ?? '')
    expect(new Set(claims.map(({ citations }) => citations[0].articleId)).size).toBeGreaterThanOrEqual(3)
    expect(days.slice(1)).toEqual(days.slice(1).toSorted())
  })

  test('says what it rests on', () => {
    expect(articleIds).toHaveLength(4)
    expect(span).toEqual({ from: '2021-03-02', to: '2021-04-20' })
  })

  test('takes no sentence that leans on another', () => {
    expect(
      textsOf(summarise(archive, archive.corpus.articles, { sentences: 20 }).claims).some((text) =>
        /^(?:He|It|However)\b/.test(text),
      ),
    ).toBe(false)
  })

  test('is empty where there is nothing', () => {
    expect(summarise(archive, [], {})).toEqual({ claims: [], articleIds: [] })
  })
})

test('every citation slices to its quote and no sentence is cited twice, whatever is asked', () => {
  fc.assert(
    fc.property(
      fc.subarray([...harbour]),
      fc.record({
        sentences: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
        query: fc.constantFrom('', 'port', 'herring quotas'),
      }),
      (articles, { sentences, query }) => {
        const { claims } = summarise(archive, articles, { query, ...(sentences !== undefined && { sentences }) })
        const places = claims.flatMap(({ text, citations }) =>
          citations.map(({ articleId, start, end, quote, sentence }) => {
            expect(archive.corpus.byId.get(articleId)?.body.slice(start, end)).toBe(quote)
            expect(text).toContain(quote)
            return `${articleId} ${sentence}`
          }),
        )
        expect(new Set(places).size).toBe(places.length)
        expect(claims.length).toBeLessThanOrEqual(sentences ?? 5)
      },
    ),
  )
})
