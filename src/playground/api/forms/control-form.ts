/** Buttons and menus of a message, as Discord checks them; and what an examination of components remembers. */
import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { asFields, type Fields, type Form, type Path, readFlag, readList, readText, readWhole } from './form.ts'

/** What is known of a message's components so far. */
export interface Examination {
  readonly form: Form
  readonly customIds: Map<string, Path>
  readonly ids: Set<number>
  /** Whether a file of that name goes with the message. */
  readonly hasFile: (name: string) => boolean
  components: number
  text: number
}

const checkCustomId = ({ form, customIds }: Examination, fields: Fields, path: Path): void => {
  const customId = readText(form, fields, 'custom_id', path, { required: true, min: 1, max: 100 })
  if (customId === undefined) return
  if (customIds.has(customId)) {
    const message = 'Component custom id cannot be duplicated'
    form.report([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', message)
  }
  customIds.set(customId, path)
}

export const checkButton = (examination: Examination, fields: Fields, path: Path): void => {
  const { form } = examination
  const label = readText(form, fields, 'label', path, { max: 80 })
  readFlag(form, fields, 'disabled', path)
  const style = readWhole(form, fields, 'style', path, { min: 1, max: 6 })
  if (style === undefined) {
    form.report([...path, 'style'], 'BASE_TYPE_REQUIRED', 'This field is required')
    return
  }
  if (style === ButtonStyle.Premium) {
    readText(form, fields, 'sku_id', path, { required: true, max: 20 })
    return
  }
  if (!label && asFields(fields.emoji) === undefined) {
    const message = 'A button must have a label or emoji'
    form.report(path, 'BUTTON_COMPONENT_MISSING_LABEL_OR_EMOJI', message)
  }
  if (style === ButtonStyle.Link) {
    const url = readText(form, fields, 'url', path, { required: true, max: 512 })
    if (url !== undefined && !/^(https?|discord):\/\//i.test(url)) reportScheme(form, [...path, 'url'])
    if (typeof fields.custom_id === 'string') {
      const message = 'A custom id and url cannot both be specified'
      form.report([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message)
    }
    return
  }
  if (typeof fields.url === 'string') {
    const message = 'A url can only be specified for link buttons'
    form.report([...path, 'url'], 'BUTTON_COMPONENT_URL_NOT_ALLOWED', message)
  }
  checkCustomId(examination, fields, path)
}

/** Reports an address that is none of the web. */
export const reportScheme = (form: Form, path: Path): void => {
  const message = "Scheme must be one of ('http', 'https')."
  form.report(path, 'URL_TYPE_INVALID_SCHEME', message)
}

export const checkSelect = (examination: Examination, fields: Fields, path: Path): void => {
  const { form } = examination
  checkCustomId(examination, fields, path)
  readText(form, fields, 'placeholder', path, { max: 150 })
  readFlag(form, fields, 'disabled', path)
  const least = readWhole(form, fields, 'min_values', path, { min: 0, max: 25 }) ?? 1
  const most = readWhole(form, fields, 'max_values', path, { min: 1, max: 25 }) ?? 1
  if (least > most) {
    const message = 'The minimum number of values must be less than or equal to the maximum'
    form.report([...path, 'min_values'], 'SELECT_COMPONENT_INVALID_MIN_VALUES', message)
  }
  if (fields.type !== ComponentType.StringSelect) return
  const options = readList(form, fields, 'options', path, { required: true, min: 1, max: 25 })
  if (most > options.length) {
    const message = 'The maximum number of values cannot exceed the number of options'
    form.report([...path, 'max_values'], 'SELECT_COMPONENT_INVALID_MAX_VALUES', message)
  }
  const values = new Set<string>()
  for (const [index, option] of options.entries()) {
    const place = [...path, 'options', index]
    const entry = asFields(option) ?? {}
    readText(form, entry, 'label', place, { required: true, min: 1, max: 100 })
    readText(form, entry, 'description', place, { max: 100 })
    const value = readText(form, entry, 'value', place, { required: true, min: 1, max: 100 })
    if (value === undefined) continue
    if (values.has(value)) {
      const message = 'The specified option value is already used'
      form.report([...place, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message)
    }
    values.add(value)
  }
}
