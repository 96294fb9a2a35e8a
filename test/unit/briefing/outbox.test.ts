import { describe, expect, it } from 'vitest'
import { decide, decideFound, lookSince, missed, PAUSING_CODES, stepFor } from '../../../src/briefing/outbox.ts'
import type { Delivery, Outcome } from '../../../src/briefing/ports.ts'

const SECOND = 1_000
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const EIGHT = Date.parse('2026-11-21T08:00:00Z')

const delivery = (changes: Partial<Delivery> = {}): Delivery => ({
  id: 1,
  slot: {
    scheduleId: 's1',
    guildId: '10',
    channelId: '20',
    name: '08:00@UTC',
    localDate: '2026-11-21',
    time: '08:00',
    at: EIGHT,
  },
  part: 0,
  payload: '{}',
  latePayload: '{}',
  state: { kind: 'sending', owner: 'a/1', leaseUntil: EIGHT + MINUTE },
  attempts: 0,
  windowEnd: EIGHT + 6 * HOUR,
  follow: {},
  ...changes,
})

const half = () => 0.5
const most = () => 0.999

describe('what a claimed message needs', () => {
  it.each([
    ['a first attempt is sent', {}, EIGHT, 'send'],
    ['just before the window ends', {}, EIGHT + 6 * HOUR - 1, 'send'],
    ['never tried and the window is over', {}, EIGHT + 6 * HOUR, 'miss'],
    ['tried a minute ago: the nonce still holds', { firstAttemptAt: EIGHT }, EIGHT + MINUTE, 'send'],
    ['tried longer ago', { firstAttemptAt: EIGHT }, EIGHT + MINUTE + 1, 'look'],
    ['tried, and the window is over', { firstAttemptAt: EIGHT + 6 * HOUR - SECOND }, EIGHT + 6 * HOUR, 'look'],
    ['tried in the future: the clock was set back', { firstAttemptAt: EIGHT + 2 * HOUR }, EIGHT, 'look'],
  ])('%s', (_, changes, now, step) => expect(stepFor(delivery(changes), now)).toBe(step))

  it('looks back beyond the first attempt by more than a clock is set', () => {
    expect(lookSince(delivery({ firstAttemptAt: EIGHT }), EIGHT + HOUR)).toBeLessThanOrEqual(EIGHT - 2 * HOUR)
    expect(lookSince(delivery({ firstAttemptAt: EIGHT + 2 * HOUR }), EIGHT)).toBeLessThanOrEqual(EIGHT - 2 * HOUR)
  })
})

const refused = (code: number, status = 403): Outcome => ({ kind: 'refused', status, code, reason: `code ${code}` })

