/** A request's body under examination: it gathers every mistake with its place, and answers as Discord does with code 50035. */
import { ApiError } from '../api-error.ts'

export type Path = readonly (string | number)[]
export type Fields = Readonly<Record<string, unknown>>

interface Mistake {
  readonly path: Path
  readonly code: string
  readonly message: string
}

/** The mistakes found so far. */
export interface Form {
  report(path: Path, code: string, message: string): void
  /** Throws error 50035 when anything was reported. */
  settle(): void
}

export const createForm = (): Form => {
  const mistakes: Mistake[] = []
  return {
    report(path, code, message) {
      mistakes.push({ path, code, message })
    },
    settle() {
      if (mistakes.length > 0) throw invalidForm(mistakes)
    },
  }
}

/** Error 50035 with its nested `errors`, where a list's entries are named by their index. */
export const invalidForm = (mistakes: readonly Mistake[]): ApiError => {
  const errors: Record<string, unknown> = {}
  for (const { path, code, message } of mistakes) {
    let place = errors
    for (const step of path) {
      const next = asFields(place[step])
      const inner: Record<string, unknown> = next === undefined ? {} : (next as Record<string, unknown>)
      place[step] = inner
      place = inner
    }
    place._errors = [...(Array.isArray(place._errors) ? place._errors : []), { code, message }]
  }
  return new ApiError(400, 50035, 'Invalid Form Body', errors)
}

/** The value as an object, if it is one. */
export const asFields = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined

const given = (value: unknown): boolean => value !== undefined && value !== null

/** The body as an object; anything else is a mistake of the whole form. */
export const readFields = (form: Form, value: unknown, path: Path): Fields => {
  const fields = asFields(value)
  if (fields === undefined) {
    form.report(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType')
    form.settle()
    return {}
  }
  return fields
}

export interface TextRule {
  readonly required?: boolean
  readonly min?: number
  readonly max: number
}

/**
 * The text at that key. Lengths are counted in UTF-16 units, never fewer than Discord counts:
 * what is accepted here is accepted there.
 */
export const readText = (form: Form, fields: Fields, key: string, path: Path, rule: TextRule): string | undefined => {
  const value = fields[key]
  const place = [...path, key]
  if (!given(value)) {
    if (rule.required === true) form.report(place, 'BASE_TYPE_REQUIRED', 'This field is required')
    return undefined
  }
  if (typeof value !== 'string') {
    form.report(place, 'STRING_TYPE_CONVERT', `Could not interpret "${String(value)}" as string.`)
    return undefined
  }
  const { min = 0, max } = rule
  if (min > 0 && (value.length < min || value.length > max)) {
    if (value.length === 0 && rule.required === true) {
      form.report(place, 'BASE_TYPE_REQUIRED', 'This field is required')
    } else form.report(place, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)
  } else if (value.length > max) {
    form.report(place, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`)
  }
  return value
}

/** The whole number at that key, within bounds. */
export const readWhole = (
  form: Form,
  fields: Fields,
  key: string,
  path: Path,
  bounds: { readonly min?: number; readonly max?: number } = {},
): number | undefined => {
  const value = fields[key]
  const place = [...path, key]
  if (!given(value)) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    form.report(place, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`)
    return undefined
  }
  if (bounds.min !== undefined && value < bounds.min) {
    form.report(place, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${bounds.min}.`)
  }
  if (bounds.max !== undefined && value > bounds.max) {
    form.report(place, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${bounds.max}.`)
  }
  return value
}

/** The truth value at that key. */
export const readFlag = (form: Form, fields: Fields, key: string, path: Path): boolean | undefined => {
  const value = fields[key]
  if (!given(value)) return undefined
  if (typeof value === 'boolean') return value
  form.report([...path, key], 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.')
  return undefined
}

/** The list at that key, whose length is checked. */
export const readList = (form: Form, fields: Fields, key: string, path: Path, rule: TextRule): readonly unknown[] => {
  const value = fields[key]
  const place = [...path, key]
  if (!given(value)) {
    if (rule.required === true) form.report(place, 'BASE_TYPE_REQUIRED', 'This field is required')
    return []
  }
  if (!Array.isArray(value)) {
    form.report(place, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')
    return []
  }
  const { min = 0, max } = rule
  if (value.length > max || value.length < min) {
    if (min > 0) form.report(place, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)
    else form.report(place, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`)
  }
  return value
}

/** Reports that the entry's `type` is none of those that may stand there. */
export const reportUnion = (form: Form, path: Path, allowed: readonly number[]): void => {
  const list = allowed.length === 1 ? `${allowed[0]},` : allowed.join(', ')
  form.report(path, 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${list}).`)
}
