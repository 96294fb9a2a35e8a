import { describe, expect, test } from 'vitest'
import type { Option } from '../../../../../src/playground/web/composer/entries.ts'
import { fixedChoices, matchingChoices, readOption } from '../../../../../src/playground/web/composer/option-value.ts'
import type { Guild, World } from '../../../../../src/playground/web/wire.ts'

const ada = { id: '1', name: 'Ada', avatarColor: 'red', admin: true }
const guild: Guild = {
  id: '9',
  name: 'Room',
  roles: [
    { id: '9', name: '@everyone' },
    { id: '4', name: 'Readers' },
  ],
  channels: [
    { id: '5', name: 'news', type: 0, botMaySend: true },
    { id: '6', name: 'voice', type: 2, botMaySend: true },
    { id: '7', name: 'gone', type: 0, botMaySend: true, deleted: true },
  ],
  members: ['1', '2'],
}
const bot = { id: '2', name: 'Bot', avatarColor: 'blue' }
const world: World = { me: ada, users: [ada], guilds: [guild], commands: [], bot: { online: true, user: bot } }

const option = (type: number, rest: object = {}) => ({ type, name: 'it', description: 'It', ...rest }) as Option
const read = (one: Option, typed: string) => readOption(one, typed, fixedChoices(one, world, guild))

describe('the value of an option', () => {
  test.each<[string, Option, string, unknown]>([
    ['text', option(3), '  a b ', 'a b'],
    ['a choice by its name', option(3, { choices: [{ name: 'All of it', value: 'full' }] }), 'all of it', 'full'],
    ['a whole number', option(4, { min_value: 1, max_value: 9 }), '+7', 7],
    ['a number', option(10), '-.5', -0.5],
    ['yes', option(5), 'true', true],
    ['no', option(5), 'False', false],
    ['a channel', option(7), '#News', '5'],
    ['a role', option(8), 'readers', '4'],
    ['everyone', option(8), '@everyone', '9'],
    ['a person', option(6), '@ada', '1'],
    ['the bot as a person or role', option(9), 'bot', '2'],
  ])('%s', (_, one, typed, value) => {
    expect(read(one, typed)).toEqual({ value })
  })

  test.each<[string, Option, string, RegExp]>([
    ['nothing', option(3), '  ', /required/],
    ['too short', option(3, { min_length: 3 }), 'ab', /At least 3/],
    ['too long', option(3, { max_length: 3 }), 'abcd', /At most 3/],
    ['not a choice', option(3, { choices: [{ name: 'Full', value: 'full' }] }), 'fu', /not one of the choices/],
    ['a fraction', option(4), '1.5', /not a whole number/],
    ['an exponent', option(4), '1e3', /not a whole number/],
    ['too small', option(4, { min_value: 2 }), '1', /least value is 2/],
    ['too large', option(10, { max_value: 2 }), '2.1', /greatest value is 2/],
    ['neither yes nor no', option(5), 'perhaps', /not one of the choices/],
    ['a channel of another type', option(7, { channel_types: [0] }), 'voice', /not one of the choices/],
    ['a deleted channel', option(7), 'gone', /not one of the choices/],
    ['a file', option(11), 'a.txt', /cannot fill in/],
  ])('%s is refused', (_, one, typed, error) => {
    expect(read(one, typed)).toEqual({ error: expect.stringMatching(error) })
  })

  test('the list narrows to names that hold what was typed, those that begin so first', () => {
    const choices = ['#general', '#news', '#voice'].map((name) => ({ name, value: name }))
    expect(matchingChoices(choices, '#NE').map((one) => one.name)).toEqual(['#news', '#general'])
  })
})
