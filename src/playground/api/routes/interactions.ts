/** Answers to interactions, and the messages that follow them: these routes carry no token of the bot's. */
import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10'
import { deleteMessage } from '../../world/messages.ts'
import { answerFirst } from '../first-answer.ts'
import { change, followed, followUp, messageOf } from '../follow-up.ts'
import { type Call, noContent, ok, type Route, step, tokenRoute } from '../route.ts'

const webhook = '/webhooks/:application/:token'

const interactionOf = (call: Call) => followed(call.world, step(call, 'application'), step(call, 'token'))

export const interactionRoutes: readonly Route[] = [
  tokenRoute('POST', '/interactions/:interaction/:token/callback', (call) => {
    const { world, body, files } = call
    const { interaction, type, message } = answerFirst(
      world,
      step(call, 'interaction'),
      step(call, 'token'),
      body,
      files,
    )
    if (call.query.get('with_response') !== 'true') return noContent
    const flags = message?.body.flags ?? 0
    const isNew = type !== InteractionResponseType.ApplicationCommandAutocompleteResult && message !== undefined
    return ok({
      interaction: {
        id: interaction.id,
        type: interaction.type,
        ...(isNew
          ? {
              response_message_id: message.id,
              response_message_loading: (flags & MessageFlags.Loading) !== 0,
              response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
            }
          : {}),
      },
      ...(isNew ? { resource: { type, message: message.body } } : {}),
    })
  }),
  tokenRoute('POST', webhook, (call) => ok(followUp(call.world, interactionOf(call), call.body, call.files).body)),
  tokenRoute('GET', `${webhook}/messages/:message`, (call) =>
    ok(messageOf(call.world, interactionOf(call), step(call, 'message')).body),
  ),
  tokenRoute('PATCH', `${webhook}/messages/:message`, (call) => {
    const interaction = interactionOf(call)
    const message = messageOf(call.world, interaction, step(call, 'message'))
    return ok(change(call.world, interaction, message, call.body, call.files).body)
  }),
  tokenRoute('DELETE', `${webhook}/messages/:message`, (call) => {
    deleteMessage(call.world, messageOf(call.world, interactionOf(call), step(call, 'message')))
    return noContent
  }),
]
