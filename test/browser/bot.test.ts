import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startBot, type TestBot } from '../support/bot.ts'
import { findChromium, launchChromium } from '../support/chromium.ts'
import { problemsIn } from '../support/requests.ts'
import { lastMessage, offers, send, visit } from '../support/visit.ts'
import { buildPage } from '../support/web-page.ts'

const path = findChromium()
const shipped = fileURLToPath(new URL('../../content', import.meta.url))

describe.skipIf(path === undefined)(
  path === undefined ? 'the bot in the page (skipped: no Chromium found, set CHROMIUM_PATH)' : 'the bot in the page',
  () => {
    let browser: Browser
    let built: Awaited<ReturnType<typeof buildPage>>
    let bot: TestBot
    let complaints: string[]

    beforeAll(async () => {
      built = await buildPage()
      browser = await launchChromium(path ?? '')
    })
    afterAll(async () => {
      await browser.close()
      await built.remove()
    })
    beforeEach(async () => {
      complaints = []
      bot = await startBot({ content: shipped, discord: { webFolder: built.folder } })
    })
    afterEach(async () => {
      await Promise.all(browser.contexts().map((context) => context.close()))
      await bot.stop()
      expect(problemsIn(bot.discord.playground.requests)).toEqual([])
      expect(complaints).toEqual([])
    })

    const open = (as: string, channel = bot.discord.channels.general): Promise<Page> =>
      visit({ browser, url: bot.discord.started.url, complaints }, as, channel)

    test('Ada asks for a summary with autocomplete, goes on to the timeline, and shares it; Ben sees the shared one alone', async () => {
      const [ada, ben] = [await open(bot.discord.admin), await open(bot.discord.member)]
      await ada.locator('#composer-line').click()
      await ada.keyboard.type('/summ')
      await ada.keyboard.press('Enter')
      await ada.keyboard.type('ukr')
      await offers(ada)
        .filter({ hasText: /^Ukraine · \d+ articles/ })
        .first()
        .waitFor()
      await ada.keyboard.press('Enter')
      await ada.keyboard.press('Enter')
      const answer = lastMessage(ada)
      await answer.getByRole('heading', { name: 'Ukraine' }).waitFor()
      await answer.getByText(/Summary · rests on \d+ articles/).waitFor()
      await answer.getByText('Only you can see this').waitFor()
      expect(await answer.getByText(/, \d+ \w{3} \d{4}/).count()).toBeGreaterThan(1)
      await answer.getByRole('button', { name: 'Timeline' }).click()
      await answer.getByRole('heading', { name: /Ukraine: timeline/i }).waitFor()
      expect(await ben.locator('#messages .message').count()).toBe(0)
      await answer.getByRole('button', { name: 'Share' }).click()
      await ben.getByRole('heading', { name: /Ukraine: timeline/i }).waitFor()
      expect(await ben.locator('#messages .message').count()).toBe(1)
      expect(await ben.getByText('Only you can see this').count()).toBe(0)
      // pressing a button of the shared one answers Ben alone
      await ben.getByRole('button', { name: 'Positions' }).click()
      await ben.getByText('Only you can see this').waitFor()
      expect(await ada.locator('#messages .message').count()).toBe(2)
    })

    test('a timeline is drawn, and its picture opens enlarged', async () => {
      const page = await open(bot.discord.member)
      await send(page, '/timeline topic:nato')
      await lastMessage(page).getByRole('button', { name: 'Picture' }).click()
      const picture = lastMessage(page).getByRole('img')
      await picture.waitFor()
      const width = () => picture.evaluate((image: { readonly naturalWidth?: number }) => image.naturalWidth)
      await expect.poll(width).toBeGreaterThan(600)
      expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(20)
    })

    test('however many answers follow one another, the page itself never scrolls', async () => {
      const page = await open(bot.discord.member)
      await send(page, '/timeline topic:nato')
      await lastMessage(page).getByRole('button', { name: 'Picture' }).click()
      await lastMessage(page).getByRole('img').waitFor()
      expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(800)
    })

    test('a sentence is read in its article from the menu', async () => {
      const page = await open(bot.discord.member)
      await send(page, '/search query:communique')
      await lastMessage(page)
        .getByRole('button', { name: /Read a sentence/ })
        .click()
      await offers(page).first().click()
      await lastMessage(page)
        .getByText(/sentence \d+ of \d+/)
        .waitFor()
    })

    test('what matches nothing offers the nearest as buttons, which answer', async () => {
      const page = await open(bot.discord.member)
      await send(page, '/positions country:Gemany')
      await lastMessage(page).getByRole('button', { name: 'Germany' }).click()
      await lastMessage(page)
        .getByRole('heading', { name: /Germany/ })
        .first()
        .waitFor()
    })

    test('Ada schedules a briefing; it arrives at its time while Ben looks at the channel', async () => {
      const ada = await open(bot.discord.admin)
      const ben = await open(bot.discord.member, bot.discord.channels.news)
      await send(ada, '/schedule add channel:news time:09:00 timezone:Europe/Berlin')
      await lastMessage(ada).getByRole('heading', { name: 'Scheduled' }).waitFor()
      await bot.tickAt(Date.UTC(2023, 6, 13, 7))
      await ben.getByRole('heading', { name: 'State of play' }).waitFor()
      await ada.getByRole('button', { name: 'news, unread' }).waitFor()
      await ben.getByRole('button', { name: /Open a story/ }).click()
      await offers(ben).first().click()
      await ben.getByText('Only you can see this').waitFor()
      await send(ada, '/schedule status')
      await lastMessage(ada).getByText('✅ sent').waitFor()
    })

    test('Ben is not offered /schedule', async () => {
      const ben = await open(bot.discord.member)
      await ben.locator('#composer-line').click()
      await ben.keyboard.type('/schedule add')
      await offers(ben).first().waitFor()
      expect(await offers(ben).first().getAttribute('aria-disabled')).toBe('true')
    })
  },
)
