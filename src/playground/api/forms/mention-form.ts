/** The allowed mentions of a message, checked as Discord checks them. */
import { isSnowflake } from '../../world/snowflake.ts'
import { asFields, type Fields, type Form, type Path, readList } from './form.ts'

/** Whom a message may ping; absent, everyone whom it names. */
export interface AllowedMentions {
  readonly parse: readonly string[]
  readonly users: readonly string[]
  readonly roles: readonly string[]
}

const mentionKinds = ['users', 'roles', 'everyone']

/** Whom the body allows to be pinged; undefined when it does not say. */
export const readAllowedMentions = (form: Form, fields: Fields, path: Path): AllowedMentions | undefined => {
  const value = asFields(fields.allowed_mentions)
  if (value === undefined) return undefined
  const place = [...path, 'allowed_mentions']
  const ids = (key: 'users' | 'roles') =>
    readList(form, value, key, place, { max: 100 }).filter((id): id is string => {
      if (isSnowflake(id)) return true
      form.report([...place, key], 'NUMBER_TYPE_COERCE', `Value "${String(id)}" is not snowflake.`)
      return false
    })
  const parse = readList(form, value, 'parse', place, { max: 3 }).map(String)
  for (const [index, kind] of parse.entries()) {
    if (mentionKinds.includes(kind)) continue
    const message = "Value must be one of ('users', 'roles', 'everyone')."
    form.report([...place, 'parse', index], 'BASE_TYPE_CHOICES', message)
  }
  const users = ids('users')
  const roles = ids('roles')
  for (const [kind, list] of [
    ['users', users],
    ['roles', roles],
  ] as const) {
    if (!parse.includes(kind) || list.length === 0) continue
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`
    form.report(place, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message)
  }
  return { parse, users, roles }
}
