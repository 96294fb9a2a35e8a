import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createLog } from '../../src/log.ts'

const TOKEN = 'MTIz.a+b/c"d.secret-of-the-bot'

const collect = (isTTY: boolean) => {
  const lines: string[] = []
  const stream: Writable & { isTTY?: boolean } = new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(chunk.toString())
      done()
    },
  })
  stream.isTTY = isTTY
  return { stream, lines }
}

describe('createLog', () => {
  it.each([
    ['in a message', (log: ReturnType<typeof createLog>) => log.info(`the token is ${TOKEN}`)],
    ['nested', (log: ReturnType<typeof createLog>) => log.info({ a: { b: [TOKEN] } }, 'x')],
    ['in an error', (log: ReturnType<typeof createLog>) => log.error({ err: new Error(`bad ${TOKEN}`) }, 'x')],
    [
      'in a cause',
      (log: ReturnType<typeof createLog>) => log.error({ err: new Error('x', { cause: new Error(TOKEN) }) }, 'x'),
    ],
    [
      'in an address',
      (log: ReturnType<typeof createLog>) => log.info({ url: `http://h/?t=${encodeURIComponent(TOKEN)}` }, 'x'),
    ],
    [
      'of an interaction in an address',
      (log: ReturnType<typeof createLog>) =>
        log.info(
          { url: `http://h/api/v10/interactions/1128936348774957056/aW50ZXJhY3Rpb246${'secret-of-the-bot'}/callback` },
          'x',
        ),
    ],
    ['as a key', (log: ReturnType<typeof createLog>) => log.info({ [TOKEN]: 1 }, 'x')],
  ])('never writes a secret %s', (_, write) => {
    for (const tty of [false, true]) {
      const { stream, lines } = collect(tty)
      write(createLog({ level: 'info', secrets: [TOKEN], stream }))
      expect(lines.join('')).toContain('[secret]')
      expect(lines.join('')).not.toContain('secret-of-the-bot')
    }
  })

  it('leaves out what was sent to Discord when an error came about', () => {
    const { stream, lines } = collect(false)
    const error = Object.assign(new Error('no'), { status: 500, requestBody: { json: { content: 'a long answer' } } })
    createLog({ level: 'info', secrets: [], stream }).error({ err: error }, 'failed')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ err: { message: 'no', status: 500, stack: expect.any(String) } })
    expect(lines[0]).not.toContain('a long answer')
  })

  it('writes JSON where no person reads, and plain lines on a terminal', () => {
    const [machine, person] = [collect(false), collect(true)]
    for (const { stream } of [machine, person])
      createLog({ level: 'info', secrets: [], stream }).info({ articles: 3 }, 'served')
    expect(JSON.parse(machine.lines[0] ?? '')).toMatchObject({ msg: 'served', articles: 3 })
    expect(person.lines.join('')).toMatch(/INFO.*served/)
  })
})
