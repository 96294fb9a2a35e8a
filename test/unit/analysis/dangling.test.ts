import { describe, expect, test } from 'vitest'
import { dangles } from '../../../src/analysis/dangling.ts'

describe('a sentence that leans on the one before it', () => {
  test.each([
    'He added that the bridge would stay shut until Friday.',
    'They refused to sign the second part.',
    'It was founded by three brothers.',
    'This is the third such order in a month.',
    'These pledges raise new questions.',
    'His brother ran the ferry company.',
    'However, the minister disagreed.',
    'But the court refused to hear the case.',
    'Meanwhile, the price of grain fell.',
    'In addition, two tunnels will be dug.',
    'As a result the ships turned back.',
    'Since then the road has been closed.',
    'The latter has never been inspected.',
    'On Tuesday, she told the council that the plan was dead.',
    'Speaking to reporters in the harbour, he called the vote a farce.',
    '“It will never work,” the engineer said.',
    'The pair had met in Lisbon.',
    'It’s in large part due to the harbour, the only one on the coast.',
    '“The quay will hold,” she said in front of the council.',
    'A vote would be the best way out, he added.',
  ])('%s', (text) => {
    expect(dangles(text)).toBe(true)
  })
})

describe('a sentence that stands alone', () => {
  test.each([
    'The minister added that the bridge would stay shut until Friday.',
    'On Tuesday, the mayor told the council that the plan was dead.',
    'Thursday was the warmest day of the year in Oslo.',
    'This week the parliament votes on the budget.',
    'It is unclear who gave the order to fire on the ferry.',
    'Italy will send two ships to the strait.',
    'It has been 15 years since the bridge was opened.',
    'The mayor said that he wrote the letter in haste.',
    'Hers was the first boat to reach the island, said Anna Holm.',
    'In his annual address, President Arno Lind promised lower taxes.',
    'Sofia has asked the Commission for more time.',
    'Yettaria and its neighbours signed the treaty.',
    '“The plan is dead,” said the mayor of Vessia.',
  ])('%s', (text) => {
    expect(dangles(text)).toBe(false)
  })
})
