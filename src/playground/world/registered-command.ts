import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10'
import { ApplicationCommandType } from 'discord-api-types/v10'
import type { World } from './world.ts'

/** A command as it is registered, everywhere or in one guild. */
export interface RegisteredCommand {
  readonly id: string
  /** Absent when it is registered everywhere. */
  readonly guildId?: string
  readonly body: APIApplicationCommand
}

/** A command as a client sends it, after its form was found good. */
export interface CommandForm {
  readonly name: string
  readonly type?: ApplicationCommandType | null
  readonly description?: string | null
  readonly options?: readonly APIApplicationCommandOption[] | null
  readonly default_member_permissions?: string | number | null
  readonly dm_permission?: boolean | null
  readonly contexts?: readonly number[] | null
  readonly integration_types?: readonly number[] | null
  readonly nsfw?: boolean | null
  readonly name_localizations?: Readonly<Record<string, string>> | null
  readonly description_localizations?: Readonly<Record<string, string>> | null
}

/** The commands registered everywhere, or in one guild, in the order of their names. */
export const commandsOf = (world: World, guildId: string | undefined): RegisteredCommand[] =>
  [...world.commands.values()]
    .filter((command) => command.guildId === guildId)
    .sort((a, b) => (a.body.name < b.body.name ? -1 : 1))

/** Registers a command; one of the same name and type is replaced and keeps its id. */
export const registerCommand = (
  world: World,
  form: CommandForm,
  guildId: string | undefined,
): { readonly command: RegisteredCommand; readonly created: boolean } => {
  const type = form.type ?? ApplicationCommandType.ChatInput
  const known = commandsOf(world, guildId).find(
    (command) => command.body.name === form.name && command.body.type === type,
  )
  const command = store(world, known?.id ?? world.nextId(), form, guildId)
  world.emit({ type: 'commands' })
  return { command, created: known === undefined }
}

/** Registers a changed form in the place of a command. */
export const replaceCommand = (world: World, before: RegisteredCommand, form: CommandForm): RegisteredCommand => {
  const command = store(world, before.id, form, before.guildId)
  world.emit({ type: 'commands' })
  return command
}

export const removeCommand = (world: World, command: RegisteredCommand): void => {
  world.commands.delete(command.id)
  world.emit({ type: 'commands' })
}

const store = (world: World, id: string, form: CommandForm, guildId: string | undefined): RegisteredCommand => {
  const permissions = form.default_member_permissions
  const body = {
    id,
    application_id: world.application.id,
    version: world.nextId(),
    default_member_permissions: permissions === undefined || permissions === null ? null : String(permissions),
    type: form.type ?? ApplicationCommandType.ChatInput,
    name: form.name,
    name_localizations: form.name_localizations ?? null,
    description: form.description ?? '',
    description_localizations: form.description_localizations ?? null,
    dm_permission: form.contexts?.includes(1) ?? form.dm_permission ?? true,
    contexts: form.contexts ?? null,
    integration_types: form.integration_types ?? [0],
    nsfw: form.nsfw ?? false,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
    ...(form.options === undefined || form.options === null ? {} : { options: form.options }),
  } as unknown as APIApplicationCommand
  const command: RegisteredCommand = { id, body, ...(guildId === undefined ? {} : { guildId }) }
  world.commands.set(id, command)
  return command
}

/** Registers exactly these commands: those that are not among them go. */
export const replaceCommands = (
  world: World,
  forms: readonly CommandForm[],
  guildId: string | undefined,
): RegisteredCommand[] => {
  const before = commandsOf(world, guildId)
  for (const command of before) world.commands.delete(command.id)
  const registered = forms.map((form) => {
    const type = form.type ?? ApplicationCommandType.ChatInput
    const known = before.find((command) => command.body.name === form.name && command.body.type === type)
    return store(world, known?.id ?? world.nextId(), form, guildId)
  })
  world.emit({ type: 'commands' })
  return registered
}
