import { describe, expect, it } from 'vitest'
import { createBreaker } from '../../../src/briefing/breaker.ts'
import { createPace } from '../../../src/briefing/pace.ts'
import { createManualClock } from '../../support/manual-clock.ts'

const NOW = Date.parse('2026-11-21T08:00:00Z')
const { signal } = new AbortController()

describe('the pace', () => {
  it('lets 40 requests a second through', async () => {
    const clock = createManualClock(NOW)
    const pace = createPace(clock)
    for (let request = 0; request <= 400; request += 1) await pace.take(signal)
    expect(clock.now() - NOW).toBeCloseTo(10_000, -2)
  })

  it('is shared by several processes', async () => {
    const clock = createManualClock(NOW)
    const pace = createPace(clock)
    pace.share(4)
    for (let request = 0; request <= 20; request += 1) await pace.take(signal)
    expect(clock.now() - NOW).toBeCloseTo(2_000, -2)
  })

  it('holds everything until then', async () => {
    const clock = createManualClock(NOW)
    const pace = createPace(clock)
    pace.hold(NOW + 5_000)
    expect(pace.wait()).toBe(5_000)
    await pace.take(signal)
    expect(clock.now()).toBe(NOW + 5_000)
  })

  it('does not wait for hours when the clock is set back', async () => {
    const clock = createManualClock(NOW)
    const pace = createPace(clock)
    await pace.take(signal)
    clock.set(NOW - 7_200_000)
    expect(pace.wait()).toBe(0)
    await pace.take(signal)
    expect(clock.now()).toBe(NOW - 7_200_000)
  })
})

describe('the breaker', () => {
  it('opens at the thousandth invalid response in ten minutes, until the first is forgotten', () => {
    const breaker = createBreaker()
    for (let count = 0; count < 999; count += 1) breaker.count(NOW + count)
    expect(breaker.openUntil(NOW + 1_000)).toBeUndefined()
    breaker.count(NOW + 999)
    expect(breaker.openUntil(NOW + 1_000)).toBe(NOW + 600_000)
    expect(breaker.openUntil(NOW + 600_000)).toBeUndefined()
  })

  it('forgets slow ones', () => {
    const breaker = createBreaker(10)
    for (let count = 0; count < 100; count += 1) breaker.count(NOW + count * 61_000)
    expect(breaker.openUntil(NOW + 100 * 61_000)).toBeUndefined()
  })
})
