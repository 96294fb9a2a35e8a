import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { commands } from '../commands/index.ts'
import { createBot } from '../src/bot.ts'
import { clippingsInMemory } from '../src/clippings/clippings.ts'
import { createLog } from '../src/log.ts'
import { Newsroom } from '../src/newsroom.ts'
import { createPlayground } from '../src/playground/index.ts'
import { createDefaultWorld } from '../src/playground/world/default-world.ts'
import { createTicker } from '../src/schedule/ticker.ts'
import { openEmbedded } from '../src/storage/embedded.ts'

/** The day on which the pictures are taken, so that they differ only where the bot does. */
const DAY = Date.UTC(2023, 6, 13, 7)

const FOLDER = 'test/fixtures/pictures'

const named = <T extends { readonly name: string }>(all: Iterable<T>, name: string): T => {
  const found = [...all].find((one) => one.name === name)
  if (!found) throw new Error(`the local Discord has no ${name}`)
  return found
}

/** Takes the pictures of the README anew: the page with real answers over the articles of `content`. */
export const run = async (): Promise<void> => {
  const began = performance.now()
  const now = (): number => Math.floor(DAY + performance.now() - began)
  const data = mkdtempSync(join(tmpdir(), 'attache-pictures-'))
  const world = createDefaultWorld({ now })
  const playground = createPlayground({ world, rateLimits: false, webFolder: 'dist/src/playground/web' })
  const { url, apiUrl, token } = await playground.start()
  const log = createLog({ level: 'error', secrets: [token], stream: process.stderr })
  const newsroom = new Newsroom({ folder: 'content', includeDrafts: false, log, clippings: clippingsInMemory() })
  await newsroom.open()
  const store = await openEmbedded(data)
  const bot = createBot({
    apiUrl,
    token,
    newsroom,
    store,
    commands,
    ticker: createTicker({ now, failed: (error) => log.error(error) }),
    log,
    version: 'pictures',
    timezone: 'Europe/Berlin',
    catchUp: 6 * 3_600_000,
    now,
    chance: () => 0,
    reference: () => 'pictures',
    refused: () => process.exit(1),
  })
  await bot.start()
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const ada = named(world.users.values(), 'Ada').id
  const [general, news] = ['general', 'news'].map((name) => named(world.channels.values(), name).id)
  if (!general || !news) throw new Error('the local Discord lacks a channel')

  const visit = async (channel: string): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
    })
    const page = await context.newPage()
    await page.clock.setFixedTime(now())
    await page.goto(`${url}/#as=${ada}&channel=${channel}`)
    const message = page.locator('#messages .message').last()
    await message.waitFor()
    // its beginning, where it is higher than the page
    await message.evaluate((entry: { scrollIntoView?(to: { block: string }): void }) =>
      entry.scrollIntoView?.({ block: 'start' }),
    )
    return page
  }
  const take = async (page: Page, name: string): Promise<void> => {
    await page.screenshot({ path: join(FOLDER, `${name}.png`) })
    process.stdout.write(`${join(FOLDER, `${name}.png`)}\n`)
  }

  try {
    mkdirSync(FOLDER, { recursive: true })
    await playground.act.type(ada, general, 'summary', { subject: 'ukraine', length: 'headlines' })
    await take(await visit(general), 'summary')
    await playground.act.type(
      ada,
      general,
      'schedule',
      { channel: news, time: '09:00', timezone: 'Europe/Berlin', length: 'headlines' },
      'add',
    )
    await playground.act.type(ada, general, 'schedule', { counts: true }, 'send')
    await take(await visit(news), 'briefing')
  } finally {
    await browser.close()
    await bot.stop()
    await newsroom.close()
    await store.close()
    await playground.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
