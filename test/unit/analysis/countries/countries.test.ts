import { describe, expect, test } from 'vitest'
import { countriesIn, countryName, findCountry } from '../../../../src/analysis/countries/countries.ts'
import { article } from '../library.ts'

const found = (...says: readonly string[]) =>
  countriesIn(article({ id: 'a', says })).map(({ country, text }) => `${country} ${text}`)

describe('names and demonyms', () => {
  test.each([
    ['Envoys of France and the Netherlands met.', ['FR France', 'NL Netherlands']],
    ['The Dutch and Swiss delegations left early.', ['CH Swiss', 'NL Dutch']],
    ['Britons and Filipinos were on board.', ['GB Britons', 'PH Filipinos']],
    ['The U.S. and the UK told the U.N. and the EU.', ['EU EU', 'GB UK', 'UN U.N.', 'US U.S.']],
    ['NATO troops left Kosovo for Taiwan.', ['NATO NATO', 'TW Taiwan', 'XK Kosovo']],
    ['Palestinian and Israeli teams shook hands.', ['IL Israeli', 'PS Palestinian']],
    ["Ships from Côte d'Ivoire reached São Tomé and Príncipe.", ["CI Côte d'Ivoire", 'ST São Tomé and Príncipe']],
  ])('%s', (text, expected) => expect(found(text).sort()).toEqual(expected))

  test('the longest name wins', () => {
    expect(found('Guinea-Bissau, Equatorial Guinea, Papua New Guinea and Guinea')).toEqual([
      'GW Guinea-Bissau',
      'GQ Equatorial Guinea',
      'PG Papua New Guinea',
      'GN Guinea',
    ])
    expect(found('North Korea and South Korea; South Sudan and Sudan')).toEqual([
      'KP North Korea',
      'KR South Korea',
      'SS South Sudan',
      'SD Sudan',
    ])
    expect(found('The Democratic Republic of Congo and the Republic of the Congo')).toEqual([
      'CD Democratic Republic of Congo',
      'CG Republic of the Congo',
    ])
  })
})

describe('what only looks like a country', () => {
  test.each([
    'They told us to wait.',
    'CONTACT US',
    'Michael Jordan scored thirty points.',
    'Jordan Baker sang, and Jordan bowed.',
    'Mr. Chad Miller runs the shop.',
    'Voters in Atlanta and Savannah decide how Georgia counts ballots.',
    'Georgia Reed, nine, won the skating cup.',
    'Roast turkey was served. Turkey sandwiches followed the dinner.',
    'A storm crossed the Gulf of Mexico and the South China Sea.',
    'She moved from New Mexico to New Jersey.',
    'Latin American and African American poets read.',
    'The American Medical Association objects.',
    'He flew with British Airways and ordered French fries.',
    'A guinea pig and a chad of paper lay there.',
    'The boat reached the Indian Ocean.',
    'Polish off the plate.',
    'Western Australia and South Australia play on Sunday.',
    'The city of Turkey, Texas, has a museum.',
  ])('%s', (text) => {
    const wrong = found(text).filter((each) => !/^(?:AU Australians)/.test(each))
    expect(wrong).toEqual([])
  })

  test('the same names are countries where the text says so', () => {
    expect(found('Georgia accuses Russia of shelling villages near Tbilisi.')).toContain('GE Georgia')
    expect(found('Jordan and Egypt closed the border.')).toEqual(['JO Jordan', 'EG Egypt'])
    expect(found('Turkey recalled its ambassador.')).toEqual(['TR Turkey'])
    expect(found('Chad and Niger share a lake.')).toEqual(['TD Chad', 'NE Niger'])
  })

  test('a capital is no mention of its country', () => expect(found('Talks opened in Vienna and Oslo.')).toEqual([]))

  test('headings are not read', () => {
    const a = article({ id: 'a', says: [['heading', 'Spain says no'], 'Portugal agreed.'] })
    expect(countriesIn(a).map((m) => m.country)).toEqual(['PT'])
  })
})

test('every mention slices to its text', () => {
  const a = article({ id: 'a', says: ['“Türkiye” and Cuba, said Ukraine’s envoy.', 'Japan’s reply came from Tokyo.'] })
  for (const m of countriesIn(a)) {
    expect(a.body.slice(m.start, m.end)).toBe(m.text)
    expect(m.start).toBeGreaterThanOrEqual(a.sentences[m.sentence]?.start ?? -1)
  }
})

describe('what a reader types', () => {
  test.each([
    ['Germany', 'DE'],
    ['german', 'DE'],
    ['Berlin', 'DE'],
    ['the netherlands', 'NL'],
    ['uk', 'GB'],
    ['nato', 'NATO'],
    ['European Union', 'EU'],
    ['  south   korea ', 'KR'],
    ['KP', 'KP'],
    ['atlantis', undefined],
    ['', undefined],
  ])('%j is %s', (typed, code) => expect(findCountry(typed)).toBe(code))

  test('a code has a printed name, an unknown one is itself', () => {
    expect(countryName('gb')).toBe('United Kingdom')
    expect(countryName('UN')).toBe('United Nations')
    expect(countryName('ZZ')).toBe('ZZ')
  })
})