describe('what becomes of a message', () => {
  // A first attempt, decided at 08:00:02 with the middle of every chance.
  it.each<[string, Outcome, object]>([
    [
      'an answer with a message id',
      { kind: 'sent', messageId: '99' },
      { settled: { state: { kind: 'sent', messageId: '99', at: EIGHT + 2000 }, attempts: 1, firstAttemptAt: EIGHT } },
    ],
    [
      'a rate limit: its time, no attempt, nothing can have arrived',
      { kind: 'limited', retryAfter: 3000, global: false, counted: true },
      { settled: { state: { kind: 'retry', at: EIGHT + 5500, reason: 'Discord asked to wait.' }, attempts: 0 } },
    ],
    [
      'a global rate limit holds everything',
      { kind: 'limited', retryAfter: 3000, global: true, counted: true },
      {
        settled: { state: { kind: 'retry', at: EIGHT + 5500, reason: 'Discord asked to wait.' }, attempts: 0 },
        effect: { kind: 'hold', until: EIGHT + 5500 },
      },
    ],
    [
      'no connection: nothing can have arrived',
      { kind: 'unreached', reason: 'ECONNREFUSED' },
      { settled: { state: { kind: 'retry', at: EIGHT + 3000, reason: 'ECONNREFUSED' }, attempts: 1 } },
    ],
    [
      'no answer: it may have arrived',
      { kind: 'unsure', reason: 'ECONNRESET' },
      {
        settled: {
          state: { kind: 'retry', at: EIGHT + 3000, reason: 'ECONNRESET' },
          attempts: 1,
          firstAttemptAt: EIGHT,
        },
      },
    ],
    [
      'an invalid token stops everything',
      { kind: 'unauthorised', reason: '401' },
      {
        settled: { state: { kind: 'retry', at: EIGHT + 3000, reason: '401' }, attempts: 0 },
        effect: { kind: 'halt', reason: '401' },
      },
    ],
    [
      'a payload that Discord does not take',
      refused(50035, 400),
      { settled: { state: { kind: 'dead', code: 50035 } }, loud: true },
    ],
    [
      'a payload that is too large',
      refused(40005, 413),
      { settled: { state: { kind: 'dead', code: 40005 } }, loud: true },
    ],
    ['AutoMod', refused(200000, 400), { settled: { state: { kind: 'dead', code: 200000 } }, effect: { kind: 'tell' } }],
    [
      'an archived thread',
      refused(50083, 400),
      { settled: { state: { kind: 'retry' } }, effect: { kind: 'unarchive' } },
    ],
    ['403 from something on the way', refused(0), { settled: { state: { kind: 'retry' }, attempts: 1 } }],
    ['404 from something on the way', refused(0, 404), { settled: { state: { kind: 'retry' }, attempts: 1 } }],
    ['400 without a code', refused(0, 400), { settled: { state: { kind: 'dead' } }, loud: true }],
  ])('%s', (_, outcome, verdict) =>
    expect(decide(outcome, delivery(), EIGHT, EIGHT + 2000, half)).toMatchObject(verdict),
  )

  it.each([10003, 10004, 50001, 50007, 50008, 50013, 50278])('%i pauses the schedule with a reason', (code) => {
    const { settled, effect, loud } = decide(refused(code), delivery(), EIGHT, EIGHT, half)
    expect(settled.state).toMatchObject({ kind: 'dead', code })
    expect(effect).toMatchObject({
      kind: 'pause',
      reason: expect.stringMatching(/^The (channel|bot|user) .+\.$|^Messages .+\.$/),
    })
    expect(loud).toBeUndefined()
    expect(PAUSING_CODES).toContain(code)
  })

  it('keeps what no attempt so far can have changed', () => {
    const tried = delivery({ firstAttemptAt: EIGHT - 30_000, attempts: 2 })
    const limited: Outcome = { kind: 'limited', retryAfter: 0, global: false, counted: true }
    expect(decide(limited, tried, EIGHT, EIGHT, half).settled).toMatchObject({
      attempts: 2,
      firstAttemptAt: EIGHT - 30_000,
    })
    expect(decide({ kind: 'unreached', reason: '' }, delivery(), EIGHT, EIGHT, half).settled).not.toHaveProperty(
      'firstAttemptAt',
    )
    expect(decide({ kind: 'unsure', reason: '' }, tried, EIGHT, EIGHT, half).settled.firstAttemptAt).toBe(
      EIGHT - 30_000,
    )
  })

  it('waits from a second to five minutes, the longer the more often it failed', () => {
    const waits = [0, 1, 4, 8, 30].map((attempts) => {
      const { state } = decide({ kind: 'unsure', reason: '' }, delivery({ attempts }), EIGHT, EIGHT, most).settled
      return state.kind === 'retry' ? state.at - EIGHT : 0
    })
    expect(waits).toEqual([1998, 3996, 31968, 299700, 299700])
    const { state } = decide({ kind: 'unsure', reason: '' }, delivery(), EIGHT, EIGHT, () => 0).settled
    expect(state).toMatchObject({ at: EIGHT + 1000 })
  })

  it('does not wait beyond the window', () => {
    const now = EIGHT + 6 * HOUR - 1000
    const { state } = decide({ kind: 'unsure', reason: '' }, delivery({ attempts: 9 }), now, now, half).settled
    expect(state).toMatchObject({ kind: 'retry', at: EIGHT + 6 * HOUR })
  })

  it('gives up on a thread that it may not reopen', () => {
    const { settled, effect } = decide(refused(50083), delivery({ attempts: 3 }), EIGHT, EIGHT, half)
    expect([settled.state.kind, effect?.kind]).toEqual(['dead', 'pause'])
  })

  it('asks a long rate limit again before it is over', () => {
    const long: Outcome = { kind: 'limited', retryAfter: 3 * HOUR, global: false, counted: true }
    expect(decide(long, delivery(), EIGHT, EIGHT, () => 0).settled.state).toMatchObject({ at: EIGHT + 15 * MINUTE })
  })
})

describe('what a look makes of it', () => {
  const tried = delivery({ firstAttemptAt: EIGHT })
  const inside = EIGHT + HOUR
  const over = tried.windowEnd

  it('found: sent, when it was first tried', () =>
    expect(decideFound({ kind: 'found', messageId: '7' }, tried, inside, half)?.settled).toEqual({
      state: { kind: 'sent', messageId: '7', at: EIGHT },
      attempts: 0,
      firstAttemptAt: EIGHT,
    }))
  it('absent inside the window: may be sent', () =>
    expect(decideFound({ kind: 'absent' }, tried, inside, half)).toBeUndefined())
  it('absent after it: missed', () =>
    expect(decideFound({ kind: 'absent' }, tried, over, half)?.settled.state.kind).toBe('missed'))
  it('unreadable: uncertain, and never sent again', () =>
    expect(decideFound({ kind: 'unreadable', reason: 'closed' }, tried, inside, half)?.settled.state).toEqual({
      kind: 'uncertain',
      reason: 'closed',
    }))
  it('failed: looked for again later', () => {
    const failed = { kind: 'failed', outcome: { kind: 'unsure', reason: '500' } } as const
    expect(decideFound(failed, tried, inside, half)?.settled.state.kind).toBe('retry')
    expect(decideFound(failed, tried, over + MINUTE, half)?.settled.state.kind).toBe('retry')
    expect(decideFound(failed, tried, over + HOUR, half)?.settled.state.kind).toBe('uncertain')
  })
  it('the channel is gone: dead, and the schedule pauses', () => {
    const gone = { kind: 'failed', outcome: { kind: 'refused', status: 404, code: 10003, reason: '' } } as const
    const verdict = decideFound(gone, tried, inside, half)
    expect([verdict?.settled.state.kind, verdict?.effect?.kind]).toEqual(['dead', 'pause'])
  })
  it('missed says what stood in the way', () => {
    const waiting = delivery({ state: { kind: 'retry', at: 0, reason: 'ECONNREFUSED' } })
    expect(missed(waiting).settled.state).toMatchObject({ reason: expect.stringContaining('ECONNREFUSED') })
  })
})
