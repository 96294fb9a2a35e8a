import { describe, expect, it } from 'vitest'
import { type Answer, failureOf, outcomeOf } from '../../../src/discord/answer.ts'

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: new Headers(headers),
  text: typeof body === 'string' ? body : JSON.stringify(body),
})

describe('what an answer to posting means', () => {
  it.each([
    ['a message', answer(200, { id: '123', content: '' }), { kind: 'sent', messageId: '123' }],
    ['200 with HTML', answer(200, '<html>Welcome</html>'), { kind: 'unsure' }],
    ['200 with cut JSON', answer(200, '{"id":"123","conte'), { kind: 'unsure' }],
    ['200 with something else', answer(200, { ok: true }), { kind: 'unsure' }],
    ['200 with a list', answer(200, [{ id: '1' }]), { kind: 'unsure' }],
    ['204', answer(204, ''), { kind: 'unsure' }],
    ['500', answer(500, 'Internal'), { kind: 'unsure' }],
    ['502 with HTML', answer(502, '<html>'), { kind: 'unsure' }],
    ['504', answer(504, ''), { kind: 'unsure' }],
    ['a redirection', answer(302, ''), { kind: 'unsure' }],
    ['408', answer(408, ''), { kind: 'unsure' }],
    ['401', answer(401, { message: '401: Unauthorized', code: 0 }), { kind: 'unauthorised' }],
    [
      '403 of Discord',
      answer(403, { message: 'Missing Access', code: 50001 }),
      { kind: 'refused', status: 403, code: 50001, reason: 'Missing Access' },
    ],
    [
      '403 of something on the way',
      answer(403, '<html>'),
      { kind: 'refused', status: 403, code: 0, reason: 'HTTP 403' },
    ],
    ['404', answer(404, { message: 'Unknown Channel', code: 10003 }), { kind: 'refused', code: 10003 }],
    [
      '429 of the user',
      answer(
        429,
        { message: 'slow', retry_after: 1.25, global: false },
        { 'retry-after': '2', 'x-ratelimit-scope': 'user' },
      ),
      { kind: 'limited', retryAfter: 1250, global: false, counted: true },
    ],
    [
      '429 of everything',
      answer(429, { message: 'slow', retry_after: 3, global: true }, { 'x-ratelimit-global': 'true' }),
      { kind: 'limited', retryAfter: 3000, global: true, counted: true },
    ],
    [
      '429 that others used up',
      answer(429, { retry_after: 1, global: false }, { 'x-ratelimit-scope': 'shared' }),
      { kind: 'limited', retryAfter: 1000, counted: false },
    ],
    ['429 with a header alone', answer(429, '<html>', { 'retry-after': '7' }), { kind: 'limited', retryAfter: 7000 }],
    ['429 with nothing', answer(429, ''), { kind: 'limited', retryAfter: 5000, global: false, counted: true }],
    [
      '429 with nonsense',
      answer(429, { retry_after: 'soon' }, { 'retry-after': '-1' }),
      { kind: 'limited', retryAfter: 5000 },
    ],
  ])('%s', (_, given, outcome) => expect(outcomeOf(given)).toMatchObject(outcome))

  it('names the places of a form error', () =>
    expect(
      outcomeOf(
        answer(400, {
          message: 'Invalid Form Body',
          code: 50035,
          errors: { components: { 0: { content: { _errors: [{ code: 'LENGTH', message: 'Must be shorter.' }] } } } },
        }),
      ),
    ).toMatchObject({ code: 50035, reason: 'Invalid Form Body; components.0.content: Must be shorter.' }))
})

describe('what no answer means', () => {
  const failed = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])('%s: nothing was sent', (code) =>
    expect(failureOf(failed(code)).kind).toBe('unreached'),
  )
  it('every address refused: nothing was sent', () => {
    const both = new AggregateError([Object.assign(new Error('no'), { code: 'ECONNREFUSED' })])
    expect(failureOf(new TypeError('fetch failed', { cause: both })).kind).toBe('unreached')
  })
  it.each(['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE', 'UND_ERR_BODY_TIMEOUT'])('%s: it may have arrived', (code) =>
    expect(failureOf(failed(code))).toEqual({ kind: 'unsure', reason: `No answer from Discord (${code}).` }),
  )
  it('none in time: it may have arrived', () =>
    expect(failureOf(new DOMException('late', 'TimeoutError')).kind).toBe('unsure'))
})
