/** A benchmark: what it shows, and the run that prints its table. */
interface Benchmark {
  readonly name: string
  readonly about: string
  load(): Promise<{ run(args: readonly string[]): Promise<void> }>
}

const BENCHMARKS: readonly Benchmark[] = [
  {
    name: 'slots',
    about: 'every timezone for two years: each local date has one slot',
    load: () => import('./slots.ts'),
  },
  { name: 'startup', about: 'start to ready, idle memory, loading 1,000 articles', load: () => import('./startup.ts') },
  {
    name: 'latency',
    about: 'commands from the keyboard to the answer, beside one that does nothing',
    load: () => import('./latency.ts'),
  },
  {
    name: 'delivery',
    about: 'kill -9 in the middle of delivering to a Discord that fails: lost, doubled',
    load: () => import('./delivery.ts'),
  },
  {
    name: 'pictures',
    about: 'no benchmark: takes the pictures of the README anew',
    load: () => import('./pictures.ts'),
  },
]

const [name, ...args] = process.argv.slice(2)
const chosen = BENCHMARKS.find((one) => one.name === name)
if (chosen) await (await chosen.load()).run(args)
else {
  const list = BENCHMARKS.map((one) => `  ${one.name.padEnd(10)} ${one.about}`).join('\n')
  process.stdout.write(`npm run bench -- NAME\n\n${list}\n`)
  if (name !== undefined) process.exitCode = 2
}
