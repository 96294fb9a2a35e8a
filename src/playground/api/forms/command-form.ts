/** The body that registers a command, checked as Discord checks it. */
import { ApplicationCommandType } from 'discord-api-types/v10'
import type { CommandForm } from '../../world/registered-command.ts'
import {
  asFields,
  createForm,
  type Fields,
  type Form,
  type Path,
  readFields,
  readFlag,
  readList,
  readText,
  readWhole,
} from './form.ts'
import { checkName, checkOptions } from './option-form.ts'

const maxCharacters = 8_000
const maxCommands = 100

/** One command's form; throws 50035. */
export const readCommand = (body: unknown): CommandForm => {
  const form = createForm()
  const command = checkCommand(form, body, [])
  form.settle()
  return command
}

/** A change to a command: what is absent stays as it is. */
export const readCommandChange = (body: unknown, before: CommandForm): CommandForm =>
  readCommand({ ...before, ...(asFields(body) ?? {}) })

/** A whole list of commands; throws 50035, whose places begin with the command's number. */
export const readCommands = (body: unknown): readonly CommandForm[] => {
  const form = createForm()
  const list = readList(form, { body }, 'body', [], { max: maxCommands })
  const commands = list.map((command, index) => checkCommand(form, command, [index]))
  for (const [index, command] of commands.entries()) {
    const twin = (other: CommandForm) => other.name === command.name && (other.type ?? 1) === (command.type ?? 1)
    if (commands.findIndex(twin) === index) continue
    const message = 'Application command names must be unique'
    form.report([index], 'APPLICATION_COMMANDS_DUPLICATE_NAME', message)
  }
  form.settle()
  return commands
}

const checkCommand = (form: Form, body: unknown, path: Path): CommandForm => {
  const fields = readFields(form, body, path)
  const type = readWhole(form, fields, 'type', path, { min: 1, max: 4 }) ?? ApplicationCommandType.ChatInput
  readFlag(form, fields, 'nsfw', path)
  checkPermissions(form, fields, path)
  for (const [key, max] of [
    ['contexts', 2],
    ['integration_types', 1],
  ] as const) {
    for (const value of readList(form, fields, key, path, { max: 3 })) {
      if (typeof value === 'number' && value >= 0 && value <= max) continue
      form.report([...path, key], 'BASE_TYPE_CHOICES', `Value must be one of (${max === 2 ? '0, 1, 2' : '0, 1'}).`)
    }
  }
  if (type !== ApplicationCommandType.ChatInput) {
    readText(form, fields, 'name', path, { required: true, min: 1, max: 32 })
    return fields as unknown as CommandForm
  }
  checkName(form, fields, path)
  readText(form, fields, 'description', path, { required: true, min: 1, max: 100 })
  checkOptions(form, fields, path, 0)
  const size = characters(fields)
  if (size > maxCharacters) {
    form.report(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${maxCharacters})`)
  }
  return fields as unknown as CommandForm
}

const checkPermissions = (form: Form, fields: Fields, path: Path): void => {
  const value = fields.default_member_permissions
  const good = value === undefined || value === null || /^\d+$/.test(String(value))
  if (!good) {
    const message = `Value "${String(value)}" is not int.`
    form.report([...path, 'default_member_permissions'], 'NUMBER_TYPE_COERCE', message)
  }
}

/** The characters that count towards a command's limit: names, descriptions, and the names and values of choices. */
const characters = (fields: Fields): number => {
  const own = ['name', 'description', 'value'].reduce((sum, key) => {
    const value = fields[key]
    return sum + (typeof value === 'string' ? value.length : 0)
  }, 0)
  const inner = ['options', 'choices'].flatMap((key) => (Array.isArray(fields[key]) ? (fields[key] as unknown[]) : []))
  return inner.reduce<number>((sum, value) => sum + characters(asFields(value) ?? {}), own)
}
