import type { Client } from 'discord.js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findChromium, launchChromium } from '../support/chromium.ts'
import { startDiscord, type TestDiscord } from '../support/discord.ts'
import { startRecapBot } from '../support/recap-bot.ts'
import { buildPage } from '../support/web-page.ts'

const path = findChromium()

describe.skipIf(path === undefined)(
  path === undefined ? 'the page (skipped: no Chromium found, set CHROMIUM_PATH)' : 'the page in Chromium',
  () => {
    let browser: Browser
    let built: Awaited<ReturnType<typeof buildPage>>
    let discord: TestDiscord
    let client: Client<true>
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
      discord = await startDiscord({ webFolder: built.folder, worldOptions: { timing: { firstAnswer: 1_000 } } })
      client = await discord.login()
      await startRecapBot(client)
      complaints = []
    })
    afterEach(async () => {
      await Promise.all(browser.contexts().map((context) => context.close()))
      await discord.stop()
      expect(complaints).toEqual([])
    })

    /** Opens the page as somebody, in #general; whatever the browser complains of fails the test. */
    const open = async (as: string, size = { width: 1280, height: 800 }): Promise<Page> => {
      const context = await browser.newContext({ viewport: size, locale: 'en-GB' })
      const page = await context.newPage()
      page.setDefaultTimeout(8_000)
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('request', (request) => {
        if (!request.url().startsWith(discord.started.url)) complaints.push(`asked for ${request.url()}`)
      })
      await page.goto(`${discord.started.url}/#as=${as}&channel=${discord.channels.general}`)
      await page.getByText('Welcome to #general').or(page.locator('.message').first()).waitFor()
      return page
    }
    const line = (page: Page) => page.locator('#composer-line')
    const offers = (page: Page) => page.getByRole('listbox').getByRole('option')
    const recap = async (page: Page, typed = 'gr') => {
      await line(page).click()
      await page.keyboard.type(`/recap ${typed}`)
      await offers(page).first().waitFor()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Recap of' }).last().waitFor()
    }

    test('a slash lists the commands, those of admins greyed for a member, and narrows as one types', async () => {
      const page = await open(discord.member)
      await line(page).click()
      await page.keyboard.type('/')
      expect(await offers(page).allInnerTexts()).toEqual([
        expect.stringContaining('/recap'),
        expect.stringContaining('/silence'),
        expect.stringContaining('/watch add'),
      ])
      expect(await offers(page).nth(2).getAttribute('aria-disabled')).toBe('true')
      await page.keyboard.type('sil')
      expect(await offers(page).count()).toBe(1)
      await page.keyboard.press('Tab')
      await page.locator('#composer').getByText('/silence').waitFor()
    })

    test('a command is filled in by keyboard, completed by the bot, sent, and recalled with the up arrow', async () => {
      const page = await open(discord.member)
      await line(page).click()
      await page.keyboard.type('/rec')
      await page.keyboard.press('Enter')
      await page.keyboard.type('g')
      await offers(page).getByText('Gas · 3 articles').waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Recap of gas' }).waitFor()
      await page.getByText('Only you can see this').waitFor()
      await page.keyboard.press('ArrowUp')
      expect(await page.getByRole('combobox', { name: /^subject/ }).inputValue()).toBe('Gas · 3 articles')
    })

    test('what is missing or wrong is said before anything is sent', async () => {
      const page = await open(discord.member)
      const hint = page.locator('#composer-hint')
      await line(page).click()
      await page.keyboard.type('/recap ')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Enter')
      await hint.getByText('subject: This option is required').waitFor()
      await page.keyboard.type('rye')
      await page.keyboard.press('Escape')
      await line(page).click()
      await page.keyboard.type('lines:10')
      await page.keyboard.press('Enter')
      await hint.getByText('lines: The greatest value is 9').waitFor()
      expect(await page.getByRole('combobox', { name: /^lines/ }).getAttribute('aria-invalid')).toBe('true')
      expect([...discord.world.interactions.values()].filter((one) => one.type === 2)).toEqual([])
    })

    test('a command typed in full is sent by Enter, with its list open or closed; what keeps it back is said', async () => {
      const page = await open(discord.member)
      const hint = page.locator('#composer-hint')
      const sent = () => [...discord.world.interactions.values()].filter((one) => one.type === 2).length
      await line(page).click()
      for (const keys of [['Escape', 'Enter'], ['Enter']]) {
        const before = sent()
        await page.keyboard.type('/silence')
        await offers(page).first().waitFor()
        for (const key of keys) await page.keyboard.press(key)
        await expect.poll(sent).toBe(before + 1)
      }
      await page.keyboard.type('/watch')
      await page.keyboard.press('Enter')
      await hint.getByText('Manage Server').waitFor()
      await line(page).fill('/recap')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Enter')
      await hint.getByText('subject: This option is required').waitFor()
    })

    test('Escape closes the offers and never throws away what was written', async () => {
      const page = await open(discord.member)
      const subject = page.getByRole('combobox', { name: /^subject/ })
      await line(page).click()
      await page.keyboard.type('/recap rye')
      await page.getByText('No options match').waitFor()
      await page.keyboard.press('Escape')
      await page.getByText('No options match').waitFor({ state: 'detached' })
      await page.keyboard.press('Escape')
      expect(await subject.inputValue()).toBe('rye')
    })

    test('a private answer is seen by its asker alone, a shared one by everyone, at once', async () => {
      const [ada, ben] = [await open(discord.admin), await open(discord.member)]
      await recap(ben)
      await line(ben).click()
      await ben.keyboard.type('/recap subject:rail share:true')
      await ben.keyboard.press('Escape')
      await ben.keyboard.press('Enter')
      await ada.getByRole('heading', { name: 'Recap of rail' }).waitFor()
      expect(await ada.getByRole('heading', { name: 'Recap of' }).count()).toBe(1)
      expect(await ben.getByRole('heading', { name: 'Recap of' }).count()).toBe(2)
      await ada.getByText('Ben used').waitFor()
      await ben.getByRole('button', { name: 'Dismiss message' }).click()
      expect(await ben.getByRole('heading', { name: 'Recap of' }).count()).toBe(1)
    })

    test('a button turns the page; the focus stays, or goes to its neighbour where it is disabled', async () => {
      const page = await open(discord.member)
      await recap(page)
      expect(await page.getByRole('button', { name: 'Back' }).isDisabled()).toBe(true)
      await page.getByRole('button', { name: 'Next' }).focus()
      await page.keyboard.press('Enter')
      await page.locator('#messages').getByText('Page 2 of').waitFor()
      expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true)
      await page.keyboard.press('Enter')
      await page.locator('#messages').getByText('Page 1 of').waitFor()
      expect(await page.locator(':focus').textContent()).toBe('Next')
    })

    test('a select menu is opened and chosen from by keyboard', async () => {
      const page = await open(discord.member)
      await recap(page)
      await page.getByRole('button', { name: 'Open a story' }).focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.locator('#messages').getByText('Opened the second story.').waitFor()
    })

    test('of a menu for several, all that were marked are sent when it closes, and no more than it allows', async () => {
      const page = await open(discord.member)
      await recap(page)
      await page.getByRole('button', { name: 'Compare stories' }).click()
      for (const colour of ['red', 'blue', 'green']) await page.getByRole('option', { name: colour }).click()
      await page.keyboard.press('Escape')
      await page.locator('#messages').getByText('Opened red and blue.').waitFor()
    })

    test('a picture has its description and opens enlarged', async () => {
      const page = await open(discord.member)
      await recap(page)
      await page.getByRole('button', { name: 'Enlarge the picture: A blue point' }).click()
      const dialog = page.getByRole('dialog', { name: 'A blue point' })
      await dialog.getByRole('img', { name: 'A blue point' }).waitFor()
      await dialog.getByRole('button', { name: 'Close' }).click()
      await dialog.waitFor({ state: 'detached' })
    })

    test('a command without an answer is shown as such', async () => {
      const page = await open(discord.member)
      await line(page).click()
      await page.keyboard.type('/silence ')
      await page.keyboard.press('Enter')
      await page.getByText('is thinking…').waitFor()
      await page.getByText('The application did not respond', { exact: true }).waitFor()
    })

    test('a post in another channel marks it unread and is there when it is opened', async () => {
      const page = await open(discord.member)
      const channel = await client.channels.fetch(discord.channels.news)
      if (channel?.isSendable() === true) await channel.send('Good morning, **news**')
      await page.getByRole('button', { name: 'news, unread' }).click()
      await page.locator('#messages').getByText('Good morning, news').waitFor()
      await page.getByRole('button', { name: 'news', exact: true }).waitFor()
    })

    test('the acting person is switched, and with them what they may do', async () => {
      const page = await open(discord.member)
      expect(await page.getByRole('button', { name: 'World' }).isVisible()).toBe(false)
      await page.getByRole('button', { name: /^You act as Ben/ }).click()
      await page.getByRole('menuitem', { name: /Act as Ada/ }).click()
      await page.getByRole('button', { name: /^You act as Ada/ }).waitFor()
      await line(page).click()
      await page.keyboard.type('/watch add news')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Enter')
      await page.getByText('Watching').getByRole('button', { name: '#news' }).click()
      await page.getByText('Welcome to #news').waitFor()
    })

    test('an admin deletes a channel, brings it back, forbids the bot to write, and sends it away', async () => {
      const page = await open(discord.admin)
      const step = async (name: string) => {
        await page.getByRole('button', { name: 'World' }).click()
        await page.getByRole('menuitem', { name }).click()
      }
      await step('Delete #general')
      await page.getByRole('button', { name: 'general' }).waitFor({ state: 'detached' })
      await step('Bring #general back')
      await page.getByRole('button', { name: 'general' }).click()
      await step('Forbid Attaché to write in #general')
      await page.getByRole('button', { name: 'general, the bot may not write here' }).waitFor()
      await step('Let Attaché write in #general')
      await page.getByRole('button', { name: 'general', exact: true }).waitFor()
      await step('Kick Attaché')
      await page.locator('#messages').getByText('Attaché is not a member of this server.').waitFor()
      await step('Invite Attaché')
      await page.getByRole('button', { name: '/recap' }).waitFor()
    })

    test('an example of an empty channel fills the composer', async () => {
      const page = await open(discord.member)
      await page.getByRole('button', { name: '/recap' }).click()
      await page
        .getByRole('combobox', { name: /^subject/ })
        .and(page.locator(':focus'))
        .waitFor()
    })

    test('when the playground is started anew, the page comes back by itself', async () => {
      const page = await open(discord.member)
      const port = Number(new URL(discord.started.url).port)
      await discord.stop()
      await page.getByText('The playground is not running').waitFor()
      discord = await startDiscord({ webFolder: built.folder, port })
      await page.getByText('Attaché is offline').waitFor()
      await startRecapBot(await discord.login())
      await page.getByText('Attaché is offline').waitFor({ state: 'detached' })
      await recap(page)
      complaints = [] // The browser has complained of the break.
    })

    test('on a telephone the lists come and go, and nothing is wider than the screen', async () => {
      const page = await open(discord.member, { width: 390, height: 844 })
      await recap(page)
      await page.getByRole('button', { name: 'Servers and channels' }).click()
      await page.getByRole('button', { name: 'news', exact: true }).click()
      await page.getByText('Welcome to #news').waitFor()
      expect(await page.getByRole('button', { name: 'news', exact: true }).isVisible()).toBe(false)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    })
  },
)
