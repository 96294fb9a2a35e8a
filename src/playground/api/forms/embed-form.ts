/** The embeds of a message, checked as Discord checks them: each field's length, and 6,000 characters over all. */
import type { APIEmbed } from 'discord-api-types/v10'
import { asFields, type Fields, type Form, type Path, readList, readText } from './form.ts'

const maxTotal = 6_000

/** The embeds, or undefined when the body does not name them. */
export const checkEmbeds = (form: Form, fields: Fields, path: Path): readonly APIEmbed[] | undefined => {
  if (fields.embeds === undefined) return undefined
  const embeds = readList(form, fields, 'embeds', path, { max: 10 })
  const total = embeds.reduce<number>(
    (sum, embed, index) => sum + checkEmbed(form, asFields(embed) ?? {}, [...path, 'embeds', index]),
    0,
  )
  if (total > maxTotal) {
    const message = `Embed size exceeds maximum size of ${maxTotal}`
    form.report([...path, 'embeds'], 'MAX_EMBED_SIZE_EXCEEDED', message)
  }
  return embeds as readonly APIEmbed[]
}

/** The number of characters that count towards the total. */
const checkEmbed = (form: Form, embed: Fields, path: Path): number => {
  const length = (fields: Fields, key: string, place: Path, max: number, required = false): number =>
    readText(form, fields, key, place, required ? { required, min: 1, max } : { max })?.length ?? 0
  const fields = readList(form, embed, 'fields', path, { max: 25 }).map((field, index) => {
    const place = [...path, 'fields', index]
    const entry = asFields(field) ?? {}
    return length(entry, 'name', place, 256, true) + length(entry, 'value', place, 1_024, true)
  })
  return (
    length(embed, 'title', path, 256) +
    length(embed, 'description', path, 4_096) +
    length(asFields(embed.footer) ?? {}, 'text', [...path, 'footer'], 2_048) +
    length(asFields(embed.author) ?? {}, 'name', [...path, 'author'], 256) +
    fields.reduce((sum, count) => sum + count, 0)
  )
}
