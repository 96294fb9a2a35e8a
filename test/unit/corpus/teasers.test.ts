import { describe, expect, test } from 'vitest'
import { articleOf, shown } from './text.ts'

const STORY = [
  'The allies agreed in Riga on a plan for the coming year, said Jane Doe of Latvia.',
  'Estonia and Norway will pay for most of it, while Sweden has yet to vote in Stockholm.',
  'A meeting of the eight countries is due before the end of the year, officials said.',
]
const TEASER = 'A singer from Madrid has sold more records than anybody else this spring.'
const text = (...paragraphs: readonly string[]): string => ['# A plan for the sea', ...paragraphs].join('\n\n')

describe('what stands below is another story', () => {
  test.each([
    'More from The Desk',
    '## Related articles',
    'You may also like',
    'MOST READ',
    '**Recommended for you**',
    'Read next',
    'Trending now',
    'Sources',
    'Leave a Reply',
    'About the author',
    'One response to “A plan”',
  ])('%s', (heading) => {
    expect(shown(articleOf(text(...STORY, heading, TEASER, 'Learn more about it.')))).toEqual(STORY)
  })
})

test('a box of titles in the middle is passed over, the story goes on', () => {
  const box = ['Related stories', '- Oslo votes on the budget', '- A singer from Madrid', 'Stockholm waits']
  const more = [
    'Jane Doe told reporters that Latvia and Estonia had waited for years.',
    'Norway and Sweden were told of the plan in Riga, she said on Friday.',
  ]
  expect(shown(articleOf(text(...STORY, ...box, ...more)))).toEqual([...STORY, ...more])
})

test('a box of titles is the end where another story follows it', () => {
  const box = ['Related stories', '- Oslo votes on the budget']
  expect(
    shown(
      articleOf(text(...STORY, ...box, TEASER, 'The record of hers was made in Lisbon, said her manager on Friday.')),
    ),
  ).toEqual(STORY)
})

test('above the story a list of others is navigation', () => {
  expect(
    shown(
      articleOf(
        ['Most read', '- Oslo votes on the budget', '- Stockholm waits', '# A plan for the sea', ...STORY].join('\n\n'),
      ),
    ),
  ).toEqual(STORY)
})

describe('no heading of teasers', () => {
  test.each([
    'More on the plan is to be said in May.',
    'The latest from Riga',
    'Latest',
    'Top officials',
    'What comes next',
    'More than a plan',
  ])('%s', (line) => {
    expect(shown(articleOf(text(...STORY, line, 'Poland was not asked, its minister said on Friday.')))).toContain(
      'Poland was not asked, its minister said on Friday.',
    )
  })
})

test('no date of a teaser dates the article', () => {
  expect(articleOf(text(...STORY, 'More from The Desk', 'Published June 7, 2025', TEASER)).published).toBeUndefined()
})
