import type { Desk } from '../src/briefing/desk.ts'
import type { Call, Command, Press, Reply } from '../src/discord/command.ts'
import { UserError } from '../src/errors.ts'
import { outdated } from '../src/render/notice.ts'
import { add } from './scheduling/add.ts'
import { complete } from './scheduling/choices.ts'
import { definition } from './scheduling/definition.ts'
import { edit } from './scheduling/edit.ts'
import { askToRemove, keep, pause, remove, restore, resume, skip, unskip } from './scheduling/hold.ts'
import { listed, statuses, statusOf } from './scheduling/list.ts'
import { preview, send } from './scheduling/post.ts'
import { guildOf, inPlace, privately, removedById, scheduleById, scheduleOf } from './scheduling/room.ts'

const run = async (call: Call, desk: Desk): Promise<Reply> => {
  guildOf(call)
  switch (call.subcommand) {
    case 'add':
      return add(call, desk)
    case 'edit':
      return edit(call, desk)
    case 'list':
      return privately(await listed(call, desk, 0))
    case 'status':
      return privately(
        call.options.text('schedule')
          ? await statusOf(call, desk, (await scheduleOf(call, desk)).id)
          : await statuses(call, desk, 0),
      )
    case 'preview':
      return privately(await preview(call, desk, await scheduleOf(call, desk), 0))
    case 'send':
      return privately(await send(call, desk, await scheduleOf(call, desk), call.options.flag('counts') ?? false))
    case 'pause':
      return privately(await pause(call, desk, await scheduleOf(call, desk), call.options.text('until')))
    case 'resume':
      return privately(await resume(call, desk, await scheduleOf(call, desk)))
    case 'skip':
      return privately(await skip(call, desk, await scheduleOf(call, desk)))
    case 'remove':
      return privately(askToRemove(call, desk, await scheduleOf(call, desk)))
    default:
      throw new UserError('I do not know this part of /schedule any more. Please try again in a minute.')
  }
}

const press = async (pressed: Press, desk: Desk): Promise<Reply> => {
  const guildId = guildOf(pressed)
  const [verb = '', id = '', part = '0'] = pressed.state
  if (verb === 'list') return inPlace(await listed(pressed, desk, Number(id)))
  if (verb === 'statuses') return inPlace(await statuses(pressed, desk, Number(id)))
  const acts: Readonly<Record<string, () => Promise<Reply>>> = {
    preview: async () => privately(await preview(pressed, desk, await scheduleById(guildId, id, desk), Number(part))),
    send: async () => privately(await send(pressed, desk, await scheduleById(guildId, id, desk), false)),
    status: async () => privately(await statusOf(pressed, desk, id)),
    resume: async () => inPlace(await resume(pressed, desk, await scheduleById(guildId, id, desk))),
    unskip: async () => inPlace(await unskip(pressed, desk, await scheduleById(guildId, id, desk))),
    remove: async () => inPlace(await remove(pressed, desk, await scheduleById(guildId, id, desk))),
    restore: async () => inPlace(await restore(pressed, desk, await removedById(guildId, id, desk))),
    keep: async () => inPlace(keep(pressed, desk, await scheduleById(guildId, id, desk))),
  }
  return Object.hasOwn(acts, verb) && acts[verb] ? acts[verb]() : privately(outdated())
}

/** /schedule: the briefings of a server, for those who manage it. */
export const schedule: Command<Desk> = { data: definition, run, complete, press }
