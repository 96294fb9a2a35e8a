import { accents } from './answer.ts'
import { button, container, rows, text } from './component.ts'
import { escaped } from './escape.ts'
import type { Payload } from './payload.ts'
import { type Question, stateOf } from './question.ts'

/** A word of the bot's own: an error, a refusal, an answer that is only a sentence. `content` is escaped already. */
export const notice = (content: string, accent: number = accents.notice): Payload => ({
  components: [container(accent, [text(content)])],
})

/** What a reader may have meant: the words on a button, and what pressing it asks. */
export interface Suggestion {
  readonly label: string
  readonly question: Question
}

/** Nothing was found for what was typed: the nearest as buttons. */
export const nearest = (typed: string, command: string, suggestions: readonly Suggestion[]): Payload => {
  const buttons = suggestions.flatMap(({ label, question }) =>
    button(label, command, stateOf({ mode: 'here', page: 0, question }), 'primary'),
  )
  const offer = buttons.length > 0 ? '\nDid you mean one of these?' : '\nThere is no article to choose from yet.'
  return {
    components: [
      container(accents.notice, [text(`Nothing here is about “${escaped(typed)}”.${offer}`), ...rows(buttons)]),
    ],
  }
}

/** The answer to a button of another age. */
export const outdated = (): Payload =>
  notice('This button is from an older version of me, or what it led to is gone. Please run the command again.')
