import { skeleton } from '../element.ts'
import { textChannels } from '../page-state.ts'
import { commandsHere, openGuild, whyNoCommands } from '../servers.ts'
import type { Session } from '../session.ts'
import type { Store } from '../store.ts'
import { calledBy } from './called.ts'
import { callOf, type Draft, readDraft, spareOptions } from './draft.ts'
import { entriesOf } from './entries.ts'
import { createOffering } from './offering.ts'
import { placeholder } from './offers.ts'
import { createSuggestions } from './suggestions.ts'
import { createWriting } from './writing.ts'

/** Where messages and commands are written and sent. */
export interface Composer {
  /** Begins the command of this name, as if it had been typed. */
  write(label: string): void
  /** Writes a word below the field that something went wrong. */
  complain(words: string): void
  /** Forgets what was written: somebody else acts, or another channel is open. */
  clear(): void
}

/** Returns the composer over the page's skeleton. */
export function createComposer(store: Store, session: Session): Composer {
  const form = skeleton('composer', HTMLFormElement)
  const suggestions = createSuggestions(skeleton('suggestions', HTMLElement))
  const writing = createWriting(() => changed())
  const offering = createOffering(store, session, writing, suggestions)
  const { line } = writing
  let last: Draft | undefined

  const label = () => {
    const state = store.get()
    const draft = writing.draft()
    const channel = textChannels(state.world).find((one) => one.id === state.channel)
    line.placeholder = placeholder(channel, draft === undefined ? undefined : spareOptions(draft).length)
    line.setAttribute('aria-label', draft === undefined ? line.placeholder : `More options of /${draft.entry.label}`)
    line.disabled = channel === undefined
    form.classList.toggle('complete', draft !== undefined && spareOptions(draft).length === 0)
  }
  const changed = () => {
    for (const chip of writing.chips()) if (chip.input === document.activeElement) chip.judge(undefined)
    label()
    offering.offer()
  }

  const sendCommand = async (draft: Draft) => {
    const state = store.get()
    if (state.world === undefined) return
    const stray = line.value.trim()
    if (stray !== '') return writing.tell(`“${stray}” is not an option of /${draft.entry.label}.`, true)
    const { values, problems } = readDraft(draft, state.world, openGuild(state))
    for (const chip of writing.chips()) chip.judge(problems.get(chip.name))
    const wrong = writing.chips().find((chip) => problems.has(chip.name))
    if (wrong !== undefined) {
      wrong.input.focus()
      return writing.tell(`${wrong.name}: ${problems.get(wrong.name)}`, true)
    }
    last = draft
    writing.begin(undefined)
    writing.tell(`Sending /${draft.entry.label}…`)
    const outcome = await session.run(callOf(draft, state.channel, values))
    if (outcome.ok) return writing.tell('')
    if (writing.draft() === undefined && line.value === '') writing.begin(draft)
    offering.withdraw()
    writing.tell(outcome.error, true)
  }
  /** Sends a command that was typed in full, or says what it lacks. */
  const sendLine = async (text: string) => {
    const entries = entriesOf(commandsHere(store.get()))
    if (entries.length === 0) return writing.tell(whyNoCommands(store.get()), true)
    const called = calledBy(entries, text)
    if ('error' in called) return writing.tell(called.error, true)
    writing.start(called.entry, called.rest)
    const draft = writing.draft()
    if (draft !== undefined) await sendCommand(draft)
  }
  const sendText = async (text: string) => {
    if (text.startsWith('/')) return sendLine(text)
    const outcome = await session.say(text)
    if (!outcome.ok) return writing.tell(outcome.error, true)
    writing.begin(undefined)
  }
  /** Backspace in an empty field goes back by one step, and from the first chip out of the command. */
  const stepBack = (draft: Draft) => {
    const chip = writing.focused()
    const before = writing.chips().at(-1)
    const field = draft.fields.find((one) => one.option.name === chip?.name)
    if (chip === undefined && before !== undefined) before.input.focus()
    else if (chip === undefined || field?.option.required === true) writing.begin(undefined)
    else writing.drop(chip.name)
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    offering.withdraw()
    const draft = writing.draft()
    if (draft !== undefined) void sendCommand(draft)
    else if (line.value.trim() !== '') void sendText(line.value.trim())
  })
  form.addEventListener('keydown', (event) => {
    if (event.isComposing || !(event.target instanceof HTMLInputElement)) return
    const draft = writing.draft()
    const bare = event.target.value === ''
    // A name that stands there in full is sent, not taken from the list once more.
    const whole =
      event.key === 'Enter' && draft === undefined && suggestions.marked() === line.value.trim().toLowerCase()
    if (!whole && suggestions.key(event)) event.preventDefault()
    else if (event.key === 'ArrowUp' && bare && draft === undefined && last !== undefined) writing.begin(last)
    else if (event.key === 'Backspace' && bare && draft !== undefined) {
      event.preventDefault()
      stepBack(draft)
    }
  })
  line.addEventListener('input', offering.offer)
  form.addEventListener('focusin', offering.offer)
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !form.contains(event.relatedTarget)) offering.withdraw()
  })
  store.show(label)
  return {
    write(name) {
      const entry = entriesOf(commandsHere(store.get())).find((one) => one.label === name)
      if (entry?.permitted === true) writing.start(entry)
      else writing.tell(entry === undefined ? `/${name} is not registered.` : `You may not use /${name} here.`, true)
    },
    complain: (words) => writing.tell(words, true),
    clear() {
      last = undefined
      writing.clear()
    },
  }
}
