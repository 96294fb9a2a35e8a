import { type Client, Events } from 'discord.js'
import { createDeliverer, type Deliverer, type SentNow } from './briefing/deliver.ts'
import type { Desk, Need, Sending } from './briefing/desk.ts'
import type { Chance, Editor, Instant, Schedule, Store, Ticker } from './briefing/ports.ts'
import { type Calendar, createCalendar, slotKey } from './briefing/slots.ts'
import { missingRights, seenChannel } from './discord/channels.ts'
import { createClient } from './discord/client.ts'
import type { Command } from './discord/command.ts'
import { answerInteractions } from './discord/interactions.ts'
import { createMessenger } from './discord/messenger.ts'
import { rasterise } from './discord/rasterise.ts'
import { registerCommands } from './discord/register.ts'
import { createEditor } from './editor.ts'
import { createJournal } from './journal.ts'
import type { Log } from './log.ts'
import type { Newsroom } from './newsroom.ts'
import { createClock } from './schedule/clock.ts'

/** How long an edition that an admin asks for may take to arrive, in ms. */
const SEND_PATIENCE = 10_000

/** How far ahead the next briefing is looked for, in ms: every schedule has a day a week. */
const HORIZON = 9 * 24 * 3_600_000

/** What the bot is made of. */
export interface BotParts {
  readonly apiUrl: string
  readonly token: string
  readonly newsroom: Newsroom
  readonly store: Store
  readonly commands: readonly Command<Desk>[]
  readonly ticker: Ticker
  readonly log: Log
  readonly version: string
  readonly timezone: string
  /** How long after its time an edition is still sent, in ms. */
  readonly catchUp: number
  /** How long posting an edition waits for Discord's answer, in ms; 10 s where it is not given. */
  readonly postTimeout?: number
  readonly now: () => Instant
  readonly chance: Chance
  /** A short name for a bug. */
  readonly reference: () => string
  /** Called when Discord refuses the token. */
  readonly refused: () => void
}

/** The bot: logged in, answering and delivering between `start` and `stop`. */
export interface Bot {
  /** Resolves when commands are answered and briefings go out; rejects where Discord refuses the token. */
  start(): Promise<void>
  /** Ends what is under way, then leaves. */
  stop(): Promise<void>
}

/** What a command is told of an edition that was asked for. */
const sendingOf = (sent: SentNow): Sending => {
  if (sent.kind === 'quiet') return { kind: 'empty' }
  if (sent.kind === 'unknown') return { kind: 'failed', reason: 'There is no such schedule any more.' }
  const { state } = sent.delivery
  if (state.kind === 'sent') return { kind: 'sent', messageId: state.messageId }
  // not to be asked for a second time meanwhile
  if (state.kind === 'retry') return { kind: 'failed', reason: `${state.reason} I try again by myself.` }
  return { kind: 'failed', reason: 'reason' in state ? state.reason : 'It is still on its way.' }
}

/** Hears what changes in the guilds: a channel that is gone pauses its schedules, any other change may let paused ones go on. */
const watchGuilds = (client: Client, deliverer: Deliverer, parts: BotParts): void => {
  const { store, log, now } = parts
  const guarded = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => log.error({ err: error }, 'a change in a guild could not be taken in'))
  }
  const changed = (guildId: string) => guarded(deliverer.guildChanged(guildId))
  const closed = async (channelId: string): Promise<void> => {
    for (const schedule of await store.schedules())
      if (schedule.channelId === channelId)
        await store.pauseForTrouble(schedule.id, 'The channel does not exist any more.', now())
  }
  client.on(Events.ChannelDelete, (channel) => guarded(closed(channel.id)))
  client.on(Events.ChannelUpdate, (_, channel) => 'guildId' in channel && changed(channel.guildId))
  client.on(Events.ChannelCreate, (channel) => changed(channel.guildId))
  client.on(Events.GuildRoleUpdate, (_, role) => changed(role.guild.id))
  client.on(Events.GuildMemberUpdate, (_, member) => changed(member.guild.id))
  client.on(Events.GuildCreate, (guild) => changed(guild.id))
  // at start, and after an outage: what changed meanwhile was not heard
  client.on(Events.GuildAvailable, (guild) => changed(guild.id))
}

