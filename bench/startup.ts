import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import matter from 'gray-matter'
import { loadCorpus } from '../src/corpus/load.ts'
import { quantile, table } from './table.ts'

const ARTICLES = 1_000
const RUNS = 5

interface Start {
  /** From the process's start to the line "ready", in ms. */
  readonly ready: number
  /** Resident memory 5 s after it, in MB. */
  readonly resident: number
}

const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024

const startOnce = (idle: number): Promise<Start> =>
  new Promise((done, fail) => {
    const data = mkdtempSync(join(tmpdir(), 'attache-startup-'))
    const begun = performance.now()
    const child = spawn(process.execPath, [resolve('dist/src/main.js')], {
      env: {
        ...process.env,
        DISCORD_TOKEN: '',
        DISCORD_API_URL: '',
        PLAYGROUND_PORT: '0',
        DATA_DIR: data,
        LOG_LEVEL: 'info',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    let ready = Number.NaN
    const finish = () => {
      const resident = child.pid === undefined ? Number.NaN : residentOf(child.pid)
      child.once('exit', () => {
        rmSync(data, { recursive: true, force: true })
        done({ ready, resident })
      })
      child.kill('SIGTERM')
    }
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (!Number.isNaN(ready) || !said.includes('"ready"')) return
      ready = performance.now() - begun
      setTimeout(finish, idle)
    })
    child.once('exit', (code) => {
      if (Number.isNaN(ready)) fail(new Error(`the bot ended with ${code} before it was ready:\n${said}`))
    })
  })

/** Articles made from the paragraphs of the shipped ones, in another order each; the same on every run. */
const writeArticles = (folder: string): void => {
  const sources = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => matter(readFileSync(join('content', name), 'utf8'), {}))
  for (let index = 0; index < ARTICLES; index++) {
    const source = sources[index % sources.length]
    if (!source) throw new Error('content/ has no article')
    const paragraphs = source.content.trim().split(/\n\n+/)
    const turn = Math.floor(index / sources.length) % paragraphs.length
    const body = [...paragraphs.slice(turn), ...paragraphs.slice(0, turn)].join('\n\n')
    const path = join(folder, `part-${index % 10}`, `article-${index}.md`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(
      path,
      matter.stringify(body, {
        ...source.data,
        draft: false,
        title: `${String(source.data.title)} (${index})`,
        url: `https://example.org/${index}`,
      }),
    )
  }
}

const timed = async (work: () => unknown): Promise<number> => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Prints how long the bot takes to be ready, what it takes idle, and what loading costs beside reading and parsing front matter alone. */
export const run = async (): Promise<void> => {
  const starts: Start[] = []
  for (let index = 0; index < RUNS; index++) starts.push(await startOnce(index === RUNS - 1 ? 5_000 : 100))
  const folder = mkdtempSync(join(tmpdir(), 'attache-articles-'))
  try {
    writeArticles(folder)
    const loads: number[] = []
    const parses: number[] = []
    for (let index = 0; index < RUNS; index++) {
      parses.push(
        await timed(() => {
          for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
            if (name.endsWith('.md')) matter(readFileSync(join(folder, name), 'utf8'), {})
        }),
      )
      loads.push(await timed(() => loadCorpus(folder, { includeDrafts: false })))
    }
    const ms = (value: number) => `${value.toFixed(0)} ms`
    const [load, parse] = [quantile(loads, 0.5), quantile(parses, 0.5)]
    const rows = [
      ['measure', 'median', 'of', 'goal'],
      [
        'start to ready, shipped corpus, local Discord',
        ms(
          quantile(
            starts.map(({ ready }) => ready),
            0.5,
          ),
        ),
        `${RUNS} starts`,
        '',
      ],
      [
        'resident memory, idle for 5 s',
        `${(starts.at(-1)?.resident ?? Number.NaN).toFixed(0)} MB`,
        '1 start',
        '≤ 200 MB',
      ],
      [`read and gray-matter ${ARTICLES} articles`, ms(parse), `${RUNS} runs`, ''],
      [`load ${ARTICLES} articles`, ms(load), `${RUNS} runs`, ''],
      ['load beside read and gray-matter', (load / parse).toFixed(2), `${RUNS} runs`, ''],
    ]
    process.stdout.write(`${table(rows)}\n`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
