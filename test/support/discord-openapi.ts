/** Requests held against Discord's own description of its HTTP API, and against the rules that the description leaves out. */
import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { LoggedRequest } from '../../src/playground/api/request.ts'
import { unwrittenRules } from './discord-rules.ts'

/** Where the description is expected. */
const openapiPath = process.env.DISCORD_OPENAPI ?? '../shared/discord/openapi.json'

/** Why requests cannot be validated here; undefined when they can. For `describe.skipIf`, and to be said aloud. */
export const openapiAbsent = existsSync(openapiPath)
  ? undefined
  : `Discord's OpenAPI description is absent at ${openapiPath} (set DISCORD_OPENAPI): requests are not validated against it`

if (openapiAbsent !== undefined) process.stderr.write(`${openapiAbsent}\n`)

type Json = null | boolean | number | string | readonly Json[] | Schema
interface Schema {
  readonly [key: string]: Json | undefined
}

interface Operation {
  readonly method: string
  readonly path: string
  readonly pattern: RegExp
  /** How many steps of the path are named; the route with the fewest is the one that is meant. */
  readonly open: number
  readonly body?: ValidateFunction
  readonly query: ReadonlyMap<string, ValidateFunction>
}

/** What is wrong with requests: a line for each problem; nothing when all is well. Throws when the description is absent. */
export const validateRequests = (requests: readonly LoggedRequest[]): string[] =>
  requests.flatMap((request) => {
    const problems = [...problemsOf(request), ...unwrittenRules(request)]
    return problems.map((problem) => `${request.method} ${request.path}: ${problem}`)
  })

const problemsOf = (request: LoggedRequest): readonly string[] => {
  const operation = operations().find(({ method, pattern }) => method === request.method && pattern.test(request.path))
  if (operation === undefined) return ['Discord has no such route']
  const query = Object.entries(request.query).flatMap(([name, value]) => {
    const validate = operation.query.get(name)
    if (validate === undefined) return [`the query has no ${name}`]
    return validate(readQuery(value)) || validate(value) ? [] : [`the query's ${name} is ${value}`]
  })
  return [...query, ...bodyProblems(operation, request)]
}

const readQuery = (value: string): unknown => (/^(true|false|\d{1,15})$/.test(value) ? JSON.parse(value) : value)

const bodyProblems = ({ body }: Operation, { json }: LoggedRequest): readonly string[] => {
  if (json === undefined || body === undefined) return json === undefined ? [] : ['no body is expected']
  if (body(json)) return []
  return (body.errors ?? []).map((error) => {
    const extra = 'unevaluatedProperty' in error.params ? ` (${error.params.unevaluatedProperty})` : ''
    return `${error.instancePath || 'the body'} ${error.message}${extra}`
  })
}

let known: readonly Operation[] | undefined

