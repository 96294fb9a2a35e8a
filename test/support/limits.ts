import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10'
import type { Payload } from '../../src/render/payload.ts'

/** Discord's rules for a message and for a command, checked from the outside: the numbers are Discord's, not ours. */

interface Node {
  readonly type: number
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

const nodesOf = (component: unknown): readonly Node[] => {
  if (!isNode(component)) return []
  const inside = Array.isArray(component.components) ? component.components : []
  return [component, ...inside.flatMap(nodesOf), ...nodesOf(component.accessory)]
}

/** Every component of a payload, those inside others too. */
export const componentsOf = (payload: Payload): readonly Node[] => payload.components.flatMap(nodesOf)

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** All text displays of a payload. */
export const textsOf = (payload: Payload): readonly string[] =>
  componentsOf(payload).flatMap((node) => (node.type === 10 ? [stringOf(node.content)] : []))

/** The custom ids of a payload. */
export const idsOf = (payload: Payload): readonly string[] =>
  componentsOf(payload).flatMap((node) => (typeof node.custom_id === 'string' ? [node.custom_id] : []))

/** The label and custom id of each button. */
export const buttonsOf = (payload: Payload): readonly { readonly label: string; readonly id: string }[] =>
  componentsOf(payload).flatMap((node) =>
    node.type === 2 ? [{ label: stringOf(node.label), id: stringOf(node.custom_id) }] : [],
  )

const between = (value: string, low: number, high: number): boolean => value.length >= low && value.length <= high

const faultsOf = (node: Node): readonly string[] => {
  const faults: string[] = []
  const want = (is: boolean, fault: string): void => {
    if (!is) faults.push(`${fault}: ${JSON.stringify(node).slice(0, 200)}`)
  }
  const inside = Array.isArray(node.components) ? node.components.filter(isNode) : []
  if (node.type === 1) {
    const buttons = inside.filter(({ type }) => type === 2).length
    want(inside.length >= 1 && (buttons === inside.length ? buttons <= 5 : inside.length === 1), 'a row')
  }
  if (node.type === 2) {
    want(between(stringOf(node.label), 1, 80), 'the label of a button')
    want(node.style === 5 ? between(stringOf(node.url), 1, 512) : between(stringOf(node.custom_id), 1, 100), 'a button')
    want(!(node.url && node.custom_id), 'a button with an id and an address')
  }
  if (node.type === 3) {
    const options = Array.isArray(node.options) ? node.options : []
    want(between(stringOf(node.custom_id), 1, 100), 'the id of a menu')
    want(stringOf(node.placeholder).length <= 150, 'a placeholder')
    want(options.length >= 1 && options.length <= 25, 'the options of a menu')
    want(new Set(options.map(({ value }) => value)).size === options.length, 'a value twice in a menu')
    for (const { label, value, description } of options) {
      want(between(stringOf(label), 1, 100) && between(stringOf(value), 1, 100), 'an option')
      want(description === undefined || between(stringOf(description), 1, 100), 'the description of an option')
    }
  }
  if (node.type === 10) want(between(stringOf(node.content), 1, 4000) && stringOf(node.content).trim() !== '', 'a text')
  if (node.type === 12) {
    const items = Array.isArray(node.items) ? node.items : []
    want(items.length >= 1 && items.length <= 10, 'a gallery')
    for (const item of items) want(between(stringOf(item.description), 1, 1024), 'a picture without its text')
  }
  if (node.type === 17) want(inside.length >= 1, 'an empty container')
  return faults
}

/** What Discord would refuse in a payload; empty for a good one. */
export const faultsIn = (payload: Payload): readonly string[] => {
  const nodes = componentsOf(payload)
  const ids = idsOf(payload)
  const text = textsOf(payload).reduce((sum, content) => sum + content.length, 0)
  const named = JSON.stringify(payload.components).match(/attachment:\/\/[^"]+/g) ?? []
  const pictures = payload.pictures ?? []
  return [
    ...nodes.flatMap(faultsOf),
    ...(nodes.length > 40 ? [`${nodes.length} components`] : []),
    ...(nodes.length === 0 ? ['no component'] : []),
    ...(text > 4000 ? [`${text} characters of text`] : []),
    ...(new Set(ids).size < ids.length ? [`an id twice: ${ids.join(' ')}`] : []),
    ...(pictures.length > 10 ? ['too many pictures'] : []),
    ...named.filter((name) => !pictures.some((picture) => `attachment://${picture.name}` === name)),
    ...pictures
      .filter(({ description }) => !between(description, 1, 1024))
      .map(({ name }) => `${name} without its text`),
  ]
}

interface Option {
  readonly name: string
  readonly description: string
  readonly required?: boolean
  readonly options?: readonly Option[]
  readonly choices?: readonly { readonly name: string; readonly value: unknown }[]
}

const optionFaults = (options: readonly Option[], path: string): readonly string[] => [
  ...(options.length > 25 ? [`${path}: ${options.length} options`] : []),
  ...(new Set(options.map(({ name }) => name)).size < options.length ? [`${path}: a name twice`] : []),
  ...(options.some((option, at) => option.required && options.slice(0, at).some((before) => !before.required))
    ? [`${path}: a required option after an optional one`]
    : []),
  ...options.flatMap((option) => [
    ...(/^[-_'\p{L}\p{N}]{1,32}$/u.test(option.name) && option.name === option.name.toLowerCase()
      ? []
      : [`${path}/${option.name}: its name`]),
    ...(between(option.description, 1, 100) ? [] : [`${path}/${option.name}: its description`]),
    ...((option.choices?.length ?? 0) > 25 ? [`${path}/${option.name}: its choices`] : []),
    ...(option.choices ?? [])
      .filter(({ name }) => !between(name, 1, 100))
      .map(({ name }) => `${path}: the choice ${name}`),
    ...optionFaults(option.options ?? [], `${path}/${option.name}`),
  ]),
]

const weight = (option: Option): number =>
  option.name.length +
  option.description.length +
  (option.choices ?? []).reduce((sum, { name, value }) => sum + name.length + String(value).length, 0) +
  (option.options ?? []).reduce((sum, inner) => sum + weight(inner), 0)

/** What Discord would refuse in a command's definition; empty for a good one. */
export const commandFaults = (data: RESTPostAPIChatInputApplicationCommandsJSONBody): readonly string[] => {
  const whole = data as Option
  return [...optionFaults([whole], ''), ...(weight(whole) > 8000 ? [`${data.name}: ${weight(whole)} characters`] : [])]
}
