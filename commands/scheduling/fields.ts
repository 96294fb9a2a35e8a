import type { Archive } from '../../src/analysis/archive.ts'
import { findCountry } from '../../src/analysis/countries/countries.ts'
import { topicNamed } from '../../src/analysis/topics.ts'
import type { Desk } from '../../src/briefing/desk.ts'
import type { ScheduleFields, WhenQuiet } from '../../src/briefing/ports.ts'
import { checkFields, type TypedFields } from '../../src/briefing/schedule.ts'
import type { Call } from '../../src/discord/command.ts'
import { UserError } from '../../src/errors.ts'
import { escaped } from '../../src/render/escape.ts'
import { isLength } from '../../src/render/question.ts'
import { countries, type Item, topics } from '../catalogue.ts'
import { nearest } from '../match.ts'
import { guildOf, needsOf } from './room.ts'

/** The options of /schedule add and edit become the fields of a schedule. */

const parts = (typed: string): readonly string[] =>
  typed
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const unknown = (what: string, typed: string, items: readonly Item[]): UserError => {
  const near = nearest(typed, items, 3).map(({ label }) => escaped(label))
  return new UserError(
    `There is no ${what} “${escaped(typed)}”.${near.length > 0 ? ` Nearest are ${near.join(', ')}.` : ''}`,
  )
}

/** The slugs of a list such as "nato, grain deal"; "all" is none. */
const topicsIn = (typed: string, archive: Archive): readonly string[] =>
  parts(typed)
    .filter((part) => part.toLowerCase() !== 'all')
    .map((part) => {
      const topic = topicNamed(archive.topics, part)
      if (!topic) throw unknown('topic', part, topics(archive))
      return topic.slug
    })

/** The codes of a list such as "Germany, UA"; "all" is none. */
const countriesIn = (typed: string, archive: Archive): readonly string[] =>
  parts(typed)
    .filter((part) => part.toLowerCase() !== 'all')
    .map((part) => {
      const code = findCountry(part)
      if (!code) throw unknown('country', part, countries(archive))
      return code
    })

const isQuiet = (value: string | undefined): value is WhenQuiet =>
  value === 'nothing' || value === 'line' || value === 'background'

/** What was typed over what was there before. */
const typedFields = (call: Call, desk: Desk, before: ScheduleFields | undefined): TypedFields => {
  const { options } = call
  const [length, quiet] = [options.text('length') ?? before?.length, options.text('when_quiet') ?? before?.whenQuiet]
  const [topicList, countryList] = [options.text('topics'), options.text('countries')]
  const mentionRole = options.role('mention_role') ?? before?.mentionRole
  const thread = options.flag('thread') ?? before?.thread
  const publish = options.flag('publish') ?? before?.publish
  return {
    channelId: options.channel('channel')?.id ?? before?.channelId ?? call.channelId,
    times: options.text('time') ?? before?.times.join(',') ?? '',
    timezone: options.text('timezone') ?? before?.timezone ?? desk.defaultTimezone,
    days: options.text('days') ?? before?.days.join(',') ?? '',
    topics: topicList === undefined ? (before?.topics ?? []) : topicsIn(topicList, desk.archive),
    countries: countryList === undefined ? (before?.countries ?? []) : countriesIn(countryList, desk.archive),
    ...(isLength(length) && { length }),
    ...(isQuiet(quiet) && { whenQuiet: quiet }),
    ...(mentionRole !== undefined && { mentionRole }),
    ...(thread !== undefined && { thread }),
    ...(publish !== undefined && { publish }),
  }
}

/** Says what is missing before anything is saved. */
const checkChannel = (guildId: string, fields: ScheduleFields, desk: Desk): void => {
  const channel = desk.channel(guildId, fields.channelId)
  if (!channel)
    throw new UserError(
      `I cannot see <#${fields.channelId}> in this server. Allow my role **View Channel** there, and try again.`,
    )
  const missing = desk.missing(fields.channelId, needsOf(fields))
  if (missing.length > 0)
    throw new UserError(
      `I cannot post in <#${fields.channelId}> yet: I lack **${missing.join(', ')}**. Allow it for my role in the channel’s settings, and try again. Nothing was saved.`,
    )
  if (fields.publish && !channel.announcement)
    throw new UserError(
      `<#${fields.channelId}> is no announcement channel, so there is nothing to publish. Leave \`publish\` out.`,
    )
  if (fields.mentionRole === guildId)
    throw new UserError('I do not mention everyone in the server. Choose a role that members can take or leave.')
}

/** The fields that the call asks for, over those of before; throws a UserError for all that is wrong with them. */
export const fieldsOf = (call: Call, desk: Desk, before?: ScheduleFields): ScheduleFields => {
  const guildId = guildOf(call)
  const checked = checkFields(typedFields(call, desk, before))
  if ('problems' in checked) throw new UserError(checked.problems.map(({ message }) => escaped(message)).join('\n'))
  checkChannel(guildId, checked.fields, desk)
  return checked.fields
}
