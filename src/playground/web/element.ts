/** The one way in which the page makes elements: never from a string of HTML. */
export type Child = Node | string | false | undefined

type Attribute = string | number | boolean | undefined | ((event: never) => void)

/** Returns a new element; a function is a listener for the event it is named after (`onclick`), `true` an empty attribute, `false` and undefined none. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value as EventListener)
    else if (value === true) made.setAttribute(name, '')
    else if (value !== undefined && value !== false) made.setAttribute(name, String(value))
  }
  made.append(...children.filter((child) => child !== undefined && child !== false))
  return made
}

/** Returns the element of the page's skeleton with this id. */
export function skeleton<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id)
  if (found instanceof kind) return found
  throw new Error(`index.html has no ${kind.name} with the id ${id}`)
}

/** Puts new children into a region of the page, and the focus back on the one with the same `data-key`. */
export function refill(region: HTMLElement, ...children: readonly Child[]): void {
  const focused = region.contains(document.activeElement) ? document.activeElement : null
  const key = focused?.getAttribute('data-key')
  region.replaceChildren(...children.filter((child) => child !== undefined && child !== false))
  if (key != null) region.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus()
}
