import type { Article, Moment } from '../../corpus/article.ts'
import type { Holder } from '../actors/holder.ts'
import { agentOf, firstPerson, type Stage, stageOf } from '../actors/stage.ts'
import type { Utterance } from '../attribution/utterances.ts'
import { claimOf } from '../claim.ts'
import type { Predicate } from '../grammar/clauses.ts'
import type { Parse } from '../grammar/grammar.ts'
import { phraseStartingAt } from '../grammar/phrases.ts'
import type { Range } from '../grammar/predicates.ts'
import type { DateMention, Position, Reading, Stance } from '../reading.ts'
import { conditional, stanceOf } from './content.ts'
import { ADJECTIVE_CUES, isCueNoun, NEGATED_IDIOM, NOUN_CUES, type VerbCue, verbCues } from './cues.ts'
import { takenOn } from './dating.ts'
import type { PositionRule } from './rules.ts'
import { targetOf } from './target.ts'

export interface PositionOptions {
  /** Rules that are left out, to measure their worth. */
  readonly without?: readonly PositionRule[]
  /** The article's stage, where it is made already. */
  readonly stage?: Stage
}

/** A position before it is dated and cited. */
interface Candidate {
  readonly sentence: number
  /** Where in the body its verb or noun stands. */
  readonly at: number
  readonly countries: readonly string[]
  readonly speaker: string | undefined
  readonly stance: Stance
  readonly target: string | undefined
  readonly speech: boolean
  /** 3: a verb of stance; 2: a noun; 1: what the words show. */
  readonly weight: number
}

/** Verbs of admitting: what is blamed in the same breath weighs less. */
const ADMITS = new Set(['admit', 'acknowledge', 'regret', 'apologize', 'apologise', 'confess'])

const FLIPPED: Readonly<Partial<Record<Stance, Stance>>> = {
  supports: 'opposes',
  opposes: 'supports',
  commits: 'opposes',
  demands: 'opposes',
  condemns: 'undecided',
  undecided: 'supports',
}

const EXPECTING = new Set([
  'expect',
  'force',
  'schedule',
  'project',
  'predict',
  'tip',
  'require',
  'ask',
  'urge',
  'oblige',
  'say',
  'believe',
  'think',
  'report',
  'rumor',
  'suppose',
  'allow',
  'invite',
  'tell',
  'slate',
  'anticipate',
  'see',
  'know',
  'estimate',
  'allege',
  'accuse',
  'fear',
  'set',
  'press',
  'encourage',
  'call',
  'want',
  'pressure',
])
const SEEMING = new Set(['seem', 'appear', 'tend', 'happen', 'fail', 'need', 'have', 'be', 'use'])
const OPEN_MODALS = new Set(['may', 'might', 'could', 'would', 'should', 'must', 'can', 'ought', 'shall', "'d", 'need'])
const HOLDS =
  /\b(?:since|still|long|always|remains?|maintains?|continues?|consistently|repeatedly|for (?:years|decades|months)|to this day|never)\b/i

const restOf = (stage: Stage, parse: Parse, p: Predicate): string => {
  const { tokens, predicates } = parse
  let to = tokens.length
  for (const q of predicates) {
    if (q.from <= p.head) continue
    const sibling =
      q.governor === p.index &&
      (q.via === 'coordinated' || q.via === 'participle') &&
      q.subject?.from === p.subject?.from
    if (sibling) {
      to = q.from
      break
    }
  }
  const start = tokens[p.to]?.start
  const end = tokens[to - 1]?.end
  return start === undefined || end === undefined || end <= start
    ? ''
    : stage.article.body.slice(start, end).replace(/[“”"]/g, '').replace(/\s+/g, ' ')
}

const owners = (stage: Stage, at: number, self: Predicate | undefined, sentence: number): readonly Utterance[] =>
  (stage.over[sentence] ?? [])
    .filter(
      (u) =>
        u.kind !== 'judge' &&
        u.kind !== 'want' &&
        at >= u.content.start &&
        at < u.content.end &&
        !(self && u.sentence === sentence && u.predicate?.head === self.head && u.predicate.index === self.index),
    )
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))

