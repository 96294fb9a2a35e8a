/** What holds for every request of the bot, whatever it is about. */
import type { LoggedRequest } from '../../src/playground/api/request.ts'
import { openapiAbsent, validateRequests } from './discord-openapi.ts'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The message that a request writes or changes; undefined where it does neither. */
const messageIn = ({ method, path, json }: LoggedRequest): Fields | undefined => {
  if (!isFields(json)) return undefined
  if (path.endsWith('/callback'))
    return (json.type === 4 || json.type === 7) && isFields(json.data) ? json.data : undefined
  const writes = method === 'POST' ? /^\/(channels\/\d+\/messages|webhooks\/\d+\/[^/]+)$/ : /\/messages\/[^/]+$/
  return (method === 'POST' || method === 'PATCH') && writes.test(path) ? json : undefined
}

const isPost = ({ method, path }: LoggedRequest): boolean =>
  method === 'POST' && /^\/channels\/\d+\/messages$/.test(path)

/** Nobody is mentioned but, in a post of the bot's own, a role. */
const mentionProblems = (request: LoggedRequest, message: Fields): readonly string[] => {
  const allowed = message.allowed_mentions
  if (!isFields(allowed)) return ['it does not say whom it mentions']
  const { parse, roles, ...rest } = allowed
  const mentions = Array.isArray(roles) && roles.length > 0
  return [
    ...(Array.isArray(parse) && parse.length === 0 ? [] : [`it may mention ${JSON.stringify(parse)}`]),
    ...(mentions && (!isPost(request) || roles.length > 1) ? [`it mentions the roles ${roles.join(', ')}`] : []),
    ...(Object.keys(rest).length > 0 ? [`it mentions ${JSON.stringify(rest)}`] : []),
  ]
}

const nonceProblems = ({ nonce, enforce_nonce }: Fields): readonly string[] =>
  typeof nonce === 'string' && nonce.length > 0 && nonce.length <= 25 && enforce_nonce === true
    ? []
    : [`its nonce is ${JSON.stringify(nonce)}, enforced: ${JSON.stringify(enforce_nonce)}`]

/** What is wrong with the requests: a line for each problem. Without Discord's own description, its part is left out. */
export const problemsIn = (requests: readonly LoggedRequest[]): readonly string[] => [
  ...requests.flatMap((request) => {
    const message = messageIn(request)
    if (!message) return []
    const problems = [...mentionProblems(request, message), ...(isPost(request) ? nonceProblems(message) : [])]
    return problems.map((problem) => `${request.method} ${request.path}: ${problem}`)
  }),
  ...(openapiAbsent === undefined ? validateRequests(requests) : []),
]
