import { describe, expect, it } from 'vitest'
import { compareIds, createSnowflakes, instantOf, isSnowflake } from '../../../src/playground/world/snowflake.ts'

describe('snowflakes', () => {
  it('carry their instant and grow, though the clock stands still or steps back', () => {
    let now = Date.UTC(2024, 0, 1)
    const next = createSnowflakes(() => now)
    const ids = Array.from({ length: 10_000 }, next)
    now -= 5_000
    ids.push(...Array.from({ length: 100 }, next))
    expect(ids.every((id, index) => index === 0 || compareIds(ids[index - 1] ?? '', id) < 0)).toBe(true)
    expect(instantOf(ids[0] ?? '')).toBe(Date.UTC(2024, 0, 1))
    expect(ids.every((id) => /^\d{17,19}$/.test(id))).toBe(true)
  })

  it('have 17 digits at least, whatever the clock says', () => {
    for (const now of [0, Date.UTC(2015, 5, 1), Date.UTC(2080, 0, 1)]) {
      expect(createSnowflakes(() => now)()).toMatch(/^\d{17,19}$/)
    }
  })

  it.each([
    ['1100000000000000001', true],
    ['12', false],
    ['general', false],
    [1_100_000, false],
  ])('%s: %s', (id, good) => {
    expect(isSnowflake(id)).toBe(good)
  })
})
