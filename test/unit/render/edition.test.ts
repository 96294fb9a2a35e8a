import { describe, expect, it } from 'vitest'
import { claimOf } from '../../../src/analysis/claim.ts'
import type { Briefing } from '../../../src/briefing/briefing.ts'
import { decodeId } from '../../../src/render/custom-id.ts'
import { edition, type Imprint } from '../../../src/render/edition.ts'
import type { Payload } from '../../../src/render/payload.ts'
import { buttonsOf, componentsOf, faultsIn, textsOf } from '../../support/limits.ts'
import { archiveOf } from '../../support/press-room.ts'

const { corpus } = archiveOf()
const claims = corpus.articles.flatMap((article) =>
  article.sentences.filter(({ kind }) => kind !== 'heading').map(({ index }) => claimOf(article, index)),
)
const items = claims.map((claim) => ({ claim, articleIds: [claim.citations[0].articleId] }))
const now = Date.UTC(2023, 6, 13, 6)
const briefing: Briefing = {
  title: 'Daily briefing: Grain',
  period: { from: now - 86_400_000, to: now },
  freshness: {
    articles: 3,
    newest: { articleId: 'alliance/summit', title: 'Summit ends with a promise', published: '2023-07-12' },
  },
  sections: [
    { kind: 'new', title: 'What is new', items: items.slice(0, 4) },
    { kind: 'changed', title: 'What changed', items: items.slice(4, 6) },
    { kind: 'ahead', title: 'What is ahead', items: items.slice(6, 8) },
  ],
  quiet: false,
  covers: [],
}
const imprint: Imprint = {
  schedule: { topics: ['grain'], countries: [], whenQuiet: 'line' },
  referenceOf: (part) => `20230713-ref${part}`,
  next: now + 86_400_000,
}
const words = (payload: Payload | undefined): string => (payload ? textsOf(payload).join('\n') : '')
const partsOf = (changed: Partial<Briefing> = {}, more: Partial<Imprint> = {}): readonly Payload[] =>
  edition({ ...briefing, ...changed }, { ...imprint, ...more }, corpus.byId).parts

describe('edition', () => {
  it('is one message with what is new, changed and ahead, its sources, its reference and the next time', () => {
    const parts = partsOf()
    expect(parts).toHaveLength(1)
    const said = words(parts[0])
    for (const part of [
      '3 new articles since 12 Jul 2023 · newest: Summit ends with a promise — The Alliance Desk, 12 Jul 2023',
      '### What is new',
      '### What changed',
      '### What is ahead',
      '20230713-ref0',
      `<t:${(now + 86_400_000) / 1000}:R>`,
    ])
      expect(said).toContain(part)
    expect(said.match(/\n-# — /g)).toHaveLength(8)
  })

  it('has buttons and a menu that answer in private, on the schedule’s own topic', () => {
    const [part] = partsOf()
    const ids = part ? buttonsOf(part).map(({ id }) => decodeId(id)) : []
    expect(ids).toEqual([
      { command: 'timeline', state: ['n', '0', 'tgrain'] },
      { command: 'positions', state: ['n', '0', 'tgrain'] },
    ])
    const menu = part && componentsOf(part).find(({ type }) => type === 3)
    expect(decodeId(String(menu?.custom_id))?.command).toBe('briefing')
  })

  it('says that it is late', () => {
    expect(words(partsOf({}, { lateSince: now })[0])).toContain(`Late: due <t:${now / 1000}:f>`)
    expect(words(partsOf()[0])).not.toContain('Late')
  })

  it('mentions the schedule’s role and nobody else, and no one on a quiet day', () => {
    const schedule = { ...imprint.schedule, mentionRole: '42' }
    const [part] = partsOf({}, { schedule })
    expect(part?.mentionRole).toBe('42')
    expect(words(part)).toContain('<@&42>')
    expect(partsOf()[0]?.mentionRole).toBeUndefined()
    const [quiet] = partsOf({ quiet: true, sections: [] }, { schedule })
    expect(quiet?.mentionRole).toBeUndefined()
    expect(words(quiet)).not.toContain('<@&')
  })

  it('is on a quiet day what the admin chose', () => {
    const quiet = { quiet: true, sections: [] }
    expect(partsOf(quiet, { schedule: { ...imprint.schedule, whenQuiet: 'nothing' } })).toEqual([])
    expect(words(partsOf(quiet)[0])).toContain('Nothing new and nothing changed.')
  })

  it('keeps Discord’s rules whatever its length, and drops nothing', () => {
    const many = Array.from({ length: 12 }, () => items).flat()
    for (const count of [0, 1, 5, 19, 20, 21, 60, many.length]) {
      const parts = partsOf({ sections: [{ kind: 'new', title: 'What is new', items: many.slice(0, count) }] })
      for (const part of parts) expect(faultsIn(part)).toEqual([])
      const said = parts.map((part) => words(part)).join('\n')
      expect(said.match(/\n-# — /g)?.length ?? 0).toBe(count)
      parts.forEach((part, at) => {
        expect(words(part)).toContain(`20230713-ref${at}`)
      })
    }
  })

  it('is the same bytes for the same arguments', () => {
    expect(JSON.stringify(partsOf())).toBe(JSON.stringify(partsOf()))
  })
})
