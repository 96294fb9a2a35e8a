import { channelMark } from './channels.ts'
import { element, refill, skeleton } from './element.ts'
import { type PageState, textChannels } from './page-state.ts'
import { openPopup } from './popup.ts'
import { openGuild } from './servers.ts'
import type { Session } from './session.ts'
import { worldSteps } from './world-menu.ts'

/** The bar above the messages. */

/** Draws the open channel's name, whether everything is connected, and the menu of faults for an admin. */
export function drawBar(state: PageState): void {
  const channel = textChannels(state.world).find((one) => one.id === state.channel)
  const name = channel?.name ?? 'No channel'
  refill(skeleton('channel-name', HTMLElement), channelMark(channel), element('span', { class: 'channel-name' }, name))
  skeleton('server-name', HTMLElement).textContent = openGuild(state)?.name ?? ''
  const connection = skeleton('connection', HTMLElement)
  connection.textContent = connectionWords(state)
  connection.classList.toggle('wrong', connection.textContent !== '')
  skeleton('world', HTMLElement).hidden = state.world?.me.admin !== true
}

function connectionWords(state: PageState): string {
  if (!state.connected) return 'The playground is not running. Trying again…'
  if (state.world === undefined) return ''
  return state.world.bot.online ? '' : `${state.world.bot.user.name} is offline`
}

/** Opens the menu of faults; `failed` is told why a step could not be done. */
export function openWorld(
  button: HTMLElement,
  state: PageState,
  session: Session,
  failed: (why: string) => void,
): void {
  const steps = worldSteps(state)
  openPopup(button, {
    role: 'menu',
    label: 'World',
    items: steps.map((step) => step.item),
    onchosen: ([value]) => {
      const step = steps.find((one) => one.item.value === value)
      if (step === undefined) return
      void session.change(step.change).then((outcome) => {
        if (!outcome.ok) failed(outcome.error)
      })
    },
  })
}
