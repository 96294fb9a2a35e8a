import {
  type REST,
  type RESTGetAPIApplicationCommandsResult,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  Routes,
} from 'discord.js'

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0)

/** Fields that Discord adds, or fills with a default where a definition leaves them out. */
const THEIRS = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'dm_permission',
  'contexts',
  'integration_types',
  'nsfw',
])

/** Whether what Discord has says the same as our definition: what is left out, null, false or empty is alike. */
const same = (ours: unknown, theirs: unknown): boolean => {
  if (isEmpty(ours) && isEmpty(theirs)) return true
  if (Array.isArray(ours) && Array.isArray(theirs))
    return ours.length === theirs.length && ours.every((value, at) => same(value, theirs[at]))
  if (isPlain(ours) && isPlain(theirs)) {
    const names = new Set([...Object.keys(ours), ...Object.keys(theirs).filter((name) => !THEIRS.has(name))])
    return [...names].every((name) => same(ours[name], theirs[name]) || (name === 'type' && ours[name] === undefined))
  }
  return String(ours) === String(theirs)
}

type Definition = RESTPostAPIChatInputApplicationCommandsJSONBody

/** Whether Discord already knows exactly these commands. */
export const areRegistered = (ours: readonly Definition[], theirs: RESTGetAPIApplicationCommandsResult): boolean =>
  ours.length === theirs.length &&
  ours.every((command) => same(command, theirs.find((other) => other.name === command.name) ?? null))

/** Registers the commands with Discord where their definition changed; whether it did. */
export const registerCommands = async (
  rest: REST,
  applicationId: string,
  commands: readonly Definition[],
): Promise<boolean> => {
  const route = Routes.applicationCommands(applicationId)
  const known = (await rest.get(route)) as RESTGetAPIApplicationCommandsResult
  if (areRegistered(commands, known)) return false
  await rest.put(route, { body: commands })
  return true
}
