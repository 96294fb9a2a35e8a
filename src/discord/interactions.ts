import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Client,
  DiscordAPIError,
  Events,
  type Interaction,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js'
import type { Logger } from 'pino'
import { UserError } from '../errors.ts'
import { decodeId } from '../render/custom-id.ts'
import { LIMITS } from '../render/limits.ts'
import { notice } from '../render/notice.ts'
import type { Command, Reply } from './command.ts'
import { messageOf } from './message.ts'
import { askerOf, callOf } from './options.ts'

type Answerable = ChatInputCommandInteraction | MessageComponentInteraction

/** What answering needs of the rest of the bot. */
export interface Answering<Desk> {
  readonly commands: readonly Command<Desk>[]
  /** The desk as it is now; a reload of the corpus swaps it. */
  readonly desk: () => Desk
  readonly log: Logger
  /** Epoch ms. */
  readonly now: () => number
  /** A short name for a bug, said to the reader and written to the log. */
  readonly reference: () => string
  /** How long a command may take before Discord is told that the answer will come later, in ms; Discord gives 3 s. */
  readonly patience?: number
}

/** Discord's answers to a reply that came too late or twice; nobody is there any more to be told. */
const GONE = new Set<number | string>([10_062, 10_008, 40_060])

const OUTDATED = 'This button is from an older version of the bot. Please run the command again.'

const send = async (interaction: Answerable, reply: Reply, deferred: boolean): Promise<void> => {
  const message = messageOf(reply.payload)
  if (deferred) await interaction.editReply(message)
  else if (reply.kind === 'update' && interaction.isMessageComponent())
    await interaction.update({ ...message, attachments: [] })
  else {
    const isPrivate = reply.kind === 'message' && reply.private
    await interaction.reply({ ...message, flags: isPrivate ? message.flags | MessageFlags.Ephemeral : message.flags })
  }
}

/** Answers at once where the reply is there at once, and asks Discord for time where it is not. */
const answer = async (interaction: Answerable, reply: Reply | Promise<Reply>, patience: number): Promise<void> => {
  if (!(reply instanceof Promise)) return send(interaction, reply, false)
  let deferring: Promise<unknown> | undefined
  const timer = setTimeout(() => {
    const shared = interaction.isChatInputCommand() && interaction.options.get('share')?.value === true
    deferring = interaction.isMessageComponent()
      ? interaction.deferUpdate()
      : interaction.deferReply(shared ? {} : { flags: MessageFlags.Ephemeral })
    deferring.catch(() => undefined)
  }, patience)
  try {
    const settled = await reply
    clearTimeout(timer)
    await deferring
    await send(interaction, settled, deferring !== undefined)
  } catch (error) {
    clearTimeout(timer)
    await deferring?.catch(() => undefined)
    throw error
  }
}

const sayPrivately = async (interaction: Answerable, text: string): Promise<void> => {
  const message = messageOf(notice(text))
  const flags = message.flags | MessageFlags.Ephemeral
  if (interaction.replied || interaction.deferred) await interaction.followUp({ ...message, flags })
  else await interaction.reply({ ...message, flags })
}

/** Answers a client's interactions with the commands; this is where the reader's mistakes and our bugs are caught. */
export const answerInteractions = <Desk>(client: Client, parts: Answering<Desk>): void => {
  const byName = new Map(parts.commands.map((command) => [command.data.name, command]))
  const patience = parts.patience ?? 2_000

  const replyTo = (interaction: Answerable): Reply | Promise<Reply> => {
    if (interaction.isChatInputCommand()) {
      const command = byName.get(interaction.commandName)
      if (!command)
        throw new UserError(`I no longer have a command /${interaction.commandName}. Please try again in a minute.`)
      return command.run(callOf(interaction, parts.now()), parts.desk())
    }
    const id = decodeId(interaction.customId)
    const press = id && byName.get(id.command)?.press
    if (!press) throw new UserError(OUTDATED)
    const values = interaction.isStringSelectMenu() ? interaction.values : []
    return press({ ...askerOf(interaction, parts.now()), state: id.state, values }, parts.desk())
  }

  const complete = async (interaction: AutocompleteInteraction): Promise<void> => {
    const focused = interaction.options.getFocused(true)
    const command = byName.get(interaction.commandName)
    const choices =
      (await command?.complete?.(focused.value, focused.name, callOf(interaction, parts.now()), parts.desk())) ?? []
    await interaction.respond(choices.slice(0, LIMITS.choices))
  }

  const fail = async (interaction: Interaction, error: unknown): Promise<void> => {
    const about = { user: interaction.user.id, guild: interaction.guildId, interaction: interaction.id }
    if (error instanceof DiscordAPIError && GONE.has(error.code)) {
      parts.log.warn({ ...about, code: error.code }, 'the answer came too late for Discord')
      return
    }
    if (interaction.isAutocomplete()) {
      parts.log.error({ ...about, err: error }, 'an autocomplete failed')
      if (!interaction.responded) await interaction.respond([])
      return
    }
    if (!interaction.isChatInputCommand() && !interaction.isMessageComponent()) return
    if (error instanceof UserError) return sayPrivately(interaction, error.message)
    const reference = parts.reference()
    parts.log.error({ ...about, err: error, reference }, 'a command failed')
    await sayPrivately(
      interaction,
      `Something went wrong on my side. Please try again; if it stays, tell whoever runs me the reference ${reference}.`,
    )
  }

  client.on(Events.InteractionCreate, async (interaction) => {
    try {
      if (interaction.isAutocomplete()) await complete(interaction)
      else if (interaction.isChatInputCommand() || interaction.isMessageComponent())
        await answer(interaction, replyTo(interaction), patience)
    } catch (error) {
      await fail(interaction, error).catch((again: unknown) =>
        parts.log.error({ err: again, interaction: interaction.id }, 'the failure could not be told to the reader'),
      )
    }
  })
}
