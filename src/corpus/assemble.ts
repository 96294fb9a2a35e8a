import type { Article, Problem } from './article.ts'
import { type Corpus, createCorpus, type SourceFile } from './corpus.ts'
import { findDuplicates } from './duplicates.ts'

const DRAFT = 'This is a draft and is left out; set draft: false, or INCLUDE_DRAFTS=true.'

const byPlace = (a: Problem, b: Problem): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : (a.line ?? 0) - (b.line ?? 0)

/** The corpus that is served of these files, which come in the order of their paths; of two with one id the first is. */
export const assemble = (
  files: ReadonlyMap<string, SourceFile>,
  options: { readonly includeDrafts: boolean; readonly previous?: Partial<Corpus> },
): Corpus => {
  const problems: Problem[] = []
  const served = new Map<string, Article>()
  for (const { path, article, problems: own } of files.values()) {
    if (own.length > 0) problems.push(...own)
    if (!article) continue
    const twin = served.get(article.id)
    if (twin)
      problems.push({
        path,
        message: `It has the same id as ${twin.path}; give one of them another name.`,
        severity: 'error',
      })
    else if (article.draft && !options.includeDrafts)
      problems.push({ path, field: 'draft', message: DRAFT, severity: 'info' })
    else served.set(article.id, article)
  }
  problems.push(...findDuplicates(served.values()))
  return createCorpus(inOrderOf(options.previous, served), problems.sort(byPlace), files)
}

/** These articles, those of the corpus before in its order: what is in order already is sorted in no time. */
const inOrderOf = (previous: Partial<Corpus> | undefined, served: ReadonlyMap<string, Article>): readonly Article[] => {
  const ordered = previous?.articles?.filter((article) => served.get(article.id) === article) ?? []
  if (ordered.length < served.size)
    for (const article of served.values()) if (previous?.byId?.get(article.id) !== article) ordered.push(article)
  return ordered
}
