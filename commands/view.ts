import type { Desk } from '../src/briefing/desk.ts'
import type { Call, Press, Reply } from '../src/discord/command.ts'
import { UserError } from '../src/errors.ts'
import { type Answer, isShared, layOut } from '../src/render/answer.ts'
import { articleView } from '../src/render/article.ts'
import { longOf } from '../src/render/custom-id.ts'
import { outdated } from '../src/render/notice.ts'
import type { Payload } from '../src/render/payload.ts'
import { type Asked, askedOf, type Question } from '../src/render/question.ts'
import { openedBy } from '../src/render/source.ts'
import { offer, readQuestion } from './ask.ts'
import { whole } from './chosen.ts'
import { memoryOf } from './memory.ts'

/** What the commands for readers have in common: an answer in pages, its buttons, sharing, and opening a sentence. */

/** Another view of the subject, with its question where it takes more or less than this one. */
interface Other {
  readonly label: string
  readonly command: string
  readonly question: Question
}

/** A command's way from a question to its answer. */
export interface View {
  readonly command: string
  /** The answer is another as time goes by. */
  readonly timely?: boolean
  answer(question: Question, desk: Desk, now: number): Answer
  /** The answer as a picture; absent where there is none to draw. */
  picture?(question: Question, desk: Desk): Answer | undefined
  /** The question narrowed to an entry of the answer's menu. */
  pick?(question: Question, value: string): Question
  others(question: Question, answer: Answer): readonly Other[]
}

const MINUTE = 60_000

const answers = memoryOf<Answer>(64)

const answerOf = (view: View, asked: Asked, desk: Desk, now: number): Answer => {
  const isPicture = asked.mode === 'picture' || asked.mode === 'sharePicture'
  const key = JSON.stringify([view.command, isPicture, asked.question, view.timely ? Math.floor(now / MINUTE) : 0])
  return answers(desk.archive, key, () => {
    const drawn = isPicture ? view.picture?.(asked.question, desk) : undefined
    return drawn ?? view.answer(asked.question, desk, now)
  })
}

const show = (view: View, asked: Asked, desk: Desk, now: number): Payload => {
  const answer = answerOf(view, asked, desk, now)
  return layOut(
    answer,
    {
      command: view.command,
      asked,
      views: view.others(asked.question, answer),
      pictured: view.picture !== undefined && answer.lines.some(({ citations }) => citations.length > 0),
    },
    desk.archive.corpus.byId,
  )
}

/** The reply to a command with these options; what it cannot match it answers with the nearest. */
export const run = (view: View, call: Call, desk: Desk, kinds: Parameters<typeof readQuestion>[2]): Reply => {
  const read = readQuestion(call, desk, kinds)
  if ('unmatched' in read) return offer(view.command, read.unmatched, read.question)
  const shared = call.options.flag('share') ?? false
  const asked: Asked = { mode: shared ? 'share' : 'here', page: 0, question: read.question }
  return { kind: 'message', private: !shared, payload: show(view, asked, desk, call.now) }
}

const open = (article: string, sentence: number, shared: boolean, desk: Desk): Payload => {
  const { byId } = desk.archive.corpus
  const found = byId.get(longOf(article, byId.keys()) ?? '')
  if (!found?.sentences[sentence])
    throw new UserError('This sentence is no longer among the articles: its file has changed.')
  return articleView(found, sentence, shared)
}

/** What is asked once the entry of a menu is chosen. */
const picked = (view: View, asked: Asked, value: string | undefined): Asked => {
  if (asked.mode !== 'pick' && asked.mode !== 'pickApart') return asked
  const question = value === undefined ? undefined : view.pick?.(asked.question, value)
  return { mode: asked.mode === 'pick' ? 'here' : 'apart', page: 0, question: question ?? asked.question }
}

/** The reply to a button or menu of an answer. */
export const press = (view: View, pressed: Press, desk: Desk): Reply => {
  const asked = askedOf(pressed.state)
  const refusal: Reply = { kind: 'message', private: true, payload: outdated() }
  if (!asked) return refusal
  if (asked.mode === 'open') {
    const opened = openedBy(pressed.values[0] ?? '')
    if (!opened) return refusal
    return { kind: 'message', private: true, payload: open(opened.article, opened.sentence, false, desk) }
  }
  if (asked.mode === 'shareOpen')
    return { kind: 'message', private: false, payload: open(asked.question.article ?? '', asked.page, true, desk) }
  const question = whole(asked.question, desk.archive)
  const known = picked(view, { ...asked, question }, pressed.values[0])
  const payload = show(view, known, desk, pressed.now)
  return known.mode === 'here'
    ? { kind: 'update', payload }
    : { kind: 'message', private: !isShared(known.mode), payload }
}
