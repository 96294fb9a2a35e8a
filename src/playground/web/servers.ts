import { avatar } from './avatar.ts'
import { element, refill } from './element.ts'
import { type PageState, textChannels } from './page-state.ts'
import type { Command, Guild } from './wire.ts'

/** The servers at the left edge. */

/** Returns the guild that holds the open channel, else the first one. */
export function openGuild(state: PageState): Guild | undefined {
  const guilds = state.world?.guilds ?? []
  return guilds.find((guild) => guild.channels.some((one) => one.id === state.channel)) ?? guilds[0]
}

/** Returns the commands that can be called in the open server: none where the bot is not a member. */
export function commandsHere(state: PageState): readonly Command[] {
  const bot = state.world?.bot.user.id ?? ''
  return openGuild(state)?.members.includes(bot) === true ? (state.world?.commands ?? []) : []
}

/** Returns why there is no command to call. */
export function whyNoCommands(state: PageState): string {
  const bot = state.world?.bot.user
  const member = openGuild(state)?.members.includes(bot?.id ?? '') === true
  return member
    ? `${bot?.name} has not registered any command.`
    : `${bot?.name ?? 'The bot'} is not a member of this server.`
}

/** Draws a button for each server; it opens the server's first channel. */
export function drawServers(region: HTMLElement, state: PageState, open: (channel: string) => void): void {
  const current = openGuild(state)
  refill(
    region,
    ...(state.world?.guilds ?? []).map((guild) => {
      const unread = guild.channels.some((channel) => state.unread.has(channel.id))
      return element(
        'li',
        {},
        element(
          'button',
          {
            type: 'button',
            class: unread ? 'server unread' : 'server',
            'data-key': guild.id,
            title: guild.name,
            'aria-label': unread ? `${guild.name}, unread` : guild.name,
            'aria-current': guild === current ? 'true' : undefined,
            onclick: () => {
              const ids = new Set(guild.channels.map((one) => one.id))
              const first = textChannels(state.world).find((one) => ids.has(one.id))
              if (first !== undefined) open(first.id)
            },
          },
          avatar(guild.name, undefined, 'server-mark'),
        ),
      )
    }),
  )
}
