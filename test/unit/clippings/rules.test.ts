import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rulesOf } from '../../../src/clippings/rules.ts'
import { contentFolder } from '../../support/content-folder.ts'

let code: ReturnType<typeof contentFolder>
beforeEach(() => {
  code = contentFolder({ 'dates/rules.ts': 'export const year = 1', 'dates/about.md': 'Dates', 'list.json': '{}' })
})
afterEach(() => code[Symbol.dispose]())

const rules = (): string => rulesOf([join(code.root, 'dates'), join(code.root, 'list.json'), join(code.root, 'none')])

test('the same code has the same name', () => expect(rules()).toBe(rules()))

test.each([
  ['a changed rule', 'dates/rules.ts', 'export const year = 2'],
  ['a new rule', 'dates/more/rules.ts', ''],
  ['another package', 'list.json', '{"a":1}'],
])('%s gives another name', (_, path, text) => {
  const before = rules()
  code.write(path, text)
  expect(rules()).not.toBe(before)
})

test('what is no code changes nothing', () => {
  const before = rules()
  code.write('dates/about.md', 'Dates and times')
  expect(rules()).toBe(before)
})
