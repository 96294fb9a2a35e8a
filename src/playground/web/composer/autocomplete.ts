import type { Choice } from '../wire.ts'

/** Asks the bot for choices while somebody types. */
export interface Autocomplete {
  /** Asks once typing has paused; an answer that is overtaken by a newer question or by `cancel` is dropped. */
  ask(question: (signal: AbortSignal) => Promise<readonly Choice[]>): void
  cancel(): void
}

/** Returns an autocomplete that waits for a pause of `pause` ms and gives the choices of the latest question, or undefined where it failed. */
export function createAutocomplete(
  pause: number,
  show: (choices: readonly Choice[] | undefined) => void,
): Autocomplete {
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = new AbortController()
  const cancel = () => {
    clearTimeout(timer)
    latest.abort()
  }
  const ask: Autocomplete['ask'] = (question) => {
    cancel()
    const mine = new AbortController()
    latest = mine
    const give = (choices: readonly Choice[] | undefined) => {
      if (!mine.signal.aborted) show(choices)
    }
    timer = setTimeout(() => {
      question(mine.signal).then(give, () => give(undefined))
    }, pause)
  }
  return { ask, cancel }
}
