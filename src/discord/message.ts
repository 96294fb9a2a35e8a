import {
  AttachmentBuilder,
  type BaseMessageOptions,
  MessageFlags,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord.js'
import type { Payload } from '../render/payload.ts'

type Body = Required<Pick<BaseMessageOptions, 'components' | 'files' | 'allowedMentions'>> & {
  readonly flags: MessageFlags.IsComponentsV2
}

/** A payload as discord.js sends it: components v2, nobody mentioned but the role that the payload names. */
export const messageOf = (payload: Payload): Body => ({
  // toJSON keeps discord.js from rewriting every key of what is in Discord's own form already
  components: payload.components.map((component) => ({ toJSON: () => component })),
  files: (payload.pictures ?? []).map(
    (picture) =>
      new AttachmentBuilder(Buffer.from(picture.bytes), { name: picture.name, description: picture.description }),
  ),
  allowedMentions: { parse: [], ...(payload.mentionRole ? { roles: [payload.mentionRole] } : {}) },
  flags: MessageFlags.IsComponentsV2,
})

/** A payload as the API takes it, for a message that is kept before it is sent; pictures are not kept. */
export const bodyOf = (payload: Payload): RESTPostAPIChannelMessageJSONBody => ({
  components: [...payload.components],
  flags: MessageFlags.IsComponentsV2,
  allowed_mentions: { parse: [], ...(payload.mentionRole ? { roles: [payload.mentionRole] } : {}) },
})
