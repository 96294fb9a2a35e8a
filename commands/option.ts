import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import { QUERY_LENGTH } from './ask.ts'

/** The options that several commands share, as Discord is told of them. */

interface Wanted {
  readonly required?: boolean
  readonly complete?: boolean
  readonly longest?: number
}

export const text = (
  name: string,
  description: string,
  { required, complete, longest }: Wanted = {},
): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  name,
  description,
  ...(required && { required }),
  max_length: longest ?? 100,
  ...(complete && { autocomplete: true }),
})

export const pick = (
  name: string,
  description: string,
  values: readonly (readonly [value: string, label: string])[],
): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  name,
  description,
  choices: values.map(([value, label]) => ({ name: label, value })),
})

export const flag = (name: string, description: string): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.Boolean,
  name,
  description,
})

export const topic = text('topic', 'A topic from the list, or words to look for', { complete: true })
export const subject = text('subject', 'A topic or an article from the list, or words to look for', {
  complete: true,
  required: true,
})
export const country = text('country', 'A country, or the EU, NATO or the UN', { complete: true })
export const requiredCountry = text('country', 'A country, or the EU, NATO or the UN', {
  complete: true,
  required: true,
})
export const query = text('query', 'Words to look for; articles with more of them come first', {
  required: true,
  longest: QUERY_LENGTH,
})
export const from = text('from', 'The first day, such as 2023-07-01, July 2023 or last week')
export const to = text('to', 'The last day, such as 2023-07-31, July 2023 or yesterday')
export const share = flag('share', 'Post the answer to the channel at once instead of showing it to you alone')
export const length = pick('length', 'How much of it', [
  ['headlines', 'Headlines'],
  ['standard', 'Standard'],
  ['full', 'Full'],
])

/** A command for everyone, in servers. */
export const define = (
  name: string,
  description: string,
  options: RESTPostAPIChatInputApplicationCommandsJSONBody['options'] = [],
): RESTPostAPIChatInputApplicationCommandsJSONBody => ({
  name,
  description,
  options,
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
})
