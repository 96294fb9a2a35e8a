import { describe, expect, test } from 'vitest'
import { storiesOf } from '../../../src/analysis/stories.ts'
import { archiveOf, article, harbour } from './library.ts'

const archive = archiveOf(harbour)
const stories = storiesOf(archive, archive.corpus.articles)

describe('stories', () => {
  test('two reports of one closure are one story; the talks and the accord are others', () => {
    expect(stories.map(({ articleIds }) => [...articleIds].toSorted())).toEqual([
      ['tribune/accord'],
      ['courier/talks'],
      ['courier/port-shut', 'gazette/closure'],
    ])
  })

  test('the lead says the development, and cites each outlet that says it', () => {
    const closure = stories.at(-1)
    expect(closure?.lead.text).toMatch(/closed/)
    expect(closure?.lead.citations.map(({ articleId }) => articleId).toSorted()).toEqual([
      'courier/port-shut',
      'gazette/closure',
    ])
  })

  test('the same words weeks apart are two stories', () => {
    const says = ['The ferry to Vessia ran aground in thick fog near the old lighthouse.', 'Nobody was hurt.']
    const twice = [
      article({ id: 'a', title: 'Ferry aground', date: '2020-01-05', says }),
      article({ id: 'b', title: 'Ferry aground', date: '2020-06-05', says }),
    ]
    expect(storiesOf(archiveOf(twice), twice)).toHaveLength(2)
  })

  test('an article is in one story, whatever the order', () => {
    const backwards = storiesOf(archiveOf([...harbour].reverse()), [...harbour].reverse())
    expect(JSON.stringify(backwards)).toBe(JSON.stringify(stories))
    expect(stories.flatMap(({ articleIds }) => articleIds).toSorted()).toEqual(harbour.map(({ id }) => id).toSorted())
  })
})
