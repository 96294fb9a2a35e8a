import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { table } from './table.ts'

const run = promisify(execFile)
const EVAL = resolve(process.env.EVAL_DIR ?? '../shared/eval')
const SHARED = resolve(EVAL, '..')
const ATTACHE = ['node', resolve('dist/src/cli/main.js')]

/** What others reach on the same data, published or measured with the same scorers. */
const PEERS: Readonly<Record<string, string>> = {
  'timeline t17 date-F1': 'DATEWISE .544, first prototype .643',
  'timeline t17 AR1': 'DATEWISE .120, first prototype .136',
  'timeline t17 AR2': 'DATEWISE .035, first prototype .040',
  'dates meantime value': 'chrono-node 59.5, Microsoft Recognizers 69.4',
  'dates meantime day': 'chrono-node 85.9, Microsoft Recognizers 82.8',
  'dates timebank day': 'first prototype 86.2',
  'summary cnndm R1': 'first three sentences 41.0, LexRank 30.8',
  'summary cnndm R2': 'first three sentences 17.4',
  'summary cnndm RL': 'first three sentences 37.2',
  'summary background R1': 'centroid 29.3, a person 45.0',
  'summary background R2': 'centroid 5.5, a person 17.5',
  'attribution polnear F1': 'first prototype 51.5',
  'attribution polnear content F1': 'first prototype 73.3',
  'attribution polnear source': 'first prototype 74.6',
  'attribution polnear direct + source': 'first prototype 53.2',
  'countries trnews P': 'dictionary 87.1, compromise 91.3',
  'countries trnews R': 'dictionary 97.9, compromise 72.4',
  'positions gold F1': 'nearest country before a cue 43, two careful people 80 to 87',
  'positions gold F1 with stance': 'nearest country before a cue 26',
}

/** Goals on the annotated articles: the least to be reached, and what is aimed at. */
const GOLD_GOALS: Readonly<Record<string, readonly [number, number]>> = {
  'positions gold F1': [45, 85],
  'positions gold F1 with stance': [30, 75],
  'events gold dates F1': [60, 85],
  'events gold (date, sentence) F1': [50, 80],
}

const Figures = z.object({
  figures: z.record(z.string(), z.number()),
  failures: z.array(z.string()),
  goals: z.record(z.string(), z.tuple([z.number(), z.number()])),
})
const Score = z.object({ P: z.number(), R: z.number(), F1: z.number() })

const json = async (command: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<unknown> => {
  const [file = '', ...args] = command
  const { stdout } = await run(file, args, { maxBuffer: 2 ** 30, env: { ...process.env, ...env } })
  return JSON.parse(stdout.split('\n')[0] ?? '')
}

/** The figures on the annotated articles and the four first documents, with every draft served. */
const scoreGold = async (): Promise<Record<string, number>> => {
  const work = mkdtempSync(join(tmpdir(), 'attache-gold-'))
  try {
    const content = join(work, 'content')
    for (const folder of ['gold/articles', 'seeds']) cpSync(join(SHARED, folder), content, { recursive: true })
    const labels = join(SHARED, 'gold/labels')
    const score = async (answer: 'positions' | 'timeline', kind: 'positions' | 'events' | 'clean') => {
      const said = join(work, `${answer}.json`)
      const printed = await json([...ATTACHE, answer, '--content', content, '--drafts', '--json'])
      writeFileSync(said, JSON.stringify(printed))
      return json(['node', join(EVAL, 'score.mjs'), kind, said, labels])
    }
    const positions = z
      .object({ pair: Score, withStance: Score, lenient: Score })
      .parse(await score('positions', 'positions'))
    const events = z.object({ dates: Score, dated: Score }).parse(await score('timeline', 'events'))
    const Clean = z.object({ dirty: z.number() })
    const dirty = [await score('positions', 'clean'), await score('timeline', 'clean')].map(
      (found) => Clean.parse(found).dirty,
    )
    return {
      'positions gold P': positions.pair.P,
      'positions gold R': positions.pair.R,
      'positions gold F1': positions.pair.F1,
      'positions gold F1 with stance': positions.withStance.F1,
      'positions gold F1 lenient': positions.lenient.F1,
      'events gold dates F1': events.dates.F1,
      'events gold (date, sentence) F1': events.dated.F1,
      'quotes from boilerplate': dirty.reduce((a, b) => a + b, 0),
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Prints every figure of the answers beside its gate, its goal and the peers. */
const evaluate = async (): Promise<void> => {
  if (!existsSync(join(EVAL, 'all.mjs'))) {
    process.stdout.write(
      `The scorers and their texts are not part of the project; ${EVAL} is not there. Name their folder with EVAL_DIR.\n`,
    )
    return
  }
  const only = process.argv.slice(2)
  const wantsGold = only.length === 0 || only.includes('gold')
  const sets = only.filter((name) => name !== 'gold')
  const gold = wantsGold && readdirSync(SHARED).includes('gold') ? await scoreGold() : {}
  const published =
    only.length > 0 && sets.length === 0
      ? { figures: {}, failures: [], goals: {} }
      : Figures.parse(
          await json(
            [
              'node',
              join(EVAL, 'all.mjs'),
              ATTACHE.join(' '),
              '--json',
              ...(sets.length > 0 ? ['--only', sets.join(',')] : []),
            ],
            { JOBS: process.env.JOBS ?? '2' },
          ),
        )
  const goals: Readonly<Record<string, readonly [number, number]>> = { ...published.goals, ...GOLD_GOALS }
  const rows = Object.entries({ ...published.figures, ...gold }).map(([name, figure]) => {
    const [gate, goal] = goals[name] ?? []
    const shown = name.startsWith('timeline') ? figure.toFixed(4) : figure.toFixed(1)
    const verdict =
      gate === undefined || goal === undefined
        ? ''
        : Number(shown) >= goal
          ? 'goal reached'
          : Number(shown) >= gate
            ? 'above the gate'
            : 'BELOW THE GATE'
    return [name, shown, String(gate ?? ''), String(goal ?? ''), verdict, PEERS[name] ?? '']
  })
  process.stdout.write(`${table([['measure', 'figure', 'gate', 'goal', '', 'peers'], ...rows])}\n`)
  for (const failure of published.failures) process.stdout.write(`failed: ${failure}\n`)
}

await evaluate()
