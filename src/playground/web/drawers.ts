import { skeleton } from './element.ts'

/** The lists at the sides: beside the messages on a wide screen, drawn over them on a narrow one. */

const names = ['side', 'members'] as const
type Name = (typeof names)[number]

/** Makes the two buttons of the bar open and close their lists; returns what closes those that cover the messages. */
export function createDrawers(): { closeCovering(): void } {
  const narrow = { side: matchMedia('(max-width: 700px)'), members: matchMedia('(max-width: 1000px)') }
  const buttons = {
    side: skeleton('show-side', HTMLButtonElement),
    members: skeleton('show-members', HTMLButtonElement),
  }
  const lists = { side: skeleton('side', HTMLElement), members: skeleton('members-side', HTMLElement) }
  const isOpen = (name: Name) => document.body.classList.contains(`with-${name}`)
  const set = (name: Name, open: boolean) => {
    document.body.classList.toggle(`with-${name}`, open)
    buttons[name].setAttribute('aria-expanded', String(open))
  }
  const closeCovering = () => {
    for (const name of names) {
      if (!narrow[name].matches || !isOpen(name)) continue
      if (lists[name].contains(document.activeElement)) buttons[name].focus()
      set(name, false)
    }
  }
  for (const name of names) {
    set(name, !narrow[name].matches)
    narrow[name].addEventListener('change', (change) => set(name, !change.matches))
    buttons[name].addEventListener('click', () => {
      const open = !isOpen(name)
      closeCovering()
      set(name, open)
      if (open && narrow[name].matches) lists[name].querySelector<HTMLElement>('[aria-current]')?.focus()
    })
  }
  skeleton('messages', HTMLElement).addEventListener('click', closeCovering)
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) closeCovering()
  })
  return { closeCovering }
}
