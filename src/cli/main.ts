#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { type Archive, createArchive } from '../analysis/archive.ts'
import { read } from '../analysis/read.ts'
import { loadCorpus } from '../corpus/load.ts'
import { UserError } from '../errors.ts'
import { briefing } from './briefing.ts'
import { check } from './check.ts'
import { Flags, type TerminalCommand } from './command.ts'

import { importTexts } from './import.ts'
import { inspect } from './inspect.ts'
import { positions } from './positions.ts'
import { search } from './search.ts'
import { summary } from './summary.ts'
import { timeline } from './timeline.ts'

const COMMANDS: readonly TerminalCommand[] = [
  summary,
  timeline,
  positions,
  briefing,
  search,
  inspect,
  check,
  importTexts,
]

const COMMON = {
  content: { type: 'string' },
  drafts: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const HELP = `attache: reads a folder of news articles and answers with their own sentences

${COMMANDS.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`).join('\n')}

  --content DIR   the folder of articles; otherwise CONTENT_DIR, otherwise content
  --drafts        articles with \`draft: true\` too
  --json          the data behind the answer
  --help          this, or the usage of a command`

const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const load = async (folder: string, includeDrafts: boolean, quiet: boolean): Promise<Archive> => {
  const corpus = await loadCorpus(folder, { includeDrafts }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')))
      throw error
    throw new UserError(`${folder}: there is no such folder; name the folder of articles with --content DIR.`)
  })
  const errors = corpus.problems.filter(({ severity }) => severity === 'error')
  if (!quiet) for (const { path, line, message } of errors) say(`${path}${line ? `:${line}` : ''}: ${message}`)
  return createArchive(corpus, new Map(corpus.articles.map((article) => [article.id, read(article)])))
}

const run = async (argv: readonly string[]): Promise<number> => {
  const [name, ...args] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    print(HELP)
    return name === undefined ? 2 : 0
  }
  const command = COMMANDS.find((one) => one.name === name)
  if (!command) throw new UserError(`attache ${name}: there is no such command.\n\n${HELP}`)
  const options = { ...COMMON, ...command.flags }
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true })
  const flags = new Flags(values)
  if (flags.on('help')) {
    print(`usage: attache ${command.usage} [--content DIR] [--drafts]\n\n${command.about}`)
    return 0
  }
  if (positionals.length > 0 && !/^(?:search|import) /.test(command.usage))
    throw new UserError(`attache ${name}: ${positionals.join(' ')} is not expected.\nusage: attache ${command.usage}`)
  const folder = flags.text('content') ?? process.env.CONTENT_DIR ?? 'content'
  const includeDrafts = flags.on('drafts') || process.env.INCLUDE_DRAFTS === 'true'
  const archive = () => load(folder, includeDrafts, name === 'check')
  return command.run({ flags, rest: positionals, folder, archive, print, say, now: Date.now() })
}

const isMisuse = (error: unknown): error is Error =>
  error instanceof UserError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))

/** The message without the advice that parseArgs gives to programmers. */
const plainly = (error: Error): string =>
  error instanceof UserError ? error.message : `${error.message.split('. ')[0]}; see attache COMMAND --help.`

// the exit code is set, not forced, so that what was printed reaches a slow reader
run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    say(isMisuse(error) ? `error: ${plainly(error)}` : `error: ${error instanceof Error ? error.stack : String(error)}`)
    process.exitCode = 2
  },
)
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // a reader such as `head` that has enough is no error
  if (error.code !== 'EPIPE') throw error
})
