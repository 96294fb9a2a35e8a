/** A Chromium for the tests of the page: one that is installed, never one that is downloaded. */
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Returns the path of a Chromium, `CHROMIUM_PATH` first, or undefined where there is none. */
export const findChromium = (env: NodeJS.ProcessEnv = process.env): string | undefined => {
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'))]
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [env.CHROMIUM_PATH ?? '', ...candidates].find((path) => path !== '' && isProgram(path))
}

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Starts it without a window, and without any talk to the outside. */
export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
  })
