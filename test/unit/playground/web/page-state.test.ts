import { describe, expect, test } from 'vitest'
import {
  emptyPage,
  type PageState,
  withChannel,
  withEvent,
  withMessages,
  withWorld,
} from '../../../../src/playground/web/page-state.ts'
import type { Message, World } from '../../../../src/playground/web/wire.ts'

const me = { id: '1', name: 'Ada', avatarColor: 'red', admin: true }
const channel = (id: string, deleted = false) => ({ id, name: id, type: 0, botMaySend: true, deleted })
const world = (...channels: readonly ReturnType<typeof channel>[]): World => ({
  me,
  users: [me],
  guilds: [{ id: '9', name: 'Room', roles: [], channels, members: ['1', '2'] }],
  commands: [],
  bot: { online: true, user: { ...me, id: '2' } },
})
const message = (id: string, rest: object = {}) => ({ id, author: { id: '2' }, ...rest }) as unknown as Message
const open: PageState = withWorld({ ...emptyPage, as: '1' }, world(channel('news'), channel('talk')))
const ids = (state: PageState) => state.messages.map((one) => one.id)

describe('the state of the page', () => {
  test('a message of the open channel is added once, one of another channel marks it unread until it is opened', () => {
    const event = { type: 'message', channel: 'news', message: message('a') } as const
    expect(ids(withEvent(withEvent(open, event), event))).toEqual(['a'])
    const elsewhere = withEvent(open, { ...event, channel: 'talk' })
    expect([ids(elsewhere), [...elsewhere.unread]]).toEqual([[], ['talk']])
    expect([...withChannel(elsewhere, 'talk').unread]).toEqual([])
  })

  test('messages that came while the others were read stay, those that are gone do not', () => {
    const held = { ...open, messages: ['10', '11', '13'].map((id) => message(id)) }
    const read = withMessages(held, [message('9'), message('12')])
    expect([ids(read), read.loaded]).toEqual([['9', '12', '13'], true])
    expect(ids(withMessages(open, []))).toEqual([])
  })

  test('what one writes oneself marks nothing unread', () => {
    const own = message('a', { author: { id: '1' } })
    expect(withEvent(open, { type: 'message', channel: 'talk', message: own }).unread.size).toBe(0)
  })

  test('an answer takes the place of "is thinking"', () => {
    const thinking = withEvent(open, {
      type: 'thinking',
      interaction: 'i',
      channel: 'news',
      user: '1',
      commandName: 'recap',
    })
    expect(thinking.pending).toMatchObject([{ interaction: 'i', failed: false }])
    const answer = message('a', { interaction_metadata: { id: 'i' } })
    expect(withEvent(thinking, { type: 'message', channel: 'news', message: answer }).pending).toEqual([])
    const failed = withEvent(thinking, { type: 'interaction-failed', interaction: 'i', channel: 'news', user: '1' })
    expect(failed.pending).toMatchObject([{ interaction: 'i', failed: true }])
  })

  test('a used button waits until its message changes, or an answer names its message', () => {
    const used = {
      ...open,
      messages: [message('a')],
      pending: [{ interaction: 'use a', channel: 'news', user: '1', message: 'a', failed: false }],
    }
    const changed = withEvent(used, {
      type: 'message-update',
      channel: 'news',
      message: message('a', { content: 'new' }),
    })
    expect([changed.messages[0]?.content, changed.pending]).toEqual(['new', []])
    const answer = message('b', { interaction_metadata: { id: 'j', interacted_message_id: 'a' } })
    expect(withEvent(used, { type: 'message', channel: 'news', message: answer }).pending).toEqual([])
    const failed = withEvent(used, {
      type: 'interaction-failed',
      interaction: 'j',
      channel: 'news',
      user: '1',
      message: 'a',
    })
    expect(failed.pending).toMatchObject([{ interaction: 'j', failed: true }])
  })

  test('a deleted channel gives way to the first that is left', () => {
    const after = withWorld({ ...open, messages: [message('a')] }, world(channel('news', true), channel('talk')))
    expect([after.channel, ids(after), after.loaded]).toEqual(['talk', [], false])
  })
})
