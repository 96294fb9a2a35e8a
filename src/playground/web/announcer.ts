import type { PageEvent } from './wire.ts'

/** Tells those who do not see the page what arrives on it. */

/** Returns what is read out for an event, or undefined where silence is better. */
export function announcement(event: PageEvent, as: string, channelName: string): string | undefined {
  if (event.type === 'interaction-failed') return 'The application did not respond.'
  if (event.type !== 'message' && event.type !== 'message-update') return undefined
  const { author, content, components } = event.message
  if (author.id === as) return undefined
  const text = content === '' ? textOf(components ?? []) : content
  if (text === '') return undefined
  return `${author.global_name ?? author.username} in ${channelName}: ${text.slice(0, 240)}`
}

/** Returns the words of a message's components, in their order, without the marks of markdown. */
function textOf(parts: readonly object[]): string {
  return parts
    .map((part) => {
      if ('content' in part && typeof part.content === 'string')
        return part.content.replace(/[*_#>`~|]|\]\([^)]*\)|\[|<[^>]*>/g, '')
      return 'components' in part && Array.isArray(part.components) ? textOf(part.components) : ''
    })
    .filter((text) => text !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}
