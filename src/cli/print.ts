import type { Archive } from '../analysis/archive.ts'
import type { Citation, Claim } from '../analysis/claim.ts'

/** A citation as `--json` prints it. */
export const citationJson = ({ articleId, sentence, start, end, quote }: Citation) => ({
  article: articleId,
  sentence,
  start,
  end,
  quote,
})

/** A claim as `--json` prints it. */
export const claimJson = ({ text, citations }: Claim) => ({ text, citations: citations.map(citationJson) })

/** Where a claim stands, for a reader: "The Alliance Desk, 2023-07-11". */
export const sourcesOf = (archive: Archive, claim: Claim): string => {
  const names = claim.citations.map(({ articleId }) => {
    const article = archive.corpus.byId.get(articleId)
    return `${article?.source ?? articleId}, ${article?.published?.from ?? 'undated'}`
  })
  return [...new Set(names)].join('; ')
}

/** A claim on the terminal: the sentence, then its sources. */
export const claimLine = (archive: Archive, claim: Claim): string => `${claim.text} [${sourcesOf(archive, claim)}]`
