import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMediaGalleryComponent,
  type APISelectMenuOption,
  type APISeparatorComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10'
import { encodeId } from './custom-id.ts'
import { plain, safeUrl } from './escape.ts'
import { clip, LIMITS } from './limits.ts'

/** Discord's components, each made within its own limits. */

export type Row = APIActionRowComponent<APIButtonComponent> | APIActionRowComponent<APIStringSelectComponent>

export const text = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content })

export const divider = (): APISeparatorComponent => ({ type: ComponentType.Separator, divider: true })

export const container = (accent: number, components: readonly APIComponentInContainer[]): APIContainerComponent => ({
  type: ComponentType.Container,
  accent_color: accent,
  components: [...components],
})

export type Style = 'primary' | 'secondary' | 'success' | 'danger'

const styles = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const

/** The button of a command with its state; none where the state does not fit into a button. */
export const button = (
  label: string,
  command: string,
  state: readonly string[],
  style: Style = 'secondary',
): readonly APIButtonComponent[] => {
  const id = encodeId(command, state)
  if (id === undefined) return []
  return [
    { type: ComponentType.Button, style: styles[style], label: clip(plain(label), LIMITS.buttonLabel), custom_id: id },
  ]
}

/** A button that opens an address; none where the address is not one to follow. */
export const linkButton = (label: string, url: string | undefined): readonly APIButtonComponent[] => {
  const address = safeUrl(url, LIMITS.url)
  if (!address) return []
  return [
    {
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: clip(plain(label), LIMITS.buttonLabel),
      url: address,
    },
  ]
}

/** The buttons in rows of five. */
export const rows = (buttons: readonly APIButtonComponent[]): readonly Row[] => {
  const made: Row[] = []
  for (let at = 0; at < buttons.length; at += LIMITS.rowButtons)
    made.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + LIMITS.rowButtons) })
  return made
}

/** An entry of a select menu: what is shown, below it in small, and what it stands for. */
export interface Entry {
  readonly label: string
  readonly description?: string
  readonly value: string
}

const option = ({ label, description, value }: Entry): APISelectMenuOption => ({
  label: clip(plain(label), LIMITS.optionLabel) || '…',
  value,
  ...(description && { description: clip(plain(description), LIMITS.optionDescription) }),
})

/** A select menu of the first 25 entries with different values; none where there is nothing to choose. */
export const menu = (
  placeholder: string,
  command: string,
  state: readonly string[],
  entries: readonly Entry[],
): readonly Row[] => {
  const id = encodeId(command, state)
  const byValue = new Map(
    entries.filter(({ value }) => value.length <= LIMITS.optionValue).map((entry) => [entry.value, entry]),
  )
  if (id === undefined || byValue.size === 0) return []
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: clip(placeholder, LIMITS.placeholder),
    options: [...byValue.values()].slice(0, LIMITS.selectOptions).map(option),
  }
  return [{ type: ComponentType.ActionRow, components: [select] }]
}

/** A picture that goes out with the message, with its text for those who do not see it. */
export const picture = (name: string, description: string): APIMediaGalleryComponent => ({
  type: ComponentType.MediaGallery,
  items: [{ media: { url: `attachment://${name}` }, description: clip(plain(description), LIMITS.altText) }],
})
