import type { PageState } from './page-state.ts'

/** The one place that holds the page's state and tells its views of each change. */
export interface Store {
  get(): PageState
  update(change: (state: PageState) => PageState): void
  /** Calls `view` now and after every change. */
  show(view: (state: PageState) => void): void
}

/** Returns a store that holds `first`. */
export function createStore(first: PageState): Store {
  let state = first
  const views: ((state: PageState) => void)[] = []
  return {
    get: () => state,
    update(change) {
      const next = change(state)
      if (next === state) return
      state = next
      for (const view of views) view(state)
    },
    show(view) {
      views.push(view)
      view(state)
    },
  }
}

/** Returns a view that draws only when one of the parts that it depends on has changed. */
export function dependingOn(
  parts: (state: PageState) => readonly unknown[],
  draw: (state: PageState) => void,
): (state: PageState) => void {
  let before: readonly unknown[] | undefined
  return (state) => {
    const now = parts(state)
    if (before?.every((part, at) => part === now[at]) === true) return
    before = now
    draw(state)
  }
}
