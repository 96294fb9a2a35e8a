import { describe, expect, test } from 'vitest'
import {
  addField,
  draftOfLine,
  fillField,
  readDraft,
  removeField,
  spareOptions,
  startDraft,
  turnedDraft,
} from '../../../../../src/playground/web/composer/draft.ts'
import type { Entry } from '../../../../../src/playground/web/composer/entries.ts'
import type { World } from '../../../../../src/playground/web/wire.ts'

const me = { id: '1', name: 'Ada', avatarColor: 'red', admin: true }
const world: World = { me, users: [me], guilds: [], commands: [], bot: { online: true, user: { ...me, id: '2' } } }
const entry: Entry = {
  label: 'recap',
  command: 'recap',
  description: 'Recap',
  permitted: true,
  missing: [],
  options: [
    { type: 3, name: 'subject', description: 'What', required: true, autocomplete: true },
    { type: 4, name: 'lines', description: 'How many', max_value: 9 },
    { type: 5, name: 'open', description: 'For all' },
  ],
}
const read = (draft: ReturnType<typeof startDraft>) => {
  const { values, problems } = readDraft(draft, world, undefined)
  return [values, Object.fromEntries(problems)]
}

describe('a command that is being written', () => {
  test('begins with a chip for each required option', () => {
    const draft = startDraft(entry)
    expect(draft.fields.map((field) => field.option.name)).toEqual(['subject'])
    expect(spareOptions(draft).map((option) => option.name)).toEqual(['lines', 'open'])
  })

  test('a chosen entry sends its value, a text typed over it sends itself', () => {
    const chosen = fillField(startDraft(entry), 'subject', { name: 'Grain · 3 articles', value: 'grain' })
    expect(read(chosen)).toEqual([{ subject: 'grain' }, {}])
    expect(read(fillField(chosen, 'subject', 'wheat'))).toEqual([{ subject: 'wheat' }, {}])
  })

  test('every wrong chip has its own problem, and an option without a chip has none', () => {
    const draft = addField(startDraft(entry), 'lines', '10')
    expect(read(draft)).toEqual([
      {},
      { subject: expect.stringMatching(/required/), lines: expect.stringMatching(/greatest value is 9/) },
    ])
    expect(read(removeField(fillField(draft, 'subject', 'wheat'), 'lines'))).toEqual([{ subject: 'wheat' }, {}])
  })

  test.each([
    ['09:10 line:3', 'line', 'lines'],
    ['subjects:rye', 'subjects', 'subject'],
    ['rye lnies:3', 'lnies', 'lines'],
    ['rye Lines:3', 'Lines', 'lines'],
    ['rye oepn:true', 'oepn', 'open'],
  ])('the text %j is told that there is no option %s', (typed, name, meant) => {
    const words = `There is no option “${name}”. Did you mean “${meant}”?`
    expect(read(fillField(startDraft(entry), 'subject', typed))).toEqual([{}, { subject: words }])
  })

  test('an entry chosen from a list is taken as it stands', () => {
    const chosen = fillField(startDraft(entry), 'subject', { name: 'line:3', value: 'line:3' })
    expect(read(chosen)).toEqual([{ subject: 'line:3' }, {}])
  })

  test('an option gets no second chip', () => {
    const draft = addField(startDraft(entry), 'open')
    expect(addField(draft, 'open')).toBe(draft)
  })

  test.each([
    ['wheat lines:', 'lines', ['wheat', '']],
    ['lines:', 'lines', ['', '']],
    ['subject:', 'subject', ['']],
  ])('the text %j of the first chip turns to %s', (typed, to, texts) => {
    const turned = turnedDraft(startDraft(entry), 'subject', typed)
    expect([turned?.to, turned?.draft.fields.map((field) => field.typed)]).toEqual([to, texts])
  })

  test.each(['lines', 'headlines:', 'lines: 3', 're:'])('the text %j turns to nothing', (typed) => {
    expect(turnedDraft(startDraft(entry), 'subject', typed)).toBeUndefined()
  })

  test.each([
    ['wheat prices', { subject: 'wheat prices' }],
    ['subject:wheat lines:3 open:true', { subject: 'wheat', lines: 3, open: true }],
    ['wheat prices lines: 3', { subject: 'wheat prices', lines: 3 }],
    ['subject:note: by sea', { subject: 'note: by sea' }],
    ['subject:09:10 in https://lines.org topic:rye', { subject: '09:10 in https://lines.org topic:rye' }],
    ['subject:line: of grain', { subject: 'line: of grain' }],
    ['subject:the subject:matter', { subject: 'matter' }],
  ])('a pasted line %j is read', (line, values) => {
    expect(read(draftOfLine(entry, line))).toEqual([values, {}])
  })
})
