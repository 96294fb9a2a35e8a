/** A whole bot for each test of a file; afterwards, every request that it made is held against Discord's rules. */
import { afterEach, beforeEach, expect } from 'vitest'
import { startBot, type TestBot, type TestBotOptions } from './bot.ts'
import { problemsIn } from './requests.ts'

/** The bot of the test that runs. */
export const botForEach = (options: TestBotOptions = {}): (() => TestBot) => {
  let bot: TestBot | undefined
  beforeEach(async () => {
    bot = await startBot(options)
  })
  afterEach(async () => {
    const ended = bot
    bot = undefined
    await ended?.stop()
    expect(problemsIn(ended?.discord.playground.requests ?? [])).toEqual([])
    // A bug that a test provokes is looked for by the test itself; none may go by unseen.
    expect(ended?.log.filter(({ reference }) => reference !== undefined)).toEqual([])
  })
  return () => {
    if (!bot) throw new Error('no test is running')
    return bot
  }
}
