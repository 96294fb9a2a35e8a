import type { TerminalCommand } from './command.ts'

/** Prints every problem of the corpus; the exit code is 1 where one is an error. */
export const check: TerminalCommand = {
  name: 'check',
  about: 'every problem of the corpus; exit code 1 on errors',
  usage: 'check [--json]',
  flags: {},
  async run({ archive: load, flags, print, folder }) {
    const { articles, problems } = (await load()).corpus
    const errors = problems.filter(({ severity }) => severity === 'error').length
    if (flags.on('json')) print(JSON.stringify({ articles: articles.length, problems }))
    else {
      for (const { path, line, field, severity, message } of problems)
        print(`${path}${line ? `:${line}` : ''}: ${severity}: ${field ? `${field}: ` : ''}${message}`)
      const warnings = problems.filter(({ severity }) => severity === 'warning').length
      print(`${folder}: ${articles.length} articles, ${errors} errors, ${warnings} warnings`)
    }
    return errors > 0 ? 1 : 0
  },
}
