import { describe, expect, test } from 'vitest'
import { entriesOf, entryOfLine, matchingEntries } from '../../../../../src/playground/web/composer/entries.ts'
import type { Command } from '../../../../../src/playground/web/wire.ts'

const commands: readonly Command[] = [
  { id: '1', name: 'recap', description: 'What was written lately', permitted: true },
  {
    id: '2',
    name: 'watch',
    description: 'Watches',
    permitted: false,
    options: [
      {
        type: 1,
        name: 'add',
        description: 'Begin a watch',
        options: [
          { type: 3, name: 'note', description: 'A note' },
          { type: 7, name: 'channel', description: 'Where', required: true },
        ],
      },
      { type: 2, name: 'list', description: 'Lists', options: [{ type: 1, name: 'all', description: 'Every watch' }] },
    ],
  },
  { id: '3', name: 'wander', description: 'Open an old piece', permitted: true },
]
const entries = entriesOf(commands)
const labels = (typed: string) => matchingEntries(entries, typed).map((entry) => entry.label)

describe('the commands that can be called', () => {
  test('subcommands, in groups as well, stand in the place of their command', () => {
    expect(entries.map((entry) => [entry.label, entry.command, entry.subcommand])).toEqual([
      ['recap', 'recap', undefined],
      ['watch add', 'watch', 'add'],
      ['watch list all', 'watch', 'list all'],
      ['wander', 'wander', undefined],
    ])
  })

  test('required options come first', () => {
    expect(entries[1]?.options.map((option) => option.name)).toEqual(['channel', 'note'])
  })
})

describe('what was typed behind the slash', () => {
  test.each([
    ['', ['recap', 'wander', 'watch add', 'watch list all']],
    ['wa', ['wander', 'watch add', 'watch list all']],
    ['WATCH  a', ['watch add']],
    ['add', ['watch add']],
    ['nd', ['wander']],
    ['old', ['wander']],
    ['ld', []],
    ['x', []],
  ])('%j finds %j', (typed, expected) => {
    expect(labels(typed)).toEqual(expected)
  })
})

describe('a line that names a command in full', () => {
  test('gives the command and the rest', () => {
    const found = entryOfLine(entries, '/watch add here')
    expect([found?.entry.label, found?.rest]).toEqual(['watch add', 'here'])
  })
  test.each(['/recap', 'recap ', '/recaps ', '/watch ', '/'])('%j is not finished', (line) => {
    expect(entryOfLine(entries, line)).toBeUndefined()
  })
})