/** The desk at which commands are answered, with the archive as it is now. */
const createDesk = (
  client: Client,
  deliverer: Deliverer,
  editor: Editor,
  calendar: Calendar,
  parts: BotParts,
): (() => Desk) => {
  const { newsroom, store, version, timezone } = parts
  const lasting = {
    version,
    defaultTimezone: timezone,
    schedules: store,
    calendar,
    rasterise,
    channel: (guildId: string, channelId: string) => seenChannel(client, guildId, channelId),
    missing: (channelId: string, needs: readonly Need[]) => missingRights(client, channelId, needs),
    async preview(schedule: Schedule, now: Instant) {
      const next = calendar.nextSlot(schedule, now)
      const { id: scheduleId, guildId, channelId } = schedule
      const localDate = calendar.localDate(schedule.timezone, now)
      const slot = next ?? { scheduleId, guildId, channelId, name: 'preview', localDate, time: 'now', at: now }
      return editor.edit(schedule, slot, await store.told(schedule.id), now)
    },
    async send(schedule: Schedule, _: Instant, counts: boolean) {
      return sendingOf(
        await deliverer.sendNow(schedule.guildId, schedule.id, counts, AbortSignal.timeout(SEND_PATIENCE)),
      )
    },
    async nextBriefing(channelId: string, now: Instant) {
      const own = (await store.schedules()).filter((one) => one.channelId === channelId && one.state.kind === 'active')
      const taken = await store.slotKeys(now)
      const next = own.flatMap(
        (schedule) =>
          calendar.slotsBetween(schedule, now, now + HORIZON).find((slot) => !taken.has(slotKey(slot)))?.at ?? [],
      )
      return next.length > 0 ? Math.min(...next) : undefined
    },
  }
  return () => ({ ...lasting, archive: newsroom.archive })
}

/** Wires the parts to a bot that is not started. */
export const createBot = (parts: BotParts): Bot => {
  const { apiUrl, token, newsroom, store, commands, ticker, log, now, chance } = parts
  const client = createClient(apiUrl)
  const calendar = createCalendar()
  const editor = createEditor(newsroom, calendar)
  const halt = (reason: string): void => {
    log.fatal({ reason }, 'nothing can be posted any more')
    parts.refused()
  }
  const messenger = createMessenger({
    apiUrl,
    token,
    ownId: () => client.user?.id,
    mayRead: (channelId) => missingRights(client, channelId, ['view', 'history']).length === 0,
    ...(parts.postTimeout !== undefined && { timeout: parts.postTimeout }),
  })
  const deliverer = createDeliverer({
    store,
    messenger,
    editor,
    calendar,
    clock: createClock(now),
    chance,
    journal: createJournal(log),
    ticker,
    instance: `process-${process.pid}`,
    window: parts.catchUp,
    halt,
  })
  answerInteractions(client, {
    commands,
    desk: createDesk(client, deliverer, editor, calendar, parts),
    log,
    now,
    reference: parts.reference,
  })
  watchGuilds(client, deliverer, parts)
  client.on(Events.Error, (error) => log.error({ err: error }, 'the connection to Discord failed'))
  client.on(Events.Warn, (text) => log.warn(text))
  client.on(Events.ShardDisconnect, ({ code }) => log.warn({ code }, 'Discord closed the connection'))
  client.on(Events.ShardResume, () => log.info('the connection to Discord is resumed'))
  client.on(Events.Invalidated, () => halt('Discord ended the session for good'))

  return {
    async start() {
      const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
      await client.login(token)
      const { application, guilds } = await ready
      const registered = await registerCommands(
        client.rest,
        application.id,
        commands.map(({ data }) => data),
      )
      log.info({ guilds: guilds.cache.size, registered }, 'logged in')
      await deliverer.recover()
      ticker.start((signal) => deliverer.run(signal))
    },
    async stop() {
      await ticker.stop()
      await client.destroy()
    },
  }
}
