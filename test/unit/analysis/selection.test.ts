import { describe, expect, test } from 'vitest'
import { searchArticles } from '../../../src/analysis/search.ts'
import { type Selection, select } from '../../../src/analysis/selection.ts'
import { archiveOf, harbour } from './library.ts'

const archive = archiveOf(harbour)
const idsOf = (selection: Selection): string[] => select(archive, selection).map(({ id }) => id)

describe('a selection', () => {
  test('of nothing in particular is everything, the newest first', () => {
    expect(idsOf({})).toEqual(['tribune/accord', 'courier/talks', 'courier/port-shut', 'gazette/closure'])
  })

  test.each<[string, Selection, string[]]>([
    ['of one article', { articleId: 'courier/talks' }, ['courier/talks']],
    ['of a topic', { topic: 'diplomacy' }, ['tribune/accord', 'courier/talks']],
    ['of an unknown topic', { topic: 'cricket' }, []],
    ['of a country that is named', { country: 'PL' }, ['courier/talks', 'gazette/closure']],
    ['within days', { from: '2021-03-03', to: '2021-03-31' }, ['courier/talks']],
    ['of a topic within days', { topic: 'diplomacy', from: '2021-04-01' }, ['tribune/accord']],
  ])('%s', (_, selection, ids) => {
    expect(idsOf(selection)).toEqual(ids)
  })

  test('the words of a query are alternatives, and the article with more of them comes first', () => {
    expect(idsOf({ query: 'mediator quotas' }).toSorted()).toEqual(['courier/talks', 'tribune/accord'])
    expect(idsOf({ query: 'accord herring quotas' })[0]).toBe('tribune/accord')
    expect(idsOf({ query: 'zeppelin' })).toEqual([])
  })
})

describe('a search', () => {
  test('shows the sentence that holds the words', () => {
    const [first] = searchArticles(archive, 'burned pallets', {})
    expect(first?.article.id).toBe('courier/port-shut')
    expect(first?.claim.text).toContain('burned pallets')
  })

  test('stays within the selection', () => {
    expect(searchArticles(archive, 'herring', { from: '2021-04-01' }).map(({ article }) => article.id)).toEqual([
      'tribune/accord',
    ])
  })
})
