/** Registering the application's commands, everywhere or in one guild. */

import { commandGrants } from '../../world/command-grant.ts'
import {
  type CommandForm,
  commandsOf,
  type RegisteredCommand,
  registerCommand,
  removeCommand,
  replaceCommand,
  replaceCommands,
} from '../../world/registered-command.ts'
import { botIn } from '../../world/world.ts'
import { missingAccess, unknownCommand, unknownCommandPermissions } from '../api-error.ts'
import { readCommand, readCommandChange, readCommands } from '../forms/command-form.ts'
import { type Call, created, noContent, ok, type Route, route, step } from '../route.ts'
import { demandOwnApplication } from './access.ts'

/** The guild that a path names, if it names one; the application must be installed there. */
const scopeOf = (call: Call): string | undefined => {
  demandOwnApplication(call)
  const id = call.params.guild
  if (id === undefined) return undefined
  const guild = call.world.guilds.get(id)
  if (guild === undefined || !botIn(call.world, guild)) throw missingAccess()
  return id
}

const commandOf = (call: Call): RegisteredCommand => {
  const scope = scopeOf(call)
  const command = call.world.commands.get(step(call, 'command'))
  if (command === undefined || command.guildId !== scope) throw unknownCommand()
  return command
}

const bodies = (commands: readonly RegisteredCommand[]): readonly unknown[] => commands.map((command) => command.body)

/** What admins settled about a command in a server; undefined when nothing. */
const grantsObject = ({ world }: Call, guildId: string, id: string): object | undefined => {
  const grants = commandGrants(world, guildId, id)
  if (grants.size === 0) return undefined
  const roles = world.guilds.get(guildId)?.roles
  const permissions = [...grants].map(([grantee, permission]) => ({
    id: grantee,
    type: roles?.has(grantee) === true ? 1 : 2,
    permission,
  }))
  return { id, application_id: world.application.id, guild_id: guildId, permissions }
}

const routesUnder = (base: string): readonly Route[] => [
  route('GET', base, (call) => ok(bodies(commandsOf(call.world, scopeOf(call))))),
  route('PUT', base, (call) => {
    const scope = scopeOf(call)
    return ok(bodies(replaceCommands(call.world, readCommands(call.body), scope)))
  }),
  route('POST', base, (call) => {
    const scope = scopeOf(call)
    const { command, created: isNew } = registerCommand(call.world, readCommand(call.body), scope)
    return isNew ? created(command.body) : ok(command.body)
  }),
  route('GET', `${base}/:command`, (call) => ok(commandOf(call).body)),
  route('PATCH', `${base}/:command`, (call) => {
    const before = commandOf(call)
    const form = readCommandChange(call.body, before.body as unknown as CommandForm)
    return ok(replaceCommand(call.world, before, form).body)
  }),
  route('DELETE', `${base}/:command`, (call) => {
    removeCommand(call.world, commandOf(call))
    return noContent
  }),
]

const guildBase = '/applications/:application/guilds/:guild/commands'

export const commandRoutes: readonly Route[] = [
  route('GET', `${guildBase}/permissions`, (call) => {
    scopeOf(call)
    const ids = [...call.world.commands.keys()]
    return ok(ids.flatMap((id) => grantsObject(call, step(call, 'guild'), id) ?? []))
  }),
  route('GET', `${guildBase}/:command/permissions`, (call) => {
    scopeOf(call)
    const grants = grantsObject(call, step(call, 'guild'), step(call, 'command'))
    if (grants === undefined) throw unknownCommandPermissions()
    return ok(grants)
  }),
  ...routesUnder('/applications/:application/commands'),
  ...routesUnder(guildBase),
]
