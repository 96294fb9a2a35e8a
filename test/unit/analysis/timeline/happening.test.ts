import { describe, expect, test } from 'vitest'
import { datesIn } from '../../../../src/analysis/dates/index.ts'
import { exclusionOf } from '../../../../src/analysis/timeline/happening.ts'
import { article } from '../library.ts'

const datedIn = (text: string): string[] => {
  const each = article({ id: 'a', date: '2021-06-16', says: [text] })
  return datesIn(each).flatMap((mention) => {
    const [sentence] = each.sentences
    return mention.moment && sentence && exclusionOf(sentence, mention) === undefined ? [mention.value] : []
  })
}

describe('a date of something that happened, or will', () => {
  test.each([
    ['The dam broke on 3 June 2021 and flooded two villages.', '2021-06-03'],
    ['Norland left the union in 1998.', '1998'],
    ['The island has been under an embargo since 2011.', '2011'],
    ['The 2019 invasion drove a million people from their homes.', '2019'],
    ['The November border agreement was never ratified.', '2020-11'],
    ['The new lock is to open by 2025.', '2025'],
    ['She was elected in May 2020 with a wide majority.', '2020-05'],
    ['The dam was not rebuilt until 2015.', '2015'],
    ['The revolt of 2004 drove the governor out.', '2004'],
    ['Forty ships sank in the storm of 3 May 2019.', '2019-05-03'],
    ['The lock opened in the summer of 2019.', '2019-SU'],
    ['In the spring of 2018 the council met twice.', '2018-SP'],
    ['Ministers will meet again on Friday to sign the text.', '2021-06-18'],
  ])('%s', (text, value) => {
    expect(datedIn(text)).toContain(value)
  })
})

describe('a date of nothing that a timeline should hold', () => {
  test.each([
    'As of 3 June 2021, 40 ships were waiting.',
    'Last updated on 3 June 2021 by the harbour office.',
    'Wednesday, 16 June 2021',
    'VESSIA, June 15 (Wire) - The mayor resigned over the new lock.',
    'There were 85% more fires in 2019 than in 2018.',
    'In 2017 we had enough rain.',
    'There were 300 boats in the bay in 2014.',
    'The festival grew out of the protests of the 1970s.',
    'It was the largest fire since 1945.',
    'It was the worst fire, by far, since the end of the strike in 1975.',
    'It was her first visit since March 2014.',
    'The council wants to extend the lease until 2042.',
    'The truce is to hold until 30 June.',
    'The nine mayors said that they stood firmly behind the harbour decision of 2008.',
    'Norland and Vessia want the union to go beyond the promise of 2008.',
    'The mayors said that the decision of 2008 was still in force.',
    'Both sides must keep the agreements of February 2015.',
    'They had broken the accord of 12 July 2017.',
    'The May 2019 map of the gas fields shows a second line.',
    'Arno Lind (1921-1999) designed the lighthouse.',
  ])('%s', (text) => {
    expect(datedIn(text)).toEqual([])
  })
})
