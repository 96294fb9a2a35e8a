import { describe, expect, test } from 'vitest'
import { calledBy, forbidden } from '../../../../../src/playground/web/composer/called.ts'
import { entriesOf } from '../../../../../src/playground/web/composer/entries.ts'
import type { Command } from '../../../../../src/playground/web/wire.ts'

const commands: readonly Command[] = [
  { id: '1', name: 'recap', description: 'What was written lately', permitted: true },
  {
    id: '2',
    name: 'watch',
    description: 'Watches',
    permitted: false,
    missing: ['Manage Server'],
    options: [
      { type: 1, name: 'add', description: 'Begin', options: [{ type: 3, name: 'note', description: 'A note' }] },
      { type: 2, name: 'list', description: 'Lists', options: [{ type: 1, name: 'all', description: 'Every watch' }] },
    ],
  },
]
const entries = entriesOf(commands)

describe('a line that is sent as it stands', () => {
  const open = entriesOf(commands.map((command) => ({ ...command, permitted: true })))

  test.each([
    ['/recap', 'recap', ''],
    ['/Watch  List all', 'watch list all', ''],
    ['/watch add note:at sea', 'watch add', 'note:at sea'],
  ])('%j calls %s', (line, label, rest) => {
    const called = calledBy(open, line)
    expect('entry' in called && [called.entry.label, called.rest]).toEqual([label, rest])
  })

  test.each([
    ['/watch', /^\/watch .*add, list all/],
    ['/watch ad', /^\/watch .*add, list all/],
    ['/recaps', /^No command is called “\/recaps”/],
  ])('%j is told %s', (line, words) => {
    expect(calledBy(open, line)).toEqual({ error: expect.stringMatching(words) })
  })

  test.each(['/watch', '/watch list all', '/watch add note:x'])('%j names the right that is missing', (line) => {
    expect(calledBy(entries, line)).toEqual({ error: expect.stringMatching(/^\/watch .*Manage Server/) })
    expect(forbidden(entries, line)).toMatch(/Manage Server/)
  })

  test('a command that the server keeps back without a right is said to be so', () => {
    const kept = entriesOf([{ id: '1', name: 'recap', description: 'It', permitted: false }])
    expect(calledBy(kept, '/recap')).toEqual({ error: expect.stringMatching(/settings of this server/) })
  })
})
