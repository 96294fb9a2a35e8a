import { describe, expect, it } from 'vitest'
import { commands } from '../../../commands/index.ts'
import { botForEach } from '../../support/bot-each.ts'

describe('the commands', () => {
  const bot = botForEach()
  const puts = () =>
    bot().discord.playground.requests.filter(({ method, path }) => method === 'PUT' && /commands$/.test(path))
  const names = () => [...bot().discord.world.commands.values()].map(({ body }) => body.name).sort()

  it('are registered once, and not again when the bot is started again', async () => {
    expect(puts()).toHaveLength(1)
    expect(names()).toEqual(commands.map(({ data }) => data.name).sort())
    await bot().stopBot()
    await bot().startBot()
    expect(puts()).toHaveLength(1)
  })

  it('are registered again when one of them changed, and one that is gone goes', async () => {
    await bot().stopBot()
    const changed = commands
      .filter(({ data }) => data.name !== 'about')
      .map((command) =>
        command.data.name === 'search'
          ? { ...command, data: { ...command.data, description: 'Finds articles' } }
          : command,
      )
    await bot().startBot({ commands: changed })
    expect(puts()).toHaveLength(2)
    expect(names()).not.toContain('about')
  })

  it('are shown to a server that the bot is invited to later', async () => {
    const other = bot().discord.freshGuild('Elsewhere')
    const seen = await bot().discord.playground.act.type(other.member, other.channels.general, 'about')
    expect(seen).toMatchObject({ kind: 'message', ephemeral: true })
  })

  it('whose definition is gone at Discord’s but are still called say so', async () => {
    await bot().stopBot()
    await bot().startBot({ commands: commands.filter(({ data }) => data.name !== 'about') })
    await bot()
      .discord.login()
      .then((client) =>
        client.rest.put(`/applications/${bot().discord.started.applicationId}/commands`, {
          body: [{ name: 'weather', description: 'An old command' }],
        }),
      )
    const answer = await bot().ben().type('weather')
    expect(answer.ephemeral).toBe(true)
    expect(answer.text).toContain('no longer have a command /weather')
  })
})
