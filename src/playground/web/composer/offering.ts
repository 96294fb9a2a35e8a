import { commandsHere, openGuild, whyNoCommands } from '../servers.ts'
import type { Session } from '../session.ts'
import type { Store } from '../store.ts'
import type { Choice } from '../wire.ts'
import { createAutocomplete } from './autocomplete.ts'
import { forbidden } from './called.ts'
import type { Chip } from './chip.ts'
import { callOf, type Draft, readDraft, spareOptions } from './draft.ts'
import { entriesOf, entryOfLine } from './entries.ts'
import { choiceOffers, commandOffers, optionOffers } from './offers.ts'
import { fixedChoices, matchingChoices } from './option-value.ts'
import type { Suggestions } from './suggestions.ts'
import type { Writing } from './writing.ts'

/** Keeps the list above the composer in step with the field that has the focus. */
export interface Offering {
  offer(): void
  withdraw(): void
}

const typingPause = 250

/** Returns the offering of commands, options and values, asking the bot where an option completes itself. */
export function createOffering(store: Store, session: Session, writing: Writing, suggestions: Suggestions): Offering {
  const { line } = writing

  const offerChoices = (chip: Chip, choices: readonly Choice[]) => {
    const choose = (choice: Choice) => {
      suggestions.hide()
      writing.choose(chip, choice)
    }
    if (choices.length === 0) suggestions.say(chip.input, chip.name, 'No options match what you typed.')
    else suggestions.show(chip.input, chip.name, choiceOffers(choices, choose), true)
  }

  const completion = createAutocomplete(typingPause, (choices) => {
    const chip = writing.focused()
    if (chip === undefined) return
    if (choices !== undefined) offerChoices(chip, choices)
    else suggestions.say(chip.input, chip.name, 'The bot gave no choices. What you type is sent as it stands.')
  })

  const offerCommands = () => {
    const entries = entriesOf(commandsHere(store.get()))
    const whole = entryOfLine(entries, line.value)
    if (whole?.entry.permitted === true) return writing.start(whole.entry, whole.rest)
    if (!line.value.startsWith('/')) return suggestions.hide()
    const offers = commandOffers(entries, line.value.slice(1), (entry) => writing.start(entry))
    const none = entries.length === 0 ? whyNoCommands(store.get()) : 'No command matches what you typed.'
    if (offers.length === 0) suggestions.say(line, 'Commands', none)
    else suggestions.show(line, 'Commands', offers, forbidden(entries, line.value) === undefined)
  }

  const offerOptions = (draft: Draft) => {
    const named = /^([^\s:]+):(.*)$/.exec(line.value)
    const option = spareOptions(draft).find((one) => one.name === named?.[1])
    if (option !== undefined) return writing.add(option.name, named?.[2]?.trim())
    const offers = optionOffers(spareOptions(draft), line.value, (one) => writing.add(one.name))
    if (offers.length === 0) return suggestions.hide()
    suggestions.show(line, 'Options you may add, or press Enter to send', offers, line.value !== '')
  }

  const offerValues = (draft: Draft, chip: Chip) => {
    const { world, channel } = store.get()
    const guild = openGuild(store.get())
    const field = draft.fields.find((one) => one.option.name === chip.name)
    if (field === undefined || world === undefined) return
    const { option } = field
    writing.tell(option.description)
    if (field.chosen !== undefined) return suggestions.hide()
    const fixed = fixedChoices(option, world, guild)
    if (fixed !== undefined) return offerChoices(chip, matchingChoices(fixed, field.typed))
    if (!('autocomplete' in option) || option.autocomplete !== true) return suggestions.hide()
    suggestions.say(chip.input, chip.name, 'Loading…')
    const call = {
      ...callOf(draft, channel, readDraft(draft, world, guild).values),
      option: chip.name,
      typed: field.typed,
    }
    completion.ask((signal) => session.api().complete(call, signal))
  }

  return {
    offer() {
      completion.cancel()
      const draft = writing.draft()
      const chip = writing.focused()
      if (draft !== undefined && chip !== undefined) offerValues(draft, chip)
      else if (document.activeElement !== line) suggestions.hide()
      else if (draft === undefined) offerCommands()
      else offerOptions(draft)
    },
    withdraw() {
      completion.cancel()
      suggestions.hide()
    },
  }
}
