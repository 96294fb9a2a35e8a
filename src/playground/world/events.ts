import type { Channel, Guild, Member, Message, Role } from './entities.ts'
import type { Interaction } from './interaction.ts'

/** Everything that happens in the world, as the gateway and the page hear it. */
export type WorldEvent =
  | { readonly type: 'message-create' | 'message-update' | 'message-delete'; readonly message: Message }
  | { readonly type: 'channel-create' | 'channel-update' | 'channel-delete'; readonly channel: Channel }
  | { readonly type: 'guild-join' | 'guild-leave' | 'guild-update' | 'guild-outage'; readonly guild: Guild }
  | { readonly type: 'role-create' | 'role-update' | 'role-delete'; readonly guild: Guild; readonly role: Role }
  | { readonly type: 'member-update'; readonly guild: Guild; readonly member: Member }
  | { readonly type: 'typing'; readonly channel: Channel }
  | { readonly type: 'interaction'; readonly interaction: Interaction; readonly payload: object }
  | { readonly type: 'interaction-answered' | 'interaction-failed'; readonly interaction: Interaction }
  | { readonly type: 'commands' }
  | { readonly type: 'bot'; readonly online: boolean }
