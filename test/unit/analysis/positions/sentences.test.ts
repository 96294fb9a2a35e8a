import { describe, expect, test } from 'vitest'
import { read } from '../../../../src/analysis/read.ts'
import type { Stance } from '../../../../src/analysis/reading.ts'
import { article } from '../library.ts'

/** The positions of each sentence, as "FR opposes". */
const stands = (...says: readonly string[]): readonly string[] =>
  read(article({ id: 'a', date: '2021-05-12', says })).positions.map(({ country, stance }) => `${country} ${stance}`)

const last = (...says: readonly string[]): readonly string[] =>
  read(article({ id: 'a', date: '2021-05-12', says }))
    .positions.filter((p) => p.claim.citations[0].sentence === says.length - 1)
    .map(({ country, stance }) => `${country} ${stance}`)

describe('verbs with their subject', () => {
  const table: readonly (readonly [string, string, Stance])[] = [
    ['Portugal opposes the canal.', 'PT', 'opposes'],
    ['The Portuguese government has rejected the canal treaty.', 'PT', 'opposes'],
    ['Portugal, which shares the river, refuses to sign the treaty.', 'PT', 'opposes'],
    ['Portugal on Monday banned two Spanish trawlers from its ports.', 'PT', 'opposes'],
    ['Lisbon expelled the ambassador over the canal.', 'PT', 'opposes'],
    ['Portugal has imposed new tariffs on steel.', 'PT', 'opposes'],
    ['Portugal will not let the barges pass.', 'PT', 'opposes'],
    ['Portuguese officials welcomed the canal treaty.', 'PT', 'supports'],
    ["Portugal's parliament approved the canal treaty.", 'PT', 'supports'],
    ['The Portuguese foreign minister, Rui Alves, praised the treaty.', 'PT', 'supports'],
    ['Portugal voted for the treaty.', 'PT', 'supports'],
    ['Portugal called on Spain to stop the work.', 'PT', 'demands'],
    ['Portugal has asked the European Union for help.', 'PT', 'demands'],
    ['Portugal wants a seat on the river board.', 'PT', 'demands'],
    ['Portuguese Prime Minister Rui Alves urged Spain to reopen the lock.', 'PT', 'demands'],
    ['Portugal pledged two million euros for the lock.', 'PT', 'commits'],
    ['Portugal signed the river convention.', 'PT', 'commits'],
    ['Portugal agreed to share its data.', 'PT', 'commits'],
    ['Portugal threatened to close the lock unless the tolls fall.', 'PT', 'conditional'],
    ['Portugal would lift its veto if Spain paid. Portugal pledged to lift it if Spain pays.', 'PT', 'conditional'],
    ['Portugal linked the canal to the fishing talks.', 'PT', 'conditional'],
    ['Portugal abstained.', 'PT', 'undecided'],
    ['Portugal is considering whether to sign.', 'PT', 'undecided'],
    ['Portugal has not ratified the treaty.', 'PT', 'undecided'],
    ['Portugal is reluctant to pay for the lock.', 'PT', 'undecided'],
    ['Portugal has not ruled out a boycott.', 'PT', 'undecided'],
    ['Portugal denied that it had drained the river.', 'PT', 'denies'],
    ['Portugal rejected the accusations as absurd.', 'PT', 'denies'],
    ['Portugal condemned the raid.', 'PT', 'condemns'],
    ['Portugal accused Spain of draining the river.', 'PT', 'condemns'],
    ['Portugal criticised Spain for the delay.', 'PT', 'condemns'],
    ['Portugal criticised the new toll.', 'PT', 'opposes'],
    ['Portugal acknowledged the error.', 'PT', 'states'],
    ['Portugal does not support the canal.', 'PT', 'opposes'],
    ['Portugal does not oppose the canal.', 'PT', 'supports'],
  ]
  test.each(table)('%s', (text, country, stance) => expect(stands(text)).toContain(`${country} ${stance}`))
})

describe('other ways to show it', () => {
  test.each([
    ['The raid was condemned by Kenya, Uganda and Rwanda.', ['KE condemns', 'RW condemns', 'UG condemns']],
    ['The raid, denounced by the White House, killed nobody.', ['US condemns']],
    ['Kenya and Uganda, which share the lake, oppose the dam.', ['KE opposes', 'UG opposes']],
    ["Kenya's opposition to the dam is older than the lake treaty.", ['KE opposes']],
    ['An offer by Uganda to pay for the dam lies on the table.', ['UG commits']],
    ['Kenya is opposed to the dam.', ['KE opposes']],
    ['Some states, such as Kenya and Uganda, back the dam.', ['KE supports', 'UG supports']],
    ['Kenya is under EU sanctions.', ['EU opposes']],
    ['Greek, Maltese and Cypriot officials rejected the plan.', ['CY opposes', 'GR opposes', 'MT opposes']],
    ['The presidents of Kenya and Uganda demanded a new vote.', ['KE demands', 'UG demands']],
    ['NATO allies welcomed the treaty.', ['NATO supports']],
    ['The Security Council demanded a ceasefire.', ['UN demands']],
    ['Brussels rejected the plan.', ['EU opposes']],
  ])('%s', (text, expected) => expect(stands(text)).toEqual(expected))
})

