import {
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
} from 'discord.js'
import type { Asker, Call, Options } from './command.ts'

/** Who asked, as the interaction proves it. */
export const askerOf = (interaction: BaseInteraction, now: number): Asker => ({
  userId: interaction.user.id,
  ...(interaction.guildId ? { guildId: interaction.guildId } : {}),
  channelId: interaction.channelId ?? '',
  managesGuild: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  locale: interaction.locale,
  now,
})

const optionsOf = (interaction: ChatInputCommandInteraction | AutocompleteInteraction): Options => {
  const get = (name: string) => interaction.options.get(name)
  const given = <T>(name: string, is: (value: unknown) => value is T): T | undefined => {
    const value = get(name)?.value
    return is(value) ? value : undefined
  }
  const isText = (value: unknown): value is string => typeof value === 'string'
  const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'
  const isNumber = (value: unknown): value is number => typeof value === 'number'
  return {
    text: (name) => given(name, isText),
    flag: (name) => given(name, isFlag),
    whole: (name) => given(name, isNumber),
    role: (name) => given(name, isText),
    channel: (name) => {
      const channel = get(name)?.channel
      return channel ? { id: channel.id, name: channel.name ?? '', type: channel.type } : undefined
    },
  }
}

/** The call that an interaction makes. */
export const callOf = (interaction: ChatInputCommandInteraction | AutocompleteInteraction, now: number): Call => {
  const subcommand = interaction.options.getSubcommand(false)
  return { ...askerOf(interaction, now), ...(subcommand ? { subcommand } : {}), options: optionsOf(interaction) }
}
