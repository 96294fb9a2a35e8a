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
    expect(clock.now() - NOW).toBeGreaterThanOrEqual(9_800)
    expect(clock.now() - NOW).toBeLessThanOrEqual(10_000)
  })

  it('makes up for late timers, but never lets more through than Discord takes in a second', async () => {
    const clock = createManualClock(NOW)
    const late = { ...clock, sleep: (ms: number) => clock.sleep(ms < 1000 ? ms + 20 : ms) }
    const pace = createPace(late)
    const departures: number[] = []
    for (let request = 0; request < 200; request += 1) {
      if (request === 100) clock.advance(3_000)
      await pace.take(signal)
      departures.push(clock.now() - NOW)
    }
    const most = Math.max(...departures.map((from) => departures.filter((at) => at >= from && at < from + 1000).length))
    expect(most).toBeLessThanOrEqual(46)
    expect((departures[99] ?? 0) / 99).toBeLessThan(26)
  })

  it('is shared by several processes', async () => {
    const clock = createManualClock(NOW)
    const pace = createPace(clock)
    pace.share(4)
    for (let request = 0; request <= 20; request += 1) await pace.take(signal)
    expect(clock.now() - NOW).toBeGreaterThanOrEqual(1_500)
    expect(clock.now() - NOW).toBeLessThanOrEqual(2_000)
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
