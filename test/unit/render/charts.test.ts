import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { claimOf } from '../../../src/analysis/claim.ts'
import type { Position } from '../../../src/analysis/reading.ts'
import type { TimelineEvent } from '../../../src/analysis/timeline/timeline.ts'
import { readOutlines } from '../../../src/discord/outlines.ts'
import { rasterise } from '../../../src/discord/rasterise.ts'
import { stanceAlt, stancePicture } from '../../../src/render/charts/stances.ts'
import { fit, widthOf, wrap, xml } from '../../../src/render/charts/svg.ts'
import { timelineAlt, timelinePicture } from '../../../src/render/charts/timeline.ts'
import { weightiest } from '../../../src/render/timeline.ts'
import { archiveOf } from '../../support/press-room.ts'

const { corpus, readings } = archiveOf()
const positions: readonly Position[] = [...readings.values()].flatMap((reading) => reading.positions)
const hostile = corpus.byId.get('hostile')
const events: readonly TimelineEvent[] = Array.from({ length: 30 }, (_, at) => {
  const article = corpus.articles[at % corpus.articles.length] ?? hostile
  if (!article) throw new Error('no article')
  const day = `20${String(at + 10)}-03-0${(at % 9) + 1}`
  return {
    moment: { from: day, precision: 'day', known: true },
    value: day,
    inferred: at % 3 === 0,
    claim: claimOf(
      article,
      article.sentences.findIndex(({ kind }) => kind !== 'heading'),
    ),
    countries: [],
    weight: (at * 7) % 11,
    announced: at > 27,
  }
})

/** The tags of a picture that are closed in the order in which they were opened, else undefined. */
const tagsOf = (picture: string): readonly string[] | undefined => {
  const open: string[] = []
  const seen: string[] = []
  for (const [tag, name] of picture.matchAll(/<\/?([a-z]+)[^<>]*>/g)) {
    if (tag.startsWith('</')) {
      if (open.pop() !== name) return undefined
    } else {
      seen.push(name ?? '')
      if (!tag.endsWith('/>')) open.push(name ?? '')
    }
  }
  return open.length === 0 ? seen : undefined
}

const texts = (picture: string): readonly string[] =>
  [...picture.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text ?? '')

describe('the pictures', () => {
  it('are drawn of known shapes alone, whatever an article says', () => {
    for (const picture of [timelinePicture('<b>&"nato"</b>', events), stancePicture(']]><script>', positions)]) {
      const tags = tagsOf(picture)
      expect(tags).toBeDefined()
      expect([...new Set(tags)].filter((tag) => !['svg', 'rect', 'text', 'circle'].includes(tag))).toEqual([])
      expect(picture).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/)
    }
  })

  it('show the weightiest events of a long timeline, in the order of time', () => {
    const shown = weightiest(events, 5)
    expect(shown).toHaveLength(5)
    expect([...shown].sort((a, b) => (a.moment.from < b.moment.from ? -1 : 1))).toEqual(shown)
    const least = Math.min(...shown.map(({ weight }) => weight))
    expect(events.filter((event) => !shown.includes(event)).every(({ weight }) => weight <= least)).toBe(true)
    expect(texts(timelinePicture('NATO', events))).toContain('10 of 30 events')
  })

  it('show each country’s latest stance, in words as well as in colour', () => {
    const said = texts(stancePicture('Grain', positions))
    for (const word of ['Germany', 'Turkey', 'Russia', 'opposes', 'supports', '≈ 12 Jul 2023'])
      expect(said).toContain(word)
    expect(said).not.toContain('≈ 12 Jun 2023')
  })

  it('have their text for those who do not see them', () => {
    expect(timelineAlt('NATO', events).length).toBeLessThanOrEqual(1024)
    expect(stanceAlt('Grain', positions)).toContain('Turkey: opposes, ≈ 12 Jul 2023')
  })

  it('become PNG of the size that they say', () => {
    for (const picture of [
      timelinePicture('NATO', events),
      stancePicture('NATO', positions),
      timelinePicture('None', []),
    ]) {
      const png = Buffer.from(rasterise(picture))
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
      expect(`width="${png.readUInt32BE(16)}" height="${png.readUInt32BE(20)}"`).toBe(
        /width="\d+" height="\d+"/.exec(picture)?.[0],
      )
    }
  })

  it('show letters: the same picture without its words is another', () => {
    const picture = stancePicture('Grain – Żółć', positions)
    expect(
      Buffer.from(rasterise(picture)).equals(Buffer.from(rasterise(picture.replace(/>[^<>]+<\/text>/g, '></text>')))),
    ).toBe(false)
  })
})

describe('fitting text', () => {
  it('never takes a letter for narrower than it is', () => {
    const require = createRequire(import.meta.url)
    for (const [file, bold] of [
      ['DejaVuSans.ttf', false],
      ['DejaVuSans-Bold.ttf', true],
    ] as const) {
      const font = readOutlines(readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${file}`)))
      for (const char of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;-–—’“”()[]!?%&/@≈…éÅßłŻ')
        expect([char, widthOf(char, 1, bold)]).toEqual([
          char,
          Math.max(widthOf(char, 1, bold), font.of(char.codePointAt(0) ?? 0).advance / font.unitsPerEm),
        ])
    }
  })

  it('wraps to a width and a number of lines', () => {
    const lines = wrap('one two three four five six seven eight nine ten', 120, 15, 2)
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(widthOf(line, 15)).toBeLessThanOrEqual(120)
    expect(lines[1]).toMatch(/…$/)
    expect(wrap('a'.repeat(200), 120, 15, 2)[0]).toMatch(/^a+…$/)
    expect(fit('short', 200, 15)).toBe('short')
  })

  it('writes what XML cannot hold as nothing or by name', () => {
    expect(xml('a<b & "c" \u0000\ud800')).toBe('a&lt;b &amp; &quot;c&quot;   ')
  })
})