const operations = (): readonly Operation[] => {
  if (known !== undefined) return known
  if (openapiAbsent !== undefined) throw new Error(openapiAbsent)
  known = compile(JSON.parse(readFileSync(openapiPath, 'utf8')))
  return known
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

interface DescribedOperation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

const methods = ['get', 'post', 'put', 'patch', 'delete']

const compile = (description: Description): readonly Operation[] => {
  const schemas = description.components.schemas
  const fair = Object.entries(schemas).map(([name, schema]) => [name, withAllowances(fairly(schema, schemas), name)])
  const ajv = new Ajv2020({ strict: false, allErrors: false, allowUnionTypes: true })
  ;(addFormats as unknown as (target: Ajv2020) => void)(ajv)
  for (const format of ['nonce', 'int32', 'int64', 'double']) ajv.addFormat(format, true)
  ajv.addFormat('snowflake', /^\d{1,20}$/)
  ajv.addSchema({ $id: 'discord', components: { schemas: Object.fromEntries(fair) } })
  const compiled = (schema: Schema): ValidateFunction => lazily(() => ajv.compile(absolute(fairly(schema, schemas))))
  const found = Object.entries(description.paths).flatMap(([path, item]) =>
    methods.flatMap((method): Operation[] => {
      const operation = item[method] as DescribedOperation | undefined
      if (operation === undefined) return []
      const content = operation.requestBody?.content
      // A multipart body is judged by its payload_json, which has the schema of the JSON body.
      const schema = (content?.['application/json'] ?? content?.['multipart/form-data'])?.schema
      const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query')
      return [
        {
          method: method.toUpperCase(),
          path,
          pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
          open: path.split('{').length,
          query: new Map(query.map(({ name, schema: rule }) => [name, lazily(() => ajv.compile(absolute(rule)))])),
          ...(schema === undefined ? {} : { body: compiled(schema) }),
        },
      ]
    }),
  )
  return found.sort((a, b) => a.open - b.open)
}

/** A validator that is compiled when it is first asked: most of the 150 paths never are. */
const lazily = (make: () => ValidateFunction): ValidateFunction => {
  let made: ValidateFunction | undefined
  const validate = (data: unknown): boolean => {
    made ??= make()
    const good = made(data)
    Object.assign(validate, { errors: made.errors })
    return good === true
  }
  return validate as unknown as ValidateFunction
}

const absolute = (value: Schema): Schema =>
  JSON.parse(JSON.stringify(value).replaceAll('"#/components', '"discord#/components')) as Schema

const isSchema = (value: Json | undefined): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const target = (value: Json | undefined, schemas: Readonly<Record<string, Schema>>): Schema | undefined => {
  if (!isSchema(value)) return undefined
  return typeof value.$ref === 'string' ? schemas[value.$ref.split('/').at(-1) ?? ''] : value
}

const typesOf = (schema: Schema | undefined): readonly Json[] | undefined => {
  const type = isSchema(schema?.properties) ? schema.properties.type : undefined
  return isSchema(type) && Array.isArray(type.enum) ? type.enum : undefined
}

/** The schema made fair to both sides: whole numbers may be digits, unknown keys are mistakes, unions go by their `type`. */
const fairly = (value: Schema, schemas: Readonly<Record<string, Schema>>): Schema => {
  const each = (inner: Json | undefined): Json | undefined => {
    if (Array.isArray(inner)) return inner.map((entry) => each(entry) ?? null)
    return isSchema(inner) ? fairly(inner, schemas) : inner
  }
  const own = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, each(inner)])) as Schema
  const union = value.oneOf ?? value.anyOf
  if (Array.isArray(union)) return byType(own, union, schemas)
  if (isSchema(value.properties) && value.type === 'object' && value.additionalProperties === undefined) {
    return { ...own, unevaluatedProperties: false }
  }
  return digits(own)
}

const digits = (schema: Schema): Schema => {
  const types: readonly Json[] = Array.isArray(schema.type) ? schema.type : [schema.type ?? null]
  if (!types.includes('integer') || schema.enum !== undefined) return schema
  return { anyOf: [schema, { type: 'string', pattern: '^\\d+$' }] }
}

/** A union whose members all name their `type`, as a case for each; any other union accepts what one member accepts. */
const byType = (own: Schema, members: readonly Json[], schemas: Readonly<Record<string, Schema>>): Schema => {
  const { oneOf, anyOf, ...rest } = own
  const fair = (oneOf ?? anyOf) as readonly Schema[]
  const types = members.map((member) => typesOf(target(member, schemas)))
  if (members.length < 2 || types.some((list) => list === undefined)) return { ...rest, anyOf: fair }
  return {
    ...rest,
    type: 'object',
    required: ['type'],
    properties: { type: { enum: types.flatMap((list) => list ?? []) } },
    allOf: fair.map((member, index) => {
      const condition = { properties: { type: { enum: types[index] ?? [] } }, required: ['type'] }
      return Object.fromEntries([
        ['if', condition],
        ['then', member],
      ])
    }),
  }
}

const anything: Schema = {}

/** What the client really sends beyond the description, and the 2,000 characters of a bot's message. */
const withAllowances = (schema: Schema, name: string): Schema => {
  const properties = schema.properties
  if (!isSchema(properties)) return schema
  if (properties.content !== undefined && properties.embeds !== undefined) {
    const content = { type: ['string', 'null'], maxLength: 2_000 }
    return {
      ...schema,
      properties: { tts: anything, nonce: anything, enforce_nonce: anything, ...properties, content },
    }
  }
  if (name.includes('Thread')) return { ...schema, properties: { type: anything, ...properties } }
  return schema
}
