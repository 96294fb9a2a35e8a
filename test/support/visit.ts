/** A person in front of the playground's page in a browser. */
import type { Browser, Page } from 'playwright-core'

/** Where the page is, and what the browser complains of there. */
export interface Visit {
  readonly browser: Browser
  readonly url: string
  readonly complaints: string[]
}

/** Opens the page as somebody in a channel; whatever the browser complains of is noted. */
export const visit = async ({ browser, url, complaints }: Visit, as: string, channel: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) complaints.push(`asked for ${request.url()}`)
  })
  await page.goto(`${url}/#as=${as}&channel=${channel}`)
  await page
    .getByText(/^Welcome to #/)
    .or(page.locator('.message').first())
    .waitFor()
  return page
}

/** The offers of the composer. */
export const offers = (page: Page) => page.getByRole('listbox').getByRole('option')

/** The last message of the channel. */
export const lastMessage = (page: Page) => page.locator('#messages .message').last()

/** Types a whole command, such as "/timeline topic:nato", and sends it. */
export const send = async (page: Page, command: string): Promise<void> => {
  await page.locator('#composer-line').click()
  await page.keyboard.type(`${command} `)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}
