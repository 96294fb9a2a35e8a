import { describe, expect, it } from 'vitest'
import { ApiError } from '../../../src/playground/api/api-error.ts'
import { readMessage } from '../../../src/playground/api/forms/message-form.ts'

const v2 = { flags: 1 << 15 }
const button = (id: string, more: object = {}) => ({ type: 2, style: 1, custom_id: id, label: 'L', ...more })
const row = (...components: object[]) => ({ type: 1, components })
const container = (...components: object[]) => ({ type: 17, components })
const text = (content: string) => ({ type: 10, content })
const section = (accessory: object, ...components: object[]) => ({ type: 9, components, accessory })
const menu = (count: number, more: object = {}) => ({
  type: 3,
  custom_id: 'menu',
  options: Array.from({ length: count }, (_, index) => ({ label: `L${index}`, value: `v${index}` })),
  ...more,
})
const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index))
const file = { field: 'files[0]', name: 'chart.png', type: 'image/png', bytes: new Uint8Array(4) }

/** The place and code of each mistake; nothing when the form is good. */
const mistakes = (body: unknown, files = [file].slice(1)): string[] => {
  try {
    readMessage(body, { files })
    return []
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return error.code === 50035 ? leaves(error.errors, '') : [String(error.code)]
  }
}

const leaves = (errors: unknown, path: string): string[] =>
  Object.entries(errors as Record<string, unknown>).flatMap(([key, value]) =>
    key === '_errors'
      ? (value as { code: string }[]).map(({ code }) => `${path} ${code}`)
      : leaves(value, path ? `${path}.${key}` : key),
  )

