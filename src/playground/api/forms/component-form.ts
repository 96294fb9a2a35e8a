/** The components of a message: which may stand where, how many and how long, as Discord checks them. */
import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import {
  asFields,
  type Fields,
  type Form,
  type Path,
  readFlag,
  readList,
  readText,
  readWhole,
  reportUnion,
} from './form.ts'

const { ActionRow, Button, StringSelect, UserSelect, RoleSelect, MentionableSelect, ChannelSelect } = ComponentType
const { Section, TextDisplay, Thumbnail, MediaGallery, File, Separator, Container } = ComponentType

const inMessage: readonly number[] = [ActionRow]
const inLayout: readonly number[] = [ActionRow, Section, TextDisplay, MediaGallery, File, Separator, Container]
const inContainer: readonly number[] = [ActionRow, Section, TextDisplay, MediaGallery, File, Separator]
const inRow: readonly number[] = [Button, StringSelect, UserSelect, RoleSelect, MentionableSelect, ChannelSelect]

const maxComponents = 40
const maxText = 4_000

interface Examination {
  readonly form: Form
  readonly customIds: Map<string, Path>
  readonly ids: Set<number>
  /** Whether a file of that name goes with the message. */
  readonly hasFile: (name: string) => boolean
  components: number
  text: number
}

/** Checks the components at that path; `layout` says that the message carries IS_COMPONENTS_V2. */
export const checkComponents = (
  form: Form,
  value: unknown,
  path: Path,
  options: { readonly layout: boolean; readonly hasFile: (name: string) => boolean },
): void => {
  const examination: Examination = {
    form,
    customIds: new Map(),
    ids: new Set(),
    hasFile: options.hasFile,
    components: 0,
    text: 0,
  }
  const max = options.layout ? maxComponents : 5
  const list = readList(form, { components: value }, 'components', path.slice(0, -1), { max })
  checkEach(examination, list, path, options.layout ? inLayout : inMessage)
  if (examination.components > maxComponents) {
    const message = `The total number of components exceeds the maximum of ${maxComponents}`
    form.report(path, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message)
  }
  if (examination.text > maxText) {
    const message = `Components displayable text size exceeds maximum size of ${maxText}`
    form.report(path, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message)
  }
}

const checkEach = (
  examination: Examination,
  list: readonly unknown[],
  path: Path,
  allowed: readonly number[],
): void => {
  for (const [index, value] of list.entries()) checkOne(examination, value, [...path, index], allowed)
}

const checkOne = (examination: Examination, value: unknown, path: Path, allowed: readonly number[]): void => {
  const { form } = examination
  const fields = asFields(value)
  const type = fields?.type
  if (fields === undefined || typeof type !== 'number' || !allowed.includes(type)) {
    reportUnion(form, path, allowed)
    return
  }
  examination.components++
  checkId(examination, fields, path)
  kinds[type]?.(examination, fields, path)
}

const checkId = ({ form, ids }: Examination, fields: Fields, path: Path): void => {
  const id = readWhole(form, fields, 'id', path, { min: 0 })
  if (id === undefined || id === 0) return
  if (ids.has(id)) form.report([...path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated')
  ids.add(id)
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

const checkRow = (examination: Examination, fields: Fields, path: Path): void => {
  const list = readList(examination.form, fields, 'components', path, { required: true, min: 1, max: 5 })
  const selects = list.filter((entry) => asFields(entry)?.type !== Button)
  if (selects.length > 0 && list.length > 1) {
    const message = 'The specified component exceeds the maximum width'
    examination.form.report([...path, 'components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message)
  }
  checkEach(examination, list, [...path, 'components'], inRow)
}

const checkButton = (examination: Examination, fields: Fields, path: Path): void => {
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

const reportScheme = (form: Form, path: Path): void => {
  const message = "Scheme must be one of ('http', 'https')."
  form.report(path, 'URL_TYPE_INVALID_SCHEME', message)
}

const checkSelect = (examination: Examination, fields: Fields, path: Path): void => {
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
  if (fields.type !== StringSelect) return
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

const checkText = (examination: Examination, fields: Fields, path: Path): void => {
  const content = readText(examination.form, fields, 'content', path, { required: true, min: 1, max: maxText })
  examination.text += content?.length ?? 0
}

const checkSection = (examination: Examination, fields: Fields, path: Path): void => {
  const list = readList(examination.form, fields, 'components', path, { required: true, min: 1, max: 3 })
  checkEach(examination, list, [...path, 'components'], [TextDisplay])
  if (fields.accessory === undefined || fields.accessory === null) {
    examination.form.report([...path, 'accessory'], 'BASE_TYPE_REQUIRED', 'This field is required')
  } else checkOne(examination, fields.accessory, [...path, 'accessory'], [Button, Thumbnail])
}

const checkMedia = ({ form, hasFile }: Examination, value: unknown, path: Path, onlyFiles: boolean): void => {
  const url = readText(form, asFields(value) ?? {}, 'url', path, { required: true, max: 2_048 })
  if (url === undefined) return
  const name = /^attachment:\/\/(.*)$/.exec(url)?.[1]
  if (name !== undefined && !hasFile(name)) {
    const message = 'The referenced attachment was not found'
    form.report([...path, 'url'], 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message)
  } else if (name === undefined && (onlyFiles || !/^https?:\/\//i.test(url))) reportScheme(form, [...path, 'url'])
}

const checkThumbnail = (examination: Examination, fields: Fields, path: Path): void => {
  readText(examination.form, fields, 'description', path, { max: 1_024 })
  checkMedia(examination, fields.media, [...path, 'media'], false)
}

const checkGallery = (examination: Examination, fields: Fields, path: Path): void => {
  const items = readList(examination.form, fields, 'items', path, { required: true, min: 1, max: 10 })
  for (const [index, item] of items.entries()) {
    checkThumbnail(examination, asFields(item) ?? {}, [...path, 'items', index])
  }
}

const checkContainer = (examination: Examination, fields: Fields, path: Path): void => {
  const { form } = examination
  readWhole(form, fields, 'accent_color', path, { min: 0, max: 0xffffff })
  readFlag(form, fields, 'spoiler', path)
  const list = readList(form, fields, 'components', path, { required: true, min: 1, max: maxComponents })
  checkEach(examination, list, [...path, 'components'], inContainer)
}

const checkSeparator = ({ form }: Examination, fields: Fields, path: Path): void => {
  readFlag(form, fields, 'divider', path)
  readWhole(form, fields, 'spacing', path, { min: 1, max: 2 })
}

type Check = (examination: Examination, fields: Fields, path: Path) => void

const kinds: Readonly<Record<number, Check>> = {
  [ActionRow]: checkRow,
  [Button]: checkButton,
  [StringSelect]: checkSelect,
  [UserSelect]: checkSelect,
  [RoleSelect]: checkSelect,
  [MentionableSelect]: checkSelect,
  [ChannelSelect]: checkSelect,
  [Section]: checkSection,
  [TextDisplay]: checkText,
  [Thumbnail]: checkThumbnail,
  [MediaGallery]: checkGallery,
  [File]: (examination, fields, path) => checkMedia(examination, fields.file, [...path, 'file'], true),
  [Separator]: checkSeparator,
  [Container]: checkContainer,
}
