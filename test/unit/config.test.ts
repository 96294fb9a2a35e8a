import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig, SETTINGS } from '../../src/config.ts'

const problemsOf = (env: Record<string, string>): string => {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return ''
}

describe('readConfig', () => {
  it('takes the defaults from an empty environment', () => {
    expect(readConfig({})).toMatchObject({
      apiUrl: 'https://discord.com/api',
      contentDir: 'content',
      catchUp: 21_600_000,
    })
    expect(readConfig({})).not.toHaveProperty('token')
  })

  it('reports every problem at once, each with its name and what is allowed', () => {
    const said = problemsOf({
      LOG_LEVEL: 'loud',
      DEFAULT_TIMEZONE: 'Mars/Base',
      CATCH_UP_HOURS: '0',
      INCLUDE_DRAFTS: 'yes',
    })
    expect(said).toMatch(/LOG_LEVEL: "loud".*trace, debug/)
    expect(said).toMatch(/DEFAULT_TIMEZONE: "Mars\/Base".*IANA/)
    expect(said).toMatch(/CATCH_UP_HOURS: "0".*1 to 24/)
    expect(said).toMatch(/INCLUDE_DRAFTS: "yes".*true or false/)
  })

  it('never repeats a token that it refuses', () => {
    expect(problemsOf({ DISCORD_TOKEN: 'short secret' })).toMatch(/^(?!.*short secret).*DISCORD_TOKEN/s)
  })

  it('names what looks like a setting and is none', () => {
    expect(readConfig({ DISCORD_TOKENS: 'x', HOME: '/' }).unknown).toEqual(['DISCORD_TOKENS'])
  })

  it('refuses another API without a token', () => {
    expect(problemsOf({ DISCORD_API_URL: 'http://127.0.0.1:1/api' })).toContain('needs a DISCORD_TOKEN')
  })

  it.each([
    ['http://127.0.0.1:9000/api/', 'http://127.0.0.1:9000/api'],
    ['http://127.0.0.1:9000/api/v10', 'http://127.0.0.1:9000/api'],
  ])('reads %s as the base address', (given, base) => {
    expect(readConfig({ DISCORD_API_URL: given, DISCORD_TOKEN: 'x'.repeat(30) }).apiUrl).toBe(base)
  })
})

describe('.env.example', () => {
  it('has every setting with its line and its default, and no other', () => {
    const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n')
    const found = lines.flatMap((line, at) => (/^[A-Z_]+=/.test(line) ? [[lines[at - 1], line]] : []))
    const wanted = Object.entries(SETTINGS).map(([name, { about, fallback }]) => [`# ${about}`, `${name}=${fallback}`])
    expect(found).toEqual(wanted)
  })
})
