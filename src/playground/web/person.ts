import { avatar } from './avatar.ts'
import { element, refill } from './element.ts'
import type { PageState } from './page-state.ts'
import { openPopup } from './popup.ts'

/** Who acts at the page. */

/** Draws the button with the acting person's name. */
export function drawPerson(button: HTMLElement, state: PageState): void {
  const me = state.world?.me
  if (me === undefined) return
  refill(
    button,
    avatar(me.name, me.avatarColor),
    element(
      'span',
      { class: 'person-words' },
      element('strong', {}, me.name),
      element('span', {}, me.admin ? 'Admin' : 'Member'),
    ),
    element('span', { class: 'person-switch' }, 'Switch'),
  )
  button.setAttribute('aria-label', `You act as ${me.name}, ${me.admin ? 'admin' : 'member'}. Act as somebody else.`)
}

/** Opens the list of people to act as. */
export function choosePerson(button: HTMLElement, state: PageState, become: (user: string) => void): void {
  const others = (state.world?.users ?? []).filter((user) => user.id !== state.as)
  openPopup(button, {
    role: 'menu',
    label: 'Act as',
    items: others.map((user) => ({
      label: `Act as ${user.name}`,
      value: user.id,
      detail: user.admin ? 'Admin: may manage the server' : 'Member: may read and ask',
    })),
    onchosen: ([user]) => {
      if (user !== undefined) become(user)
    },
  })
}
