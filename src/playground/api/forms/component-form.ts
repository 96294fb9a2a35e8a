/** The components of a message: which may stand where, how many and how long, as Discord checks them. */
import { ComponentType } from 'discord-api-types/v10'
import { checkButton, checkSelect, type Examination, reportScheme } from './control-form.ts'
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

const checkRow = (examination: Examination, fields: Fields, path: Path): void => {
  const list = readList(examination.form, fields, 'components', path, { required: true, min: 1, max: 5 })
  const selects = list.filter((entry) => asFields(entry)?.type !== Button)
  if (selects.length > 0 && list.length > 1) {
    const message = 'The specified component exceeds the maximum width'
    examination.form.report([...path, 'components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message)
  }
  checkEach(examination, list, [...path, 'components'], inRow)
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
