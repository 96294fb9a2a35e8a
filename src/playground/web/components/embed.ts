import type { APIEmbed } from 'discord-api-types/v10'
import { element } from '../element.ts'
import { markdown } from '../markdown/markdown.ts'
import type { Surroundings } from '../surroundings.ts'
import { messageTime } from '../timestamp.ts'
import type { Message } from '../wire.ts'
import { colour } from './component.ts'
import { picture } from './media.ts'

/** Returns a plain embed: author, title, description, fields, pictures and footer, each where it is given. */
export function embed(one: APIEmbed, message: Message, around: Surroundings): HTMLElement {
  const title = one.title === undefined ? [] : markdown(one.title, around)
  const link = one.url !== undefined && /^https?:\/\//i.test(one.url) ? one.url : undefined
  const footer = [
    one.footer?.text,
    one.timestamp === undefined ? undefined : messageTime(Date.parse(one.timestamp), around.now(), around.locale),
  ]
  const box = element(
    'article',
    { class: 'embed' },
    one.author !== undefined && element('div', { class: 'embed-author' }, one.author.name),
    one.title !== undefined &&
      element(
        'div',
        { class: 'embed-title' },
        ...(link === undefined
          ? title
          : [element('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, ...title)]),
      ),
    one.description !== undefined && element('div', { class: 'text' }, ...markdown(one.description, around)),
    one.fields !== undefined &&
      element(
        'dl',
        { class: 'embed-fields' },
        ...one.fields.map((field) =>
          element(
            'div',
            { class: field.inline === true ? 'inline' : 'full' },
            element('dt', {}, ...markdown(field.name, around)),
            element('dd', {}, ...markdown(field.value, around)),
          ),
        ),
      ),
    one.image !== undefined && picture(one.image, one.image.description ?? '', message, around),
    one.thumbnail !== undefined &&
      element('div', { class: 'embed-thumbnail' }, picture(one.thumbnail, '', message, around)),
    footer.some((part) => part !== undefined) &&
      element('footer', {}, footer.filter((part) => part !== undefined).join(' • ')),
  )
  if (one.color !== undefined) box.style.setProperty('--accent', colour(one.color))
  return box
}
