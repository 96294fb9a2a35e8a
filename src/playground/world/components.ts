/** Components as Discord gives them back: each with an id, each `attachment://` replaced by the file's address. */
import type { APIMessageTopLevelComponent } from 'discord-api-types/v10'
import { asFields, type Fields } from '../api/forms/form.ts'
import type { StoredFile } from './entities.ts'

export interface ResolvedComponents {
  readonly components: APIMessageTopLevelComponent[]
  /** The files that the components show. */
  readonly shown: ReadonlySet<string>
}

/** The components with their ids and addresses filled in. */
export const resolveComponents = (
  components: readonly APIMessageTopLevelComponent[],
  files: readonly StoredFile[],
): ResolvedComponents => {
  const shown = new Set<string>()
  const taken = new Set([...components].flatMap((component) => flatten(component)).map((fields) => fields.id))
  let last = 0
  const nextId = (): number => {
    do last++
    while (taken.has(last))
    return last
  }
  const media = (value: unknown): unknown => {
    const item = asFields(value)
    const name = typeof item?.url === 'string' ? /^attachment:\/\/(.*)$/.exec(item.url)?.[1] : undefined
    if (item === undefined || name === undefined) return item === undefined ? value : { ...item, proxy_url: item.url }
    const file = files.find((candidate) => candidate.name === name)
    if (file === undefined) return value
    shown.add(file.id)
    return {
      url: file.url,
      proxy_url: file.url,
      width: file.width ?? null,
      height: file.height ?? null,
      content_type: file.type,
      attachment_id: file.id,
    }
  }
  const resolve = (value: unknown): unknown => {
    const fields = asFields(value)
    if (fields === undefined) return value
    const id = typeof fields.id === 'number' && fields.id > 0 ? fields.id : nextId()
    return {
      ...fields,
      id,
      ...(Array.isArray(fields.components) ? { components: fields.components.map(resolve) } : {}),
      ...(fields.accessory === undefined ? {} : { accessory: resolve(fields.accessory) }),
      ...(fields.media === undefined ? {} : { media: media(fields.media) }),
      ...(fields.file === undefined ? {} : { file: media(fields.file) }),
      ...(Array.isArray(fields.items)
        ? { items: fields.items.map((item) => ({ ...asFields(item), media: media(asFields(item)?.media) })) }
        : {}),
    }
  }
  return { components: components.map(resolve) as APIMessageTopLevelComponent[], shown }
}

/** A component and all that stands in it, outermost first. */
export const flatten = (component: unknown): Fields[] => {
  const fields = asFields(component)
  if (fields === undefined) return []
  const inner = Array.isArray(fields.components) ? fields.components : []
  return [fields, ...inner.flatMap(flatten), ...flatten(fields.accessory)]
}

/** The text that the components display, a line for each. */
export const displayedText = (components: readonly unknown[]): string =>
  components
    .flatMap(flatten)
    .flatMap((fields) => (fields.type === 10 && typeof fields.content === 'string' ? [fields.content] : []))
    .join('\n')
