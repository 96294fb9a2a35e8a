/** The rules of Discord's API that its own description does not state. */
import type { LoggedRequest } from '../../src/playground/api/request.ts'

type Fields = Readonly<Record<string, unknown>>

const commandName = /^[-_'\p{L}\p{N}]{1,32}$/u
const maxEmbeds = 6_000
const maxText = 4_000
const maxComponents = 40
const componentsV2 = 1 << 15

/** What is wrong with a request by those rules. */
export const unwrittenRules = (request: LoggedRequest): readonly string[] => {
  const body = fieldsOf(request.json)
  const message = request.path.endsWith('/callback') ? fieldsOf(body?.data) : body
  return [
    ...tokenProblems(request),
    ...(message === undefined ? [] : [...componentProblems(message, isNew(request)), ...embedProblems(message)]),
    ...(/\/commands(\/|$)/.test(request.path) ? commandProblems(request.json) : []),
  ]
}

/** Whether the request writes a new message: a changed one has its flags already. */
const isNew = ({ method, path, json }: LoggedRequest): boolean =>
  method === 'POST' && (!path.endsWith('/callback') || fieldsOf(json)?.type === 4)

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The bot's token goes with every request but those whose path holds an interaction's own. */
const tokenProblems = ({ path, authorized, headers }: LoggedRequest): readonly string[] => {
  const open = /^\/(interactions\/[^/]+\/[^/]+\/callback|webhooks\/)/.test(path)
  if (!open && !authorized) return ['it does not carry the token']
  return headers['user-agent'] === undefined ? ['it does not say who sends it (User-Agent)'] : []
}

const flatten = (value: unknown): Fields[] => {
  const fields = fieldsOf(value)
  if (fields === undefined) return []
  return [fields, ...listOf(fields.components).flatMap(flatten), ...flatten(fields.accessory)]
}

const componentProblems = (message: Fields, isNewMessage: boolean): readonly string[] => {
  const components = listOf(message.components).flatMap(flatten)
  const problems: string[] = []
  const ids = components.flatMap((component) => (typeof component.custom_id === 'string' ? [component.custom_id] : []))
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index)))
    problems.push(`custom_id ${id} stands twice`)
  for (const button of components.filter((component) => component.type === 2)) {
    const needs = button.style === 5 ? 'url' : button.style === 6 ? 'sku_id' : 'custom_id'
    if (typeof button[needs] !== 'string') problems.push(`the button ${String(button.label)} has no ${needs}`)
  }
  const text = components.reduce((sum, { type, content }) => sum + (type === 10 ? String(content).length : 0), 0)
  if (text > maxText) problems.push(`its components show ${text} characters`)
  if (components.length > maxComponents) problems.push(`it has ${components.length} components`)
  const layout = components.some(({ type }) => typeof type === 'number' && type >= 9)
  const flagged = (Number(message.flags ?? 0) & componentsV2) !== 0
  if (flagged && (message.content || listOf(message.embeds).length > 0))
    problems.push('components v2 stand beside content or embeds')
  if (layout && !flagged && isNewMessage) problems.push('components v2 without their flag')
  return problems
}

const embedProblems = (message: Fields): readonly string[] => {
  const total = listOf(message.embeds).reduce<number>((sum, value) => {
    const embed = fieldsOf(value) ?? {}
    const parts = [
      embed.title,
      embed.description,
      fieldsOf(embed.footer)?.text,
      fieldsOf(embed.author)?.name,
      ...listOf(embed.fields).flatMap((field) => [fieldsOf(field)?.name, fieldsOf(field)?.value]),
    ]
    return sum + parts.reduce<number>((length, part) => length + (typeof part === 'string' ? part.length : 0), 0)
  }, 0)
  return total > maxEmbeds ? [`its embeds hold ${total} characters`] : []
}

const commandProblems = (body: unknown): readonly string[] =>
  (Array.isArray(body) ? body : [body])
    .flatMap((command) => namesIn(command))
    .flatMap((name) =>
      commandName.test(name) && name === name.toLowerCase()
        ? []
        : [`the command or option name ${name} is not allowed`],
    )

const namesIn = (value: unknown): readonly string[] => {
  const fields = fieldsOf(value)
  if (
    fields === undefined ||
    (fields.type !== undefined && fields.options === undefined && typeof fields.name !== 'string')
  )
    return []
  return [...(typeof fields.name === 'string' ? [fields.name] : []), ...listOf(fields.options).flatMap(namesIn)]
}
