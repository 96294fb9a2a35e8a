import { Events, MessageFlags } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startDiscord, type TestDiscord } from '../../support/discord.ts'

describe('the real client on the local Discord', () => {
  let discord: TestDiscord
  beforeEach(async () => {
    discord = await startDiscord()
  })
  afterEach(() => discord.stop())

  it('logs in and finds its guild with its channels', async () => {
    const client = await discord.login()
    const guild = client.guilds.cache.get(discord.guild.id)
    expect(client.user.id).toBe(discord.started.applicationId)
    expect(guild?.name).toBe('Guild')
    expect(guild?.channels.cache.map((channel) => channel.name)).toEqual(['general', 'news', 'announcements', 'locked'])
    expect(guild?.members.me?.permissionsIn(discord.channels.news).has('SendMessages')).toBe(true)
    expect(guild?.members.me?.permissionsIn(discord.channels.locked).has('SendMessages')).toBe(false)
  })

  it('registers a command and answers it', async () => {
    const client = await discord.login()
    client.on(Events.InteractionCreate, (interaction) => {
      if (!interaction.isChatInputCommand()) return
      const content = `You asked about ${interaction.options.getString('subject', true)}.`
      void interaction.reply({ content, flags: MessageFlags.Ephemeral })
    })
    const [command] = (await client.rest.put(`/applications/${discord.started.applicationId}/commands`, {
      body: [
        {
          name: 'summary',
          description: 'A summary.',
          options: [{ type: 3, name: 'subject', description: 'What of.', required: true }],
        },
      ],
    })) as [{ id: string; name: string }]
    expect(command.id).toMatch(/^\d{17,19}$/)
    const seen = await discord.playground.act.type(discord.member, discord.channels.general, 'summary', {
      subject: 'NATO',
    })
    expect(seen).toMatchObject({ kind: 'message', ephemeral: true, message: { content: 'You asked about NATO.' } })
  })

  it('refuses a wrong token', async () => {
    const { Client } = await import('discord.js')
    const client = new Client({ intents: [], rest: { api: discord.started.apiUrl } })
    await expect(client.login('wrong')).rejects.toThrow('An invalid token was provided.')
  })
})