/** Whose belief it is that nobody is said to hold: "the perception that …". */
const NOBODY: Holder = { countries: [], speaker: undefined, person: false, kind: 'outsider', role: undefined }

/** For whom a subject counts, seen that its words may stand in another's mouth. */
const heldBy = (
  stage: Stage,
  parse: Parse,
  p: Predicate,
  subject: Holder,
  without: ReadonlySet<string>,
): Holder | undefined => {
  const at = parse.tokens[p.head]?.start ?? 0
  const around = owners(stage, at, p, parse.sentence.index)
    .map((u) => (u.kind === 'noun' && !u.source ? NOBODY : stage.voice.get(u)))
    .filter((h) => h !== undefined && h.kind !== 'outlet')
  const inner = around[0]
  if (inner?.kind === 'state' && subject.kind === 'unknown' && ownGovernment(parse, p)) return inner
  if (firstPerson(parse, p.subject)) return inner?.kind === 'state' ? inner : undefined
  if (subject.kind !== 'state') return undefined
  if (without.has("another's claim")) return subject
  if (inner === undefined) return unclaimed(stage, at) ? undefined : subject
  const own = subject.countries.filter((c) => inner.countries.includes(c))
  return own.length > 0 ? { ...subject, countries: own } : undefined
}

/** Inside a long quotation of which nobody is known to be the speaker. */
const unclaimed = (stage: Stage, at: number): boolean =>
  stage.grammar.quotations.some((q) => at >= q.start && at < q.end && q.end - q.start > 40) &&
  !stage.utterances.some((u) => at >= u.content.start && at < u.content.end && stage.voice.get(u)?.kind === 'outlet')

/** "the government", "his country": the speaker's own, in his own mouth. */
const ownGovernment = (parse: Parse, p: Predicate): boolean =>
  p.subject !== undefined &&
  p.subject.to - p.subject.from === 2 &&
  /^(?:the|his|her|their)$/.test(parse.tokens[p.subject.from]?.lower ?? '') &&
  /^(?:government|country|administration|cabinet|nation)$/.test(parse.tokens[p.subject.from + 1]?.lower ?? '')

/** The adjective or participle by which a state "is" something: "remains reluctant", "is opposed to". */
const adjectiveStance = (parse: Parse, p: Predicate, lower: string): Stance | undefined => {
  if (!p.passive && !/^(?:be|remain|feel|become|stand)$/.test(p.lemma)) return undefined
  const text = p.passive ? `${parse.tokens[p.head]?.lower ?? ''} ${lower}` : lower
  return ADJECTIVE_CUES.find(([pattern]) => pattern.test(text))?.[1]
}

/** The cue of a verb that what follows it fits; of a passive, what it is done to counts as what follows. */
const cueOf = (parse: Parse, p: Predicate, object: string): VerbCue | undefined =>
  verbCues(p.lemma).find(
    (c) => (!c.after || c.after.test(object)) && !c.not?.test(object) && !(c.actor && !namesAnActor(parse, p)),
  )

/** The stance of a negated verb: "has not signed" is undecided, "does not support" opposes, "is not supporting" says nothing. */
const negatedStance = (parse: Parse, p: Predicate, stance: Stance): Stance | undefined => {
  if (p.head > p.from && parse.tokens[p.head]?.forms?.ing) return undefined
  return p.perfect && /^(?:supports|commits)$/.test(stance) ? 'undecided' : FLIPPED[stance]
}

/** Whether a verb can show a stance at all. */
const mayShow = (p: Predicate): boolean =>
  verbCues(p.lemma).length > 0 || p.passive || p.negated || /^(?:be|remain|feel|become|stand)$/.test(p.lemma)

