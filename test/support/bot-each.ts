/** A whole bot for each test of a file; afterwards, every request that it made is held against Discord's rules. */
import { afterEach, beforeEach, expect } from 'vitest'
import { startBot, type TestBot, type TestBotOptions } from './bot.ts'
import { problemsIn } from './requests.ts'

/** `bugs`: the tests provoke bugs of ours; elsewhere none may go by unseen. */
type Options = TestBotOptions & { readonly bugs?: boolean }

/** The bot of the test that runs. */
export const botForEach = (options: Options = {}): (() => TestBot) => {
  let bot: TestBot | undefined
  beforeEach(async () => {
    bot = await startBot(options)
  })
  afterEach(async () => {
    const ended = bot
    bot = undefined
    await ended?.stop()
    if (!ended) return
    expect(problemsIn(ended.discord.playground.requests)).toEqual([])
    expect(JSON.stringify(ended.log)).not.toContain(ended.discord.started.token)
    if (!options.bugs) expect(ended.log.filter(({ reference }) => reference !== undefined)).toEqual([])
  })
  return () => {
    if (!bot) throw new Error('no test is running')
    return bot
  }
}