describe('a message form', () => {
  it.each<[string, object]>([
    ['text', { content: 'x'.repeat(2_000) }],
    ['an embed', { embeds: [{ title: 'T' }] }],
    [
      'five rows of five buttons',
      { content: 'x', components: times(5, (r) => row(...times(5, (b) => button(`${r}${b}`)))) },
    ],
    [
      'components v2',
      { ...v2, components: [container(text('x'), { type: 14 }, row(button('a')), section(button('b'), text('y')))] },
    ],
    ['40 components', { ...v2, components: times(40, () => text('x')) }],
    ['4,000 characters', { ...v2, components: [text('x'.repeat(1_000)), container(text('x'.repeat(3_000)))] }],
    ['a menu of 25', { content: 'x', components: [row(menu(25, { max_values: 25 }))] }],
    [
      'a link button',
      { content: 'x', components: [row({ type: 2, style: 5, url: 'https://example.org', label: 'L' })] },
    ],
    ['an empty content beside components v2', { ...v2, content: '', components: [text('x')] }],
    ['a nonce of 25', { content: 'x', nonce: 'n'.repeat(25), enforce_nonce: true }],
    ['nobody to be mentioned', { content: 'x', allowed_mentions: { parse: [] } }],
  ])('may hold %s', (_, body) => {
    expect(mistakes(body)).toEqual([])
  })

  it.each<[string, object, string]>([
    ['2,001 characters', { content: 'x'.repeat(2_001) }, 'content BASE_TYPE_MAX_LENGTH'],
    ['nothing', {}, '50006'],
    ['only an empty text', { content: '' }, '50006'],
    ['components v2 and nothing in it', { ...v2, components: [] }, '50006'],
    ['11 embeds', { embeds: times(11, () => ({ title: 'T' })) }, 'embeds BASE_TYPE_MAX_LENGTH'],
    [
      'embeds of 6,001',
      { embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(2_001) }] },
      'embeds MAX_EMBED_SIZE_EXCEEDED',
    ],
    ['components v2 without the flag', { components: [text('x')] }, 'components.0 UNION_TYPE_CHOICES'],
    [
      'content beside components v2',
      { ...v2, content: 'x', components: [text('x')] },
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'embeds beside components v2',
      { ...v2, embeds: [{ title: 'T' }], components: [text('x')] },
      'embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      '41 components',
      { ...v2, components: [container(...times(40, () => text('x')))] },
      'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      '41 components, accessories counted',
      { ...v2, components: times(14, (n) => section(button(`${n}`), text('x'))) },
      'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      '4,001 characters',
      { ...v2, components: [text('x'.repeat(2_000)), container(text('x'.repeat(2_001)))] },
      'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    ['an empty text display', { ...v2, components: [text('')] }, 'components.0.content BASE_TYPE_REQUIRED'],
    [
      'a container in a container',
      { ...v2, components: [container(container(text('x')))] },
      'components.0.components.0 UNION_TYPE_CHOICES',
    ],
    [
      'a custom_id of 101',
      { content: 'x', components: [row(button('x'.repeat(101)))] },
      'components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a button without custom_id',
      { content: 'x', components: [row({ type: 2, style: 1, label: 'L' })] },
      'components.0.components.0.custom_id BASE_TYPE_REQUIRED',
    ],
    [
      'a custom_id twice',
      { ...v2, components: [row(button('a')), container(row(button('a')))] },
      'components.1.components.0.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a label of 81',
      { content: 'x', components: [row(button('a', { label: 'x'.repeat(81) }))] },
      'components.0.components.0.label BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a button without label and emoji',
      { content: 'x', components: [row(button('a', { label: undefined }))] },
      'components.0.components.0 BUTTON_COMPONENT_MISSING_LABEL_OR_EMOJI',
    ],
    [
      'six buttons in a row',
      { content: 'x', components: [row(...times(6, (n) => button(`${n}`)))] },
      'components.0.components BASE_TYPE_BAD_LENGTH',
    ],
    ['an empty row', { content: 'x', components: [row()] }, 'components.0.components BASE_TYPE_BAD_LENGTH'],
    [
      'a menu beside a button',
      { content: 'x', components: [row(menu(2), button('a'))] },
      'components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'a menu of 26',
      { content: 'x', components: [row(menu(26))] },
      'components.0.components.0.options BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a menu with no options',
      { content: 'x', components: [row(menu(0))] },
      'components.0.components.0.options BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a menu that asks for more than it has',
      { content: 'x', components: [row(menu(2, { max_values: 3 }))] },
      'components.0.components.0.max_values SELECT_COMPONENT_INVALID_MAX_VALUES',
    ],
    [
      'a value twice',
      { content: 'x', components: [row(menu(0, { options: times(2, () => ({ label: 'l', value: 'v' })) }))] },
      'components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'a section without accessory',
      { ...v2, components: [{ type: 9, components: [text('x')] }] },
      'components.0.accessory BASE_TYPE_REQUIRED',
    ],
    [
      'a file that is not there',
      { ...v2, components: [{ type: 12, items: [{ media: { url: 'attachment://other.png' } }] }] },
      'components.0.items.0.media.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    ],
    [
      'a picture of another scheme',
      { ...v2, components: [{ type: 12, items: [{ media: { url: 'javascript:1' } }] }] },
      'components.0.items.0.media.url URL_TYPE_INVALID_SCHEME',
    ],
    ['a nonce of 26', { content: 'x', nonce: 'n'.repeat(26) }, 'nonce BASE_TYPE_MAX_LENGTH'],
    [
      'mentions of all users and of some',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1100000000000000001'] } },
      'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    ['a number for content', { content: 5 }, 'content STRING_TYPE_CONVERT'],
  ])('may not hold %s', (_, body, mistake) => {
    expect(mistakes(body)).toContain(mistake)
  })

  it('finds the file that its components name', () => {
    const gallery = { ...v2, components: [{ type: 12, items: [{ media: { url: 'attachment://chart.png' } }] }] }
    expect(mistakes(gallery, [file])).toEqual([])
  })

  it('names places below `data` in the answer to an interaction', () => {
    expect(() => readMessage({ content: 5 }, { files: [], path: ['data'] })).toThrow(
      expect.objectContaining({
        errors: { data: { content: { _errors: [expect.objectContaining({ code: 'STRING_TYPE_CONVERT' })] } } },
      }),
    )
  })

  it('keeps an old file only by its id and name', () => {
    const before = { layout: true, files: [{ id: '7', name: 'chart.png' }] }
    const gallery = { components: [{ type: 12, items: [{ media: { url: 'attachment://chart.png' } }] }] }
    const read = (attachments?: object[]) => () =>
      readMessage({ ...gallery, ...(attachments && { attachments }) }, { files: [], before })
    expect(read()).not.toThrow()
    expect(read([{ id: '7', filename: 'chart.png' }])).not.toThrow()
    expect(read([{ id: '7' }])).toThrow('Invalid Form Body')
    expect(read([])).toThrow('Invalid Form Body')
  })
})
