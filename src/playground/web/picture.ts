import { element } from './element.ts'
import type { Enlarged } from './surroundings.ts'

/** Shows a picture as large as the window allows, with its description; Escape or a press closes it. */
export function enlarge(picture: Enlarged): void {
  const dialog = element(
    'dialog',
    { class: 'enlarged', 'aria-label': picture.description || 'Picture' },
    element('img', { src: picture.url, alt: picture.description }),
    element(
      'form',
      { method: 'dialog' },
      picture.description !== '' && element('p', {}, picture.description),
      element('a', { href: picture.url, target: '_blank', rel: 'noopener noreferrer' }, 'Open in a new tab'),
      element('button', { class: 'button secondary' }, 'Close'),
    ),
  )
  dialog.addEventListener('close', () => dialog.remove())
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || event.target instanceof HTMLImageElement) dialog.close()
  })
  document.body.append(dialog)
  dialog.showModal()
}
