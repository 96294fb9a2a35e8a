import type { APIMediaGalleryItem, APIUnfurledMediaItem } from 'discord-api-types/v10'
import { element } from '../element.ts'
import { icon } from '../icon.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Message } from '../wire.ts'

/** Pictures and files of a message. */
type Media = Pick<APIUnfurledMediaItem, 'url'> & { readonly width?: number | null; readonly height?: number | null }

/** Returns where a file lies: `attachment://name` is looked up among the message's files, the local Discord's own address becomes a path of this page. */
function mediaAddress(url: string, message: Pick<Message, 'attachments'>): string {
  const name = url.startsWith('attachment://') ? url.slice('attachment://'.length) : undefined
  const address = name === undefined ? url : (message.attachments.find((one) => one.filename === name)?.url ?? '')
  if (!URL.canParse(address, location.href)) return ''
  const parsed = new URL(address, location.href)
  return ['localhost', '127.0.0.1', '[::1]'].includes(parsed.hostname) ? parsed.pathname + parsed.search : parsed.href
}

/** Returns a picture that opens enlarged; where it cannot be loaded, its description takes its place. */
export function picture(media: Media, description: string, message: Message, around: Surroundings): HTMLElement {
  const url = mediaAddress(media.url, message)
  const image = element('img', {
    src: url,
    alt: description,
    width: media.width ?? undefined,
    height: media.height ?? undefined,
    decoding: 'async',
  })
  const open = element(
    'button',
    {
      type: 'button',
      class: 'picture',
      'aria-label': `Enlarge the picture: ${description || 'no description'}`,
      onclick: () => around.enlarge({ url, description }),
    },
    image,
  )
  image.addEventListener('error', () => {
    const words = description || 'Picture'
    open.replaceWith(
      /^https?:/.test(url)
        ? element(
            'a',
            { class: 'picture-missing', href: url, target: '_blank', rel: 'noopener noreferrer' },
            icon('picture'),
            ` ${words}`,
          )
        : element('span', { class: 'picture-missing' }, icon('picture'), ` ${words}`),
    )
  })
  return open
}

/** Returns the pictures of a gallery, side by side. */
export function gallery(items: readonly APIMediaGalleryItem[], message: Message, around: Surroundings): HTMLElement {
  return element(
    'div',
    { class: `gallery count-${Math.min(items.length, 4)}` },
    ...items.map((item) => picture(item.media, item.description ?? '', message, around)),
  )
}

/** Returns a file as a card with its name and size, to be saved. */
export function file(media: Media, message: Message): HTMLElement {
  const url = mediaAddress(media.url, message)
  const found = message.attachments.find((one) => mediaAddress(one.url, message) === url)
  const name = found?.filename ?? url.split('/').at(-1) ?? 'file'
  return element(
    'div',
    { class: 'file' },
    icon('file'),
    element('a', { href: url, download: name }, name),
    found !== undefined && element('small', {}, sizeText(found.size)),
  )
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