const fromVerbs = (stage: Stage, parse: Parse, without: ReadonlySet<string>): readonly Candidate[] => {
  const s = parse.sentence.index
  const found: Candidate[] = []
  const negation = !without.has('negation')
  for (const p of parse.predicates) {
    if (!mayShow(p) || excluded(stage, parse, p, without)) continue
    const rest = restOf(stage, parse, p)
    const lower = rest.toLowerCase().replace(/’/g, "'")
    const add = (
      holder: Holder | undefined,
      stance: Stance | undefined,
      about: string,
      speech: boolean,
      weight: number,
    ) => {
      if (!holder || !stance) return
      const condition =
        !without.has('condition') && /^(?:supports|opposes|commits)$/.test(stance) && conditional(ownClause(lower))
      found.push({
        sentence: s,
        at: parse.tokens[p.head]?.start ?? parse.sentence.start,
        countries: holder.countries,
        speaker: holder.speaker,
        stance: condition ? 'conditional' : stance,
        target: targetOf(about),
        speech,
        weight,
      })
    }
    const agent = agentOf(parse, p)
    const adjective = without.has('adjective') || agent ? undefined : adjectiveStance(parse, p, lower)
    if (adjective) {
      const holder = heldBy(stage, parse, p, stage.subject(s, p.index), without)
      const stance = p.negated && negation ? (FLIPPED[adjective] ?? adjective) : adjective
      add(
        holder,
        stance,
        rest.replace(/^.*?\b(?:to|of|about|over)\b/, ''),
        !p.passive,
        /^defiant/.test(lower) ? 0.9 : 3,
      )
      continue
    }
    if (without.has('verb')) continue
    if (p.passive || p.form === 'participle') {
      if (!agent || without.has('passive')) continue
      const by = stage.phrase(s, agent)
      const patient = p.subject
        ? stage.article.body.slice(parse.tokens[p.subject.from]?.start ?? 0, parse.tokens[p.subject.to - 1]?.end ?? 0)
        : ''
      const cue = cueOf(parse, p, `${patient} ${lower}`.toLowerCase().trim())
      if (cue && by.kind === 'state')
        add(heldBy(stage, parse, { ...p, subject: agent }, by, without), cue.stance, patient, cue.speech, 3)
      continue
    }
    const cue = cueOf(parse, p, lower)
    const holder = heldBy(stage, parse, p, stage.subject(s, p.index), without)
    if (!cue) {
      if (p.negated && NEGATED_IDIOM.test(`${p.lemma} ${lower}`)) add(holder, 'opposes', rest, false, 3)
      continue
    }
    const admitted = p.via === 'direct' && ADMITS.has(p.lemma) ? 2.7 : 0.5
    const weight = cue.stance === 'states' ? admitted : p.via === 'direct' ? 3 : 2.6
    add(holder, p.negated && negation ? negatedStance(parse, p, cue.stance) : cue.stance, rest, cue.speech, weight)
  }
  return found
}

/** The words of a verb's own clause, without what a contrast adds. */
const ownClause = (lower: string): string => lower.replace(/,? (?:but|while|although|though|whereas)\b.*$/, '')

/** A bare verb after one country is no statement: "demanded that Iran halt", "let Ukraine join". */
const disagrees = (parse: Parse, p: Predicate): boolean => {
  const verb = parse.tokens[p.from]
  if (
    p.form !== 'finite' ||
    p.via !== 'direct' ||
    !verb?.forms ||
    verb.forms.third ||
    verb.forms.past ||
    !p.subject ||
    p.from !== p.head
  )
    return false
  const last = parse.tokens[p.subject.to - 1]
  const several = parse.tokens.slice(p.subject.from, p.subject.to).some((t) => t.tag === 'cc' || t.tag === 'comma')
  return last?.tag === 'name' && !several && !/s$/i.test(last.text)
}

