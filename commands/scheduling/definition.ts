import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ChannelType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import { define, flag, length, pick, text } from '../option.ts'

/** What Discord is told of /schedule. */

const subcommand = (
  name: string,
  description: string,
  options: readonly APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  name,
  description,
  options: [...options],
})

const channel = (required: boolean): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.Channel,
  name: 'channel',
  description: 'Where the briefing is posted',
  channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
  ...(required && { required }),
})

const time = (required: boolean) => text('time', 'When, such as 08:00 or 8am; several times with commas', { required })
const timezone = (required: boolean) =>
  text('timezone', 'Whose clock; type a city', { complete: true, ...(required && { required }) })

const settings: readonly APIApplicationCommandBasicOption[] = [
  text('days', 'Which days, such as weekdays or mon, wed, fri; else every day'),
  text('topics', 'Only these topics, with commas between; "all" for all', { complete: true }),
  text('countries', 'Only articles on these countries, with commas between; "all" for all', { complete: true }),
  length,
  {
    type: ApplicationCommandOptionType.Role,
    name: 'mention_role',
    description: 'A role to mention with each edition that has news',
  },
  pick('when_quiet', 'What to post on a day without news', [
    ['nothing', 'Nothing'],
    ['line', 'One line'],
    ['background', 'Background'],
  ]),
  flag('thread', 'Open a thread below each edition'),
  flag('publish', 'Publish each edition to the followers of an announcement channel'),
]

const which = text('schedule', 'Which one; not needed where there is only one', { complete: true })

export const definition: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  ...define('schedule', 'The daily briefings of this server', [
    subcommand('add', 'Post a briefing in a channel at a time of day', [
      channel(true),
      time(true),
      timezone(true),
      ...settings,
    ]),
    subcommand('list', 'Every briefing of this server'),
    subcommand('edit', 'Change a briefing; what you leave out stays as it is', [
      which,
      channel(false),
      time(false),
      timezone(false),
      ...settings,
    ]),
    subcommand('preview', 'What would be posted now, for you alone', [which]),
    subcommand('send', 'Post an edition now', [
      which,
      flag('counts', 'It stands for the next edition, which is then not posted'),
    ]),
    subcommand('pause', 'Post nothing for a while', [
      which,
      text('until', 'The day on which it resumes, such as 2030-01-01 or next Monday'),
    ]),
    subcommand('resume', 'Post again after a pause', [which]),
    subcommand('skip', 'Leave out the next edition', [which]),
    subcommand('remove', 'Remove a briefing; asks first, and can be undone', [which]),
    subcommand('status', 'How the last editions went, when the next comes, and what stands in its way', [which]),
  ]),
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
}
