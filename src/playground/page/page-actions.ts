/** What a person does from the page: each action's fields, and its answer. */

import { asFields, type Fields } from '../api/forms/form.ts'
import type { Begun, People } from '../people/people.ts'
import { Refused } from '../people/refused.ts'
import type { TypedOptions } from '../people/typed-options.ts'
import { deleteChannel, denyBot, restoreChannel } from '../world/channels.ts'
import type { Channel, Guild } from '../world/entities.ts'
import { inviteBot, kickBot } from '../world/guilds.ts'
import type { World } from '../world/world.ts'

export interface ActionParts {
  readonly world: World
  readonly act: People
}

type Action = (parts: ActionParts, fields: Fields) => object | Promise<object>

/** The answer to an action that could not be done. */
export const refused = (error: string): object => ({ ok: false, error })

const done = { ok: true }

const text = (fields: Fields, key: string): string => {
  const value = fields[key]
  if (typeof value === 'string') return value
  throw new Refused('invalid', `The field ${key} is missing`)
}

const optionalText = (fields: Fields, key: string): string | undefined =>
  typeof fields[key] === 'string' && fields[key] !== '' ? fields[key] : undefined

const typed = (fields: Fields): TypedOptions => {
  const options = Object.entries(asFields(fields.options) ?? {})
  const plain = options.filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
  return Object.fromEntries(plain) as TypedOptions
}

/** What was begun: the interaction's id, or at once why Discord would not let it out. */
const report = async ({ interaction, seen }: Begun): Promise<object> => {
  if (interaction !== undefined) return { ok: true, interaction: interaction.id }
  const outcome = await seen
  return refused(outcome.kind === 'failure' ? outcome.error : 'That did not work')
}

/** The actions by the last step of their path. */
export const pageActions: Readonly<Record<string, Action>> = {
  command: ({ act }, fields) => {
    const subcommand = optionalText(fields, 'subcommand')
    const command = text(fields, 'command')
    return report(act.begin.type(text(fields, 'as'), text(fields, 'channel'), command, typed(fields), subcommand))
  },
  complete: async ({ act }, fields) => {
    const seen = await act.complete(
      text(fields, 'as'),
      text(fields, 'channel'),
      text(fields, 'command'),
      text(fields, 'option'),
      text(fields, 'typed'),
      typed(fields),
      optionalText(fields, 'subcommand'),
    )
    if (seen.kind === 'choices') return { choices: seen.choices }
    return refused(seen.kind === 'failure' ? seen.error : 'Loading options failed')
  },
  press: ({ act }, fields) =>
    report(act.begin.press(text(fields, 'as'), text(fields, 'message'), text(fields, 'customId'))),
  choose: ({ act }, fields) => {
    const values = Array.isArray(fields.values) ? fields.values.map(String) : []
    return report(act.begin.choose(text(fields, 'as'), text(fields, 'message'), text(fields, 'customId'), values))
  },
  say: ({ act }, fields) => {
    const content = text(fields, 'content').trim()
    if (content === '' || content.length > 2_000) return refused('A message has between 1 and 2000 characters')
    act.say(text(fields, 'as'), text(fields, 'channel'), content)
    return done
  },
  world: ({ world }, fields) => {
    const action = text(fields, 'action')
    const channel = world.channels.get(optionalText(fields, 'channel') ?? '')
    const guild = world.guilds.get(optionalText(fields, 'guild') ?? '')
    if (channel !== undefined && Object.hasOwn(channelChanges, action)) channelChanges[action]?.(world, channel)
    else if (guild !== undefined && Object.hasOwn(guildChanges, action)) guildChanges[action]?.(world, guild)
    else throw new Refused('unknown', `There is nothing to ${action}`)
    return done
  },
}

/** The faults of a channel that can be tried from the page. */
const channelChanges: Readonly<Record<string, (world: World, channel: Channel) => void>> = {
  'delete-channel': deleteChannel,
  'restore-channel': restoreChannel,
  'revoke-send': (world, channel) => denyBot(world, channel, true),
  'grant-send': (world, channel) => denyBot(world, channel, false),
}

const guildChanges: Readonly<Record<string, (world: World, guild: Guild) => void>> = {
  'kick-bot': kickBot,
  'invite-bot': (world, guild) => inviteBot(world, guild),
}