describe('what is said shows it', () => {
  test.each([
    ['Kenya says the dam is illegal.', ['KE opposes']],
    ['“The dam is a great step forward,” the Ugandan president said.', ['UG supports']],
    ['Uganda must stop the pumps, Kenyan officials said.', ['KE demands']],
    ['Kenyan spokesman Joe Otieno said his country would send its own engineers.', ['KE commits']],
    ['“We will rebuild the wall,” said Kenyan President Ann Mboya.', ['KE commits']],
    ['“We did not order the attack,” the Ugandan army said.', ['UG denies']],
    ['Kenya says it will open the sluices if Uganda pays.', ['KE conditional']],
    ['According to the Kenyan foreign ministry, the shelling was a crime.', ['KE condemns']],
    ['“We do not take sides,” said a Swiss diplomat.', ['CH undecided']],
  ])('%s', (text, expected) => expect(stands(text)).toEqual(expected))
})

describe('who is meant', () => {
  test('a surname, a pronoun and a role take up a person', () => {
    const lead = 'Norwegian Prime Minister Kari Dahl met farmers on Monday.'
    expect(last(lead, 'Dahl rejected the new tariff.')).toEqual(['NO opposes'])
    expect(last(lead, 'She rejected the new tariff.')).toEqual(['NO opposes'])
    expect(last('Norwegian Minister Kari Dahl met farmers.', 'The minister rejected the tariff.')).toEqual([
      'NO opposes',
    ])
    expect(last('Kari Dahl, the Norwegian ambassador, met farmers.', 'Dahl rejected the tariff.')).toEqual([
      'NO opposes',
    ])
  })

  test('“they”, “both countries” and “the ministers” take up those who acted together', () => {
    const lead = 'Norway and Sweden opened talks on Monday.'
    expect(last(lead, 'They rejected the tariff.')).toEqual(['NO opposes', 'SE opposes'])
    expect(last(lead, 'Both countries rejected the tariff.')).toEqual(['NO opposes', 'SE opposes'])
    expect(last('The foreign ministers of Norway and Sweden met.', 'The ministers rejected the tariff.')).toEqual([
      'NO opposes',
      'SE opposes',
    ])
  })

  test('a pronoun means a subject of its own sentence first', () => {
    const lead = 'Norway closed two ports.'
    expect(last(lead, 'Sweden says it opposes the tariff.')).toEqual(['SE opposes'])
    expect(last(lead, 'Local fishermen cheered because they oppose the tariff.')).toEqual([])
  })

  test('a namesake with another given name is another person', () =>
    expect(last('Norwegian President Kari Dahl spoke.', 'Her son Nils Dahl rejected the tariff.')).toEqual([]))

  test('heads of state are known by name while in office', () => {
    expect(stands('Angela Merkel opposes the tariff.')).toEqual(['DE opposes'])
    const late = article({ id: 'a', date: '2023-05-12', says: ['Angela Merkel opposes the tariff.'] })
    expect(read(late).positions).toEqual([])
  })

  test('both Koreas are told apart', () =>
    expect(stands('North and South Korea signed a treaty. The North rejected the inspection.')).toEqual([
      'KP commits',
      'KR commits',
    ]))
})

describe('nobody’s position', () => {
  test.each([
    // mere mention, place, modifier, target
    'The Italian tenor sang in Norway.',
    'Demonstrators in Norway condemned the raid.',
    'The raid hit a Norwegian ship.',
    'Italian company Ferrano opposes the tariff.',
    'Sanctions against Norway were discussed.',
    'Italian police banned the march.',
    'The prime minister visited Norway.',
    // who speaks for no state
    'Former Norwegian Prime Minister Kari Dahl rejected the tariff.',
    'The Norwegian opposition rejected the tariff.',
    'Norwegian lawmaker Kari Dahl rejected the tariff.',
    'Some NATO allies oppose the plan.',
    'The presidents of nine NATO countries back the plan.',
    'A Norwegian court rejected the appeal.',
    'Oslo University professor Nils Moe condemned the raid.',
    // another's claim, expectation, hypothesis, question
    'Rebels say Norway supports the militia.',
    'Analysts believe Norway opposes the plan.',
    'Norway is expected to reject the plan.',
    'Norway could reject the plan.',
    'Norway may sign the treaty.',
    'Will Norway reject the plan?',
    'The union urged Norway to reject the plan.',
    'The union asked for Norway to join the treaty.',
    'The perception that Norway opposes the plan is wrong.',
    // facts
    'Norwegian officials said three people were killed.',
    'Norway and Sweden agreed to meet in May.',
    'Norwegian Prime Minister Kari Dahl announced that she would travel to Rome.',
    // history
    'In 2009, Norway rejected the plan.',
    'Norway signed the first treaty in March 1998.',
  ])('%s', (text) => expect(stands(text)).toEqual([]))

  test('an old position that still holds is one', () =>
    expect(stands('Norway has opposed the plan since 2009.')).toEqual(['NO opposes']))

  test('a date that belongs to the thing makes no history', () =>
    expect(stands('Norway rejects the 2009 plan.')).toEqual(['NO opposes']))
})
