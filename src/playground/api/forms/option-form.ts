/** The options of a command, with their subcommands and choices, checked as Discord checks them. */
import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10'
import { asFields, type Fields, type Form, type Path, readList, readText, readWhole } from './form.ts'

const nameShape = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

/** Checks the name of a command or an option. */
export const checkName = (form: Form, fields: Fields, path: Path): void => {
  const name = readText(form, fields, 'name', path, { required: true, min: 1, max: 32 })
  if (name === undefined || name === '' || name.length > 32) return
  if (nameShape.test(name) && name === name.toLowerCase()) return
  form.report([...path, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')
}

/** `depth` 0 is the command itself, 1 a subcommand or a group, 2 a subcommand of a group. */
export const checkOptions = (form: Form, owner: Fields, path: Path, depth: number): void => {
  const options = readList(form, owner, 'options', path, { max: 25 })
  const names = new Set<string>()
  let optionalSeen = false
  for (const [index, value] of options.entries()) {
    const place = [...path, 'options', index]
    const option = asFields(value) ?? {}
    checkName(form, option, place)
    readText(form, option, 'description', place, { required: true, min: 1, max: 100 })
    if (typeof option.name === 'string') {
      if (names.has(option.name)) {
        form.report(place, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists')
      }
      names.add(option.name)
    }
    if (option.required === true && optionalSeen) {
      const message = 'Required options must be placed before non-required options'
      form.report(place, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message)
    }
    if (option.required !== true) optionalSeen = true
    checkOption(form, option, place, depth, owner)
  }
  const nested = options.filter((option) => isNested(asFields(option)?.type)).length
  if (nested > 0 && nested < options.length) {
    const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types'
    form.report([...path, 'options'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message)
  }
}

const isNested = (type: unknown): boolean => type === Option.Subcommand || type === Option.SubcommandGroup

const checkOption = (form: Form, option: Fields, path: Path, depth: number, owner: Fields): void => {
  const type = readWhole(form, option, 'type', path, { min: 1, max: 11 })
  if (type === undefined) {
    form.report([...path, 'type'], 'BASE_TYPE_REQUIRED', 'This field is required')
    return
  }
  if (isNested(type)) {
    const tooDeep = type === Option.SubcommandGroup ? depth > 0 : depth > 0 && owner.type !== Option.SubcommandGroup
    if (tooDeep) {
      const message = 'Sub-command options cannot be nested here'
      form.report([...path, 'type'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message)
    }
    checkOptions(form, option, path, depth + 1)
    return
  }
  checkChoices(form, option, path, type)
  if (option.autocomplete === true && Array.isArray(option.choices) && option.choices.length > 0) {
    const message = 'Autocomplete options cannot have choices'
    form.report([...path, 'autocomplete'], 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', message)
  }
  const typed: readonly number[] = [Option.String, Option.Integer, Option.Number]
  if (option.autocomplete === true && !typed.includes(type)) {
    const message = 'Autocomplete is not available for this option type'
    form.report([...path, 'autocomplete'], 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID', message)
  }
}

const checkChoices = (form: Form, option: Fields, path: Path, type: number): void => {
  const names = new Set<unknown>()
  for (const [index, value] of readList(form, option, 'choices', path, { max: 25 }).entries()) {
    const place = [...path, 'choices', index]
    const choice = asFields(value) ?? {}
    const name = readText(form, choice, 'name', place, { required: true, min: 1, max: 100 })
    if (name !== undefined && names.has(name)) {
      const message = 'Choice names must be unique'
      form.report(place, 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS', message)
    }
    names.add(name)
    checkChoiceValue(form, choice, place, type)
  }
}

/** Checks the value of a choice against the type of its option. */
export const checkChoiceValue = (form: Form, choice: Fields, path: Path, type: number): void => {
  if (type === Option.String) readText(form, choice, 'value', path, { required: true, min: 1, max: 100 })
  else if (typeof choice.value !== 'number' || (type === Option.Integer && !Number.isInteger(choice.value))) {
    form.report([...path, 'value'], 'NUMBER_TYPE_COERCE', `Value "${String(choice.value)}" is not a number.`)
  }
}
