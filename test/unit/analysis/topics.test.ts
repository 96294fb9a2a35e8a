import { describe, expect, test } from 'vitest'
import { findTopics, slugOf, topicNamed } from '../../../src/analysis/topics.ts'
import { archiveOf, article, harbour } from './library.ts'

describe('slugs', () => {
  test.each([
    ['Black Sea', 'black-sea'],
    ['Côte d’Azur', 'cote-d-azur'],
    ['NATO’s east', 'nato-east'],
    ['  G7 / G20 ', 'g7-g20'],
  ])('%s → %s', (label, slug) => {
    expect(slugOf(label)).toBe(slug)
  })
})

describe('topics from tags', () => {
  const topics = archiveOf(harbour).topics

  test('the most covered comes first, with its span and its articles from the newest', () => {
    expect(topics[0]).toEqual({
      slug: 'vessia',
      label: 'Vessia',
      aliases: [],
      articleIds: ['tribune/accord', 'courier/talks', 'courier/port-shut', 'gazette/closure'],
      span: { from: '2021-03-02', to: '2021-04-20' },
    })
  })

  test('spellings of one tag are one topic', () => {
    const shipping = topics.filter(({ slug }) => slug === 'shipping')
    expect(shipping).toHaveLength(1)
    expect([shipping[0]?.label, ...(shipping[0]?.aliases ?? [])].toSorted()).toEqual(['Shipping', 'shipping'])
  })

  test('a country, its code and its people are one topic under its name', () => {
    const tagged = ['US', 'United States', 'American'].map((tag, n) =>
      article({ id: `${n}`, tags: [tag], says: ['One.'] }),
    )
    const [topic, ...others] = findTopics(tagged)
    expect(others).toEqual([])
    expect(topic?.label).toBe('United States')
    expect(topic?.articleIds).toHaveLength(3)
  })

  test('a plural is the same topic, and any spelling finds it', () => {
    const found = findTopics([
      article({ id: 'a', tags: ['Elections'], says: ['One.'] }),
      article({ id: 'b', tags: ['election'], says: ['Two.'] }),
    ])
    expect(found).toHaveLength(1)
    expect(topicNamed(found, 'ELECTIONS')?.articleIds).toHaveLength(2)
    expect(topicNamed(found, 'selection')).toBeUndefined()
  })
})

describe('topics found in texts', () => {
  const untagged = harbour.map((each) => ({ ...each, tags: [] }))

  test('a name that articles share holds them together', () => {
    const vessia = findTopics(untagged).find(({ slug }) => slug === 'vessia')
    expect(vessia?.articleIds.toSorted()).toEqual(['courier/port-shut', 'gazette/closure', 'tribune/accord'])
  })

  test('a word that only opens sentences, an outlet and a weekday are no topics', () => {
    const slugs = findTopics(untagged).map(({ slug }) => slug)
    expect(slugs).not.toContain('talks')
    expect(slugs).not.toContain('courier')
    expect(slugs).not.toContain('monday')
  })

  test('a surname alone means the whole name', () => {
    const found = findTopics(
      ['a', 'b', 'c'].map((id) =>
        article({
          id,
          title: 'Visit',
          says: [
            'Visitors met Arno Lind in town.',
            'A crowd cheered Arno Lind.',
            'A guard saluted Lind, and Lind waved.',
          ],
        }),
      ),
    )
    expect(found.map(({ label, aliases }) => [label, aliases])).toEqual([['Arno Lind', ['Lind']]])
  })

  test('an article without tags joins the topic of a tag that its text names', () => {
    const [tagged, ...others] = harbour
    const mixed = [...(tagged ? [tagged] : []), ...others.map((each) => ({ ...each, tags: [] }))]
    expect(findTopics(mixed).find(({ slug }) => slug === 'vessia')?.articleIds).toContain('tribune/accord')
  })
})

test('the order of the files changes nothing', () => {
  expect(JSON.stringify(archiveOf([...harbour].reverse()).topics)).toBe(JSON.stringify(archiveOf(harbour).topics))
})
