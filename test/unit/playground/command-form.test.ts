import { describe, expect, it } from 'vitest'
import { ApiError } from '../../../src/playground/api/api-error.ts'
import { readCommands } from '../../../src/playground/api/forms/command-form.ts'

const command = (more: object = {}) => ({ name: 'summary', description: 'A summary.', ...more })
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'D', ...more })
const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index))
const choices = (count: number, length = 5) =>
  times(count, (index) => ({ name: `${index}`.padEnd(length, 'n'), value: `${index}` }))

const mistakes = (...commands: object[]): string => {
  try {
    readCommands(commands)
    return ''
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return JSON.stringify(error.errors)
  }
}

describe('a command form', () => {
  it.each<[string, object]>([
    ['a name and a description', command()],
    ['a name in another script', command({ name: 'новини' })],
    ['25 options', command({ options: times(25, (n) => option(`o${n}`)) })],
    ['25 choices of 100 characters', command({ options: [option('o', { choices: choices(25, 100) })] })],
    [
      'groups of subcommands',
      command({
        options: [{ ...option('g'), type: 2, options: [{ ...option('s'), type: 1, options: [option('o')] }] }],
      }),
    ],
    ['permissions as text', command({ default_member_permissions: '32', contexts: [0] })],
    [
      '8,000 characters',
      command({
        name: 'c',
        description: 'D',
        options: times(25, (n) =>
          option(`o${String(n).padStart(2, '0')}`, {
            description: 'D'.repeat(100),
            choices: times(2, (m) => ({ name: `${m}`.padEnd(100), value: `${m}`.padEnd(8) })),
          }),
        ),
      }),
    ],
  ])('may hold %s', (_, body) => {
    expect(mistakes(body)).toBe('')
  })

  it.each<[string, object, string]>([
    ['capitals in the name', command({ name: 'News' }), 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a space in the name', command({ name: 'the news' }), 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name of 33', command({ name: 'n'.repeat(33) }), 'BASE_TYPE_BAD_LENGTH'],
    ['no description', command({ description: undefined }), 'BASE_TYPE_REQUIRED'],
    ['a description of 101', command({ description: 'd'.repeat(101) }), 'BASE_TYPE_BAD_LENGTH'],
    ['26 options', command({ options: times(26, (n) => option(`o${n}`)) }), 'BASE_TYPE_MAX_LENGTH'],
    ['26 choices', command({ options: [option('o', { choices: choices(26) })] }), 'BASE_TYPE_MAX_LENGTH'],
    [
      'a choice of 101 characters',
      command({ options: [option('o', { choices: choices(1, 101) })] }),
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a choice that is no number',
      command({ options: [option('o', { type: 4, choices: choices(1) })] }),
      'NUMBER_TYPE_COERCE',
    ],
    [
      'choices beside autocomplete',
      command({ options: [option('o', { autocomplete: true, choices: choices(1) })] }),
      'AUTOCOMPLETE_CHOICES',
    ],
    [
      'autocomplete of a yes or no',
      command({ options: [option('o', { type: 5, autocomplete: true })] }),
      'AUTOCOMPLETE_INVALID',
    ],
    [
      'a required option behind others',
      command({ options: [option('a'), option('b', { required: true })] }),
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    ['an option twice', command({ options: [option('a'), option('a')] }), 'NAME_ALREADY_EXISTS'],
    [
      'subcommands beside options',
      command({ options: [option('a'), { ...option('s'), type: 1 }] }),
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'a subcommand in a subcommand',
      command({ options: [{ ...option('s'), type: 1, options: [{ ...option('t'), type: 1 }] }] }),
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      '8,001 characters',
      command({ options: times(25, (n) => option(`option${n}`, { choices: choices(25, 20) })) }),
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
    ['permissions that are no number', command({ default_member_permissions: 'all' }), 'NUMBER_TYPE_COERCE'],
  ])('may not hold %s', (_, body, code) => {
    expect(mistakes(body)).toContain(code)
  })

  it('names the second of two twins', () => {
    expect(mistakes(command(), command())).toMatch(/^\{"1":.*APPLICATION_COMMANDS_DUPLICATE_NAME/)
  })

  it('takes no more than 100', () => {
    expect(mistakes(...times(101, (n) => command({ name: `c${n}` })))).toContain('BASE_TYPE_MAX_LENGTH')
  })
})
