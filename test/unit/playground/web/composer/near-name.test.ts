import { expect, test } from 'vitest'
import { isNear } from '../../../../../src/playground/web/composer/near-name.ts'

test.each([
  ['topic', 'topics'],
  ['country', 'countries'],
  ['tiem', 'time'],
  ['tame', 'time'],
])('%s is near %s', (word, name) => expect(isNear(word, name)).toBe(true))

test.each([
  ['date', 'days'],
  ['note', 'topics'],
  ['to', 'too'],
  ['form', 'format'],
])('%s is not near %s', (word, name) => expect(isNear(word, name)).toBe(false))