/** Expectations, hypotheses and questions are nobody's position. */
const excluded = (stage: Stage, parse: Parse, p: Predicate, without: ReadonlySet<string>): boolean => {
  const at = parse.tokens[p.head]?.start ?? 0
  const spoken = owners(stage, at, p, parse.sentence.index).length > 0
  if (!without.has('question') && !spoken && /\?["”]?$/.test(parse.sentence.text)) return true
  if (!without.has('hypothesis') && p.modal && OPEN_MODALS.has(p.modal) && !(spoken && p.modal === 'would')) return true
  if (disagrees(parse, p)) return true
  const governor = p.governor === undefined ? undefined : parse.predicates[p.governor]
  if (p.form === 'infinitive' && governor) {
    if (without.has('expectation')) return false
    if (governor.passive && EXPECTING.has(governor.lemma)) return true
    if (SEEMING.has(governor.lemma) && !governor.passive && governor.lemma !== 'be' && p.from - governor.to <= 2)
      return true
    if (governor.modal && OPEN_MODALS.has(governor.modal)) return true
    if (governor.negated) return true
    // what someone is asked to do: "urged Russia to withdraw"
    const controlled = p.subject && p.subject.from !== governor.subject?.from
    if (controlled && !/^(?:prompt|lead|cause|force|allow|enable)$/.test(governor.lemma)) return true
    // the governing verb shows the stance itself: "pledged to support"
    if (p.governor !== undefined && verbCues(governor.lemma).length > 0 && p.from - governor.to <= 2) return true
    if (governor.lemma === 'be' && p.from - governor.to > 1) return true
  }
  return false
}

/** Whether a verb's object is a person or a country by name: "criticised Russia", not "criticised Russian policy". */
const namesAnActor = (parse: Parse, p: Predicate): boolean => {
  let k = p.to
  while (/^(?:det|name|poss)$/.test(parse.tokens[k]?.tag ?? '')) k++
  return k > p.to && parse.tokens[k - 1]?.tag === 'name' && parse.tokens[k]?.tag !== 'noun'
}

/** "Turkey is under EU sanctions", "the subject of United States sanctions": the act of who imposed them. */
const fromSanctions = (stage: Stage, parse: Parse): readonly Candidate[] => {
  const s = parse.sentence.index
  const { tokens } = parse
  return (stage.mentions[s] ?? []).flatMap((m): readonly Candidate[] => {
    const before = tokens[m.from - 1]?.lower ?? ''
    if (!/^(?:sanctions|embargo)$/.test(tokens[m.to]?.lower ?? '') || m.kind === 'capital') return []
    const borne =
      before === 'under' ||
      (/^(?:of|to|by)$/.test(before) &&
        /^(?:subject|target|targeted|hit|subjected)$/.test(tokens[m.from - 2]?.lower ?? ''))
    if (!borne) return []
    const first = parse.predicates[0]?.subject
    const about = first ? stage.article.body.slice(tokens[first.from]?.start ?? 0, tokens[first.to - 1]?.end ?? 0) : ''
    return [
      {
        sentence: s,
        at: tokens[m.from]?.start ?? parse.sentence.start,
        countries: [m.country],
        speaker: undefined,
        stance: 'opposes',
        target: targetOf(about),
        speech: false,
        weight: 2,
      },
    ]
  })
}

/** Nouns whose holder may follow: "an offer by X", "opposition from Y". */
const GIVEN_BY =
  /^(?:opposition|objections?|resistance|support|backing|condemnation|criticism|demands?|calls?|requests?|appeals?|pledges?|promises?|offers?|proposals?|refusal|rejection)$/

const fromNouns = (stage: Stage, parse: Parse): readonly Candidate[] => {
  const s = parse.sentence.index
  const { tokens } = parse
  const found: Candidate[] = []
  const mentions = stage.mentions[s] ?? []
  tokens.forEach((t, i) => {
    if (t.tag !== 'noun' || !isCueNoun(t.lower)) return
    const text = tokens
      .slice(i, i + 3)
      .map((u) => u.lower)
      .join(' ')
    const cue = NOUN_CUES.find(([pattern]) => pattern.test(text))
    const agentCue =
      cue ??
      (GIVEN_BY.test(t.lower)
        ? NOUN_CUES.find(([pattern]) => pattern.test(`${t.lower} to`) || pattern.test(`${t.lower} of`))
        : undefined)
    if (!agentCue) return
    let owner = i - 1
    while (tokens[owner]?.tag === 'noun' || tokens[owner]?.tag === 'num' || tokens[owner]?.tag === 'adv') owner--
    let range: Range | undefined
    if (cue && tokens[owner]?.tag === 'poss') {
      let from = owner
      while (from > 0 && /^(?:name|noun|det)$/.test(tokens[from - 1]?.tag ?? '')) from--
      range = { from, to: owner }
    } else if (/^(?:by|from)$/.test(tokens[i + 1]?.lower ?? '')) range = phraseStartingAt(tokens, i + 2)
    const holder = range && range.to > range.from ? stage.phrase(s, range) : undefined
    const adjectives =
      cue && !range
        ? mentions.filter(
            (m) =>
              m.kind !== 'capital' &&
              m.to <= i &&
              m.from >= owner - 3 &&
              tokens
                .slice(m.to, i)
                .every(
                  (u, k) =>
                    u.tag === 'noun' || u.tag === 'cc' || mentions.some((o) => m.to + k >= o.from && m.to + k < o.to),
                ),
          )
        : []
    const countries = holder?.kind === 'state' ? holder.countries : adjectives.map((m) => m.country)
    if (countries.length === 0) return
    const start = tokens[range && range.from > i ? range.to : i + 1]?.start
    const rest = start === undefined ? '' : stage.article.body.slice(start, parse.sentence.end)
    found.push({
      sentence: s,
      at: t.start,
      countries,
      speaker: holder?.speaker,
      stance: agentCue[1],
      target: targetOf(rest),
      speech: false,
      weight: 2,
    })
  })
  return found
}

/** "X said that Y said …": what Y said is no stance of X. */
const retold = (stage: Stage, u: Utterance, holder: Holder, sentence: number, start: number): boolean =>
  (stage.over[sentence] ?? []).some((o) => {
    const within =
      o !== u && o.content.start > u.content.start && o.content.end <= u.content.end && o.content.end > start
    if (!within || o.content.start - start >= 60 || o.kind === 'want' || o.kind === 'noun') return false
    const other = stage.voice.get(o)
    return other !== undefined && other.kind !== 'unknown' && !other.countries.some((c) => holder.countries.includes(c))
  })

const fromContent = (stage: Stage): readonly Candidate[] =>
  stage.article.sentences.flatMap((sentence) =>
    (stage.over[sentence.index] ?? []).flatMap((u): readonly Candidate[] => {
      const holder = stage.voice.get(u)
      if (holder?.kind !== 'state' || u.kind === 'want' || u.kind === 'noun') return []
      const start = Math.max(sentence.start, u.content.start)
      const end = Math.min(sentence.end, u.content.end)
      if (end - start < SHORTEST || retold(stage, u, holder, sentence.index, start)) return []
      const stance = stanceOf(ownAsWe(stage, sentence.index, start, end, holder))
      if (!stance) return []
      const target = targetOf(stage.article.body.slice(start, end))
      const { countries, speaker } = holder
      return [
        {
          sentence: sentence.index,
          at: start,
          countries,
          speaker,
          stance,
          target,
          speech: true,
          weight: stance === 'states' ? 0.5 : 1,
        },
      ]
    }),
  )

/** Said words of fewer characters than this show no stance. */
const SHORTEST = 12

/** Said words with the speaker's own country, and "his country", as "we". */
const ownAsWe = (stage: Stage, sentence: number, start: number, end: number, { countries, person }: Holder): string => {
  const { body } = stage.article
  const tokens = stage.grammar.parses[sentence]?.tokens ?? []
  let text = ''
  let at = start
  for (const m of stage.mentions[sentence] ?? []) {
    const from = tokens[m.from]?.start ?? 0
    const to = tokens[m.to - 1]?.end ?? 0
    if (from < at || to > end || m.kind === 'demonym' || !countries.includes(m.country) || tokens[m.to]?.tag === 'poss')
      continue
    text += `${body.slice(at, from)}we`
    at = to
  }
  return `${text}${body.slice(at, end)}`
    .replace(
      /\b(?:[Tt]he we|(?:his|her|their|the) (?:country|nation|government|administration|alliance|[Uu]nion|bloc|organi[sz]ation))\b(?!['’])/g,
      'we',
    )
    .replace(person ? /\b(?:he|she|He|She)\b/g : /^(?:that )?(?:it|they)\b/i, 'we')
}

/** Items of a list that continue "He said NATO will …". */
const fromItems = (stage: Stage): readonly Candidate[] => {
  const found: Candidate[] = []
  for (const sentence of stage.article.sentences) {
    if (sentence.introducedBy === undefined) continue
    const intro = stage.article.sentences[sentence.introducedBy]
    const parse = stage.grammar.parses[sentence.introducedBy]
    if (!intro || !parse || !/[:…]\s*$|\.\.\.\s*$/.test(intro.text)) continue
    const source = parse.predicates.find((p) => stage.subject(intro.index, p.index).kind === 'state')
    const holder = source && stage.subject(intro.index, source.index)
    if (!holder) continue
    const cue = verbCues(source.lemma)[0]
    const text = `${intro.text
      .split(/\s+/)
      .slice(-3)
      .join(' ')
      .replace(/[:….]+\s*$/, '')} ${sentence.text}`
    const stance = cue?.stance ?? stanceOf(text) ?? (/\bwill\b/.test(text) ? 'commits' : undefined)
    if (stance)
      found.push({
        sentence: sentence.index,
        at: sentence.start,
        countries: holder.countries,
        speaker: holder.speaker,
        stance,
        target: targetOf(sentence.text),
        speech: true,
        weight: 1,
      })
  }
  return found
}

const YEAR = 365

const daysBetween = (a: string, b: string): number =>
  (Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000

/** An act of more than a year ago that the text does not say still holds. */
const past = (article: Article, dates: readonly DateMention[], c: Candidate): boolean => {
  const published = article.published?.from
  const sentence = article.sentences[c.sentence]
  if (!published || !sentence || HOLDS.test(sentence.text)) return false
  const known = dates.filter((d) => d.sentence === c.sentence && d.moment)
  const days = known.map((d) => d.moment?.to ?? d.moment?.from ?? published)
  const years =
    known.length > 0
      ? []
      : [...sentence.text.matchAll(/\b(?:in|In|of|,) ((?:19|20)\d\d)\b/g)].map((m) => `${m[1]}-12-31`)
  const all = [...days, ...years]
  return all.length > 0 && all.every((d) => daysBetween(d, published) > YEAR)
}

const heldOn = (stage: Stage, dates: readonly DateMention[], c: Candidate): Moment | undefined => {
  const { published } = stage.article
  return takenOn(stage, dates, c.sentence, c.at) ?? (published ? { ...published, known: false } : undefined)
}

const QUOTED_WORDS = 3

const kindOf = (stage: Stage, c: Candidate): Position['kind'] => {
  const sentence = stage.article.sentences[c.sentence]
  if (!sentence) return 'action'
  if (sentence.kind === 'quotation') return 'direct'
  for (const q of stage.grammar.quotations) {
    const start = Math.max(q.start, sentence.start)
    const end = Math.min(q.end, sentence.end)
    if (end > start && stage.article.body.slice(start, end).trim().split(/\s+/).length >= QUOTED_WORDS) return 'direct'
  }
  return c.speech ? 'indirect' : 'action'
}

/** Where each country of an article stands, one position a country and sentence, in the order of the text. */
export const positionsIn = (
  article: Article,
  findings: Omit<Reading, 'positions'>,
  options: PositionOptions = {},
): readonly Position[] => {
  const without: ReadonlySet<string> = new Set(options.without ?? [])
  const stage = options.stage ?? stageOf(article, without)
  const candidates: Candidate[] = []
  for (const parse of stage.grammar.parses) {
    if (parse.sentence.kind === 'heading') continue
    candidates.push(...fromVerbs(stage, parse, without))
    if (!without.has('noun')) candidates.push(...fromNouns(stage, parse), ...fromSanctions(stage, parse))
  }
  if (!without.has('content')) candidates.push(...fromContent(stage))
  if (!without.has('item')) candidates.push(...fromItems(stage))
  const best = new Map<string, { readonly candidate: Candidate; readonly country: string }>()
  for (const candidate of candidates) {
    if (article.sentences[candidate.sentence]?.kind === 'heading') continue
    if (!without.has('history') && past(article, findings.dates, candidate)) continue
    for (const country of candidate.countries) {
      const key = `${String(candidate.sentence).padStart(6, '0')} ${country}`
      const known = best.get(key)
      if (!known || candidate.weight > known.candidate.weight) best.set(key, { candidate, country })
    }
  }
  return [...best.entries()]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, { candidate, country }]) => {
      const held = heldOn(stage, findings.dates, candidate)
      return {
        country,
        stance: candidate.stance,
        ...(candidate.target ? { target: candidate.target } : {}),
        ...(candidate.speaker ? { speaker: candidate.speaker } : {}),
        kind: kindOf(stage, candidate),
        ...(held ? { heldOn: held } : {}),
        claim: claimOf(article, candidate.sentence),
      }
    })
}
