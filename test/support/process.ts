/** The built bot as a process of its own, as `npm start` runs it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url))

/** Why there is nothing to run; undefined where it is built. For `describe.skipIf`, and to be said aloud. */
export const buildAbsent = existsSync(main) ? undefined : 'dist/src/main.js is absent: run `npm run build` first'

if (buildAbsent !== undefined) process.stderr.write(`${buildAbsent}\n`)

export interface BotProcess {
  /** All that it wrote so far, to standard output and to standard error. */
  readonly output: string
  /** Resolves with the line of the log that has this message; rejects when the process ends first. */
  line(message: string): Promise<Readonly<Record<string, unknown>>>
  signal(name: NodeJS.Signals): void
  /** The code with which it ended; the name of the signal where one ended it. */
  readonly ended: Promise<number | string>
}

/** Starts it in `folder` with this environment alone. */
export const runBot = (folder: string, env: Readonly<Record<string, string>>): BotProcess => {
  const child: ChildProcess = spawn(process.execPath, [main], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
      for (const listener of [...listeners]) listener()
    })
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'))
  })
  const find = (message: string): Readonly<Record<string, unknown>> | undefined => {
    const found = output.split('\n').find((line) => line.includes(`"msg":${JSON.stringify(message)}`))
    return found === undefined ? undefined : JSON.parse(found)
  }
  return {
    get output() {
      return output
    },
    line: (message) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = find(message)
          if (!found) return
          listeners.delete(look)
          resolve(found)
        }
        listeners.add(look)
        look()
        void ended.then((code) => reject(new Error(`it ended with ${code} before “${message}”:\n${output}`)))
      }),
    signal: (name) => void child.kill(name),
    ended,
  }
}
