/** What a person reaches: a channel that they see, a component that they may use. */
import { ComponentType } from 'discord-api-types/v10'
import { asFields, type Fields } from '../api/forms/form.ts'
import { flatten } from '../world/components.ts'
import type { Channel, Message } from '../world/entities.ts'
import { searchMessage } from '../world/message-list.ts'
import { may } from '../world/permissions.ts'
import { findChannel, type World } from '../world/world.ts'
import { Refused } from './refused.ts'
import type { Resolved } from './resolved.ts'

/** The channel of that id, if the person sees it. */
export const channelFor = (world: World, userId: string, channelId: string): Channel => {
  const channel = findChannel(world, channelId)
  if (channel === undefined) throw new Refused('unknown', 'There is no such channel')
  if (!may(world, channel, userId, 'ViewChannel')) throw new Refused('forbidden', 'You do not see this channel')
  return channel
}

interface Found {
  readonly message: Message
  readonly channel: Channel
  readonly component: Fields
}

/** The component of a message that the person sees, if it can be used. */
export const componentFor = (world: World, userId: string, messageId: string, customId: string): Found => {
  const message = searchMessage(world, messageId)
  if (message === undefined || (message.visibleTo !== undefined && message.visibleTo !== userId)) {
    throw new Refused('unknown', 'There is no such message')
  }
  const channel = channelFor(world, userId, message.channelId)
  const component = (message.body.components ?? [])
    .flatMap(flatten)
    .find((candidate) => candidate.custom_id === customId)
  if (component === undefined) throw new Refused('unknown', `The message has no component ${customId}`)
  if (component.disabled === true) throw new Refused('invalid', 'That component is disabled')
  return { message, channel, component }
}

/** Refuses what a menu does not offer, and too few or too many of it. */
export const checkValues = (component: Fields, values: readonly string[]): void => {
  if (component.type === ComponentType.Button) throw new Refused('invalid', 'That is no menu')
  const least = typeof component.min_values === 'number' ? component.min_values : 1
  const most = typeof component.max_values === 'number' ? component.max_values : 1
  if (values.length < least || values.length > most) {
    throw new Refused('invalid', `Between ${least} and ${most} values can be chosen`)
  }
  if (component.type !== ComponentType.StringSelect) return
  const offered = Array.isArray(component.options) ? component.options.map((option) => asFields(option)?.value) : []
  if (!values.every((value) => offered.includes(value))) throw new Refused('invalid', 'The menu does not offer that')
}

/** Names the channels, people and roles that were chosen from a menu. */
export const resolveValues = (resolved: Resolved, values: readonly string[]): void => {
  for (const id of values) {
    const known = resolved.channel(id) !== undefined || resolved.person(id) || resolved.role(id)
    if (!known) throw new Refused('invalid', 'The menu does not offer that')
  }
}
