/** A small bot for the tests of the page: it answers, completes, turns pages, and now and then stays silent. */
import {
  type Client,
  Events,
  type Interaction,
  type InteractionReplyOptions,
  type InteractionUpdateOptions,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js'

const commands = [
  {
    name: 'recap',
    description: 'What was written on a subject',
    options: [
      { type: 3, name: 'subject', description: 'A subject', required: true, autocomplete: true },
      { type: 4, name: 'lines', description: 'How many lines', min_value: 1, max_value: 9 },
      { type: 5, name: 'share', description: 'Show it to everyone' },
    ],
  },
  { name: 'silence', description: 'Is never answered' },
  {
    name: 'watch',
    description: 'Watches',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      {
        type: 1,
        name: 'add',
        description: 'Watch a channel',
        options: [{ type: 7, name: 'channel', description: 'Which', required: true, channel_types: [0] }],
      },
    ],
  },
]

const subjects = ['Grain', 'Gas', 'Rail']
// A picture of one point.
const point = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Registers the commands and begins to answer. */
export const startRecapBot = async (client: Client<true>): Promise<void> => {
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction))
  await client.rest.put(`/applications/${client.user.id}/commands`, { body: commands })
}

const answer = async (interaction: Interaction): Promise<unknown> => {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused().toLowerCase()
    const found = subjects.filter((subject) => subject.toLowerCase().startsWith(typed))
    return interaction.respond(
      found.map((subject) => ({ name: `${subject} · 3 articles`, value: subject.toLowerCase() })),
    )
  }
  if (interaction.isChatInputCommand()) {
    if (interaction.commandName === 'silence') return undefined
    if (interaction.commandName === 'watch') {
      return interaction.reply({ content: `Watching <#${interaction.options.getChannel('channel', true).id}>` })
    }
    const subject = interaction.options.getString('subject', true)
    if (interaction.options.getBoolean('share') === true) return interaction.reply(recap(subject, 1, false))
    await interaction.deferReply({ flags: MessageFlags.Ephemeral })
    const { flags, ...page } = recap(subject, 1, true)
    return interaction.editReply({ ...page, flags: MessageFlags.IsComponentsV2 })
  }
  if (interaction.isButton()) {
    const [, subject = '', page = '1'] = interaction.customId.split(':')
    const { flags, ...next } = recap(subject, Number(page), true)
    return interaction.update(next as InteractionUpdateOptions)
  }
  if (interaction.isStringSelectMenu()) {
    return interaction.reply({ content: `Opened ${interaction.values.join(' and ')}.`, flags: MessageFlags.Ephemeral })
  }
  return undefined
}

const recap = (subject: string, page: number, hidden: boolean): InteractionReplyOptions => ({
  flags: hidden ? [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] : [MessageFlags.IsComponentsV2],
  files: [{ attachment: point, name: 'point.png', description: 'A blue point' }],
  components: [
    {
      type: 17,
      accent_color: 0x3366ff,
      components: [
        { type: 10, content: `## Recap of ${subject}\nPage ${page} of **2**` },
        { type: 12, items: [{ media: { url: 'attachment://point.png' }, description: 'A blue point' }] },
        {
          type: 1,
          components: [
            { type: 2, style: 2, label: 'Back', custom_id: `recap:${subject}:${page - 1}`, disabled: page === 1 },
            { type: 2, style: 1, label: 'Next', custom_id: `recap:${subject}:${page + 1}`, disabled: page === 2 },
          ],
        },
        {
          type: 1,
          components: [
            {
              type: 3,
              custom_id: 'open',
              placeholder: 'Open a story',
              options: [
                { label: 'First story', value: 'the first story', description: 'One article' },
                { label: 'Second story', value: 'the second story' },
              ],
            },
          ],
        },
        {
          type: 1,
          components: [
            {
              type: 3,
              custom_id: 'compare',
              placeholder: 'Compare stories',
              max_values: 2,
              options: ['red', 'blue', 'green'].map((value) => ({ label: `The ${value} one`, value })),
            },
          ],
        },
      ],
    },
  ],
})
