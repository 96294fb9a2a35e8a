import type { WorldChange } from './api.ts'
import type { IconName } from './icon.ts'
import type { PageState } from './page-state.ts'
import type { PopupItem } from './popup.ts'
import { openGuild } from './servers.ts'

/** The faults that an admin may try on the local Discord. */
export interface WorldStep {
  readonly item: PopupItem
  readonly change: WorldChange
}

/** Returns what can be done to the open channel, to those that were deleted, and to the bot. */
export function worldSteps(state: PageState): readonly WorldStep[] {
  const guild = openGuild(state)
  const bot = state.world?.bot.user
  if (guild === undefined || bot === undefined) return []
  const open = guild.channels.find((one) => one.id === state.channel)
  const gone = guild.channels.filter((one) => one.deleted === true)
  const member = guild.members.includes(bot.id)
  const step = (icon: IconName, label: string, detail: string, change: WorldChange): WorldStep => ({
    item: { icon, label, detail, value: JSON.stringify(change) },
    change,
  })
  const here =
    open === undefined
      ? []
      : [
          open.botMaySend
            ? step('muted', `Forbid ${bot.name} to write in #${open.name}`, 'Takes Send Messages from it', {
                action: 'revoke-send',
                channel: open.id,
              })
            : step('speaker', `Let ${bot.name} write in #${open.name}`, 'Gives Send Messages back', {
                action: 'grant-send',
                channel: open.id,
              }),
          step('bin', `Delete #${open.name}`, 'It can be brought back', { action: 'delete-channel', channel: open.id }),
        ]
  return [
    ...here,
    ...gone.map((one) =>
      step('back', `Bring #${one.name} back`, 'With its messages', { action: 'restore-channel', channel: one.id }),
    ),
    member
      ? step('door', `Kick ${bot.name}`, `From ${guild.name}`, { action: 'kick-bot', guild: guild.id })
      : step('letter', `Invite ${bot.name}`, `To ${guild.name}`, { action: 'invite-bot', guild: guild.id }),
  ]
}
