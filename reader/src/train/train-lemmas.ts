import { editBetween, INFLECTED_TAGS, type LemmaTables, Lemmatizer } from '../lemma/lemmatizer.js'
import type { Example } from './example.js'

/** Learns the lemma tables from gold forms, tags and lemmas. */
export function trainLemmas(examples: readonly Example[]): LemmaTables {
  const observed = observe(examples)
  const endings = learnEndings(observed)
  const verbs = verbLemmas(observed)
  const byEnding = new Lemmatizer({ exceptions: {}, endings, verbs })
  const exceptions: Record<string, string[]> = {}
  for (const { form, upos, xpos, lemma } of observed) {
    if (/\s/u.test(form) || byEnding.lemma(form, upos, xpos) === lemma) continue
    const cells = exceptions[xpos] ?? []
    cells.push(form.toLowerCase(), lemma)
    exceptions[xpos] = cells
  }
  return { exceptions: joined(exceptions), endings, verbs }
}

function verbLemmas(observed: readonly Observed[]): string {
  return [...new Set(observed.filter(({ upos }) => upos === 'VERB').map(({ lemma }) => lemma))]
    .sort()
    .join(' ')
}

interface Observed {
  readonly form: string
  readonly upos: string
  readonly xpos: string
  readonly lemma: string
  readonly count: number
}

/** The commonest lemma of each form and tag. Proper nouns other than plurals keep their form. */
function observe(examples: readonly Example[]): readonly Observed[] {
  const counts = new Map<string, Map<string, Observed>>()
  for (const { gold, lexemes } of examples) {
    gold.forEach(({ lemma, upos, xpos }, index) => {
      if (upos === 'X' || xpos === 'NNP' || xpos === 'GW' || lemma === '_' || /\s/u.test(lemma)) return
      const form = lexemes[index]?.[upos === 'PROPN' ? 'normal' : 'lower'] ?? ''
      const key = `${xpos} ${form.toLowerCase()}`
      const lemmas = counts.get(key) ?? new Map<string, Observed>()
      counts.set(key, lemmas)
      lemmas.set(lemma, { form, upos, xpos, lemma, count: (lemmas.get(lemma)?.count ?? 0) + 1 })
    })
  }
  return [...counts.values()].map((lemmas) =>
    [...lemmas.values()].reduce((best, one) => (one.count > best.count ? one : best)),
  )
}

/** For each tag and ending, the commonest edit; longer endings only where they change it. */
function learnEndings(observed: readonly Observed[]): Record<string, string> {
  const votes = new Map<string, Map<string, number>>()
  for (const { form, xpos, lemma } of observed) {
    const lower = form.toLowerCase()
    const edit = INFLECTED_TAGS.has(xpos) ? editBetween(lower, lemma.toLowerCase()) : undefined
    if (edit === undefined) continue
    for (let size = 0; size <= Math.min(5, lower.length - 1); size++) {
      const key = `${xpos} ${size === 0 ? '' : lower.slice(-size)}`
      const edits = votes.get(key) ?? new Map<string, number>()
      votes.set(key, edits)
      const name = `${edit.cut}+${edit.add}`
      edits.set(name, (edits.get(name) ?? 0) + 1)
    }
  }
  return endingTable(votes)
}

function endingTable(votes: ReadonlyMap<string, ReadonlyMap<string, number>>): Record<string, string> {
  const chosen = new Map<string, string>()
  for (const [key, edits] of [...votes].sort((left, right) => left[0].length - right[0].length)) {
    const [edit, count] = [...edits].reduce((best, one) => (one[1] > best[1] ? one : best))
    const [xpos = '', ending = ''] = key.split(' ')
    if (ending !== '' && (count < 2 || shorterEdit(chosen, xpos, ending) === edit)) continue
    chosen.set(key, edit)
  }
  const table: Record<string, string[]> = {}
  for (const [key, edit] of chosen) {
    const [xpos = '', ending = ''] = key.split(' ')
    const cells = table[xpos] ?? []
    cells.push(ending === '' ? '-' : ending, edit)
    table[xpos] = cells
  }
  return joined(table)
}

function shorterEdit(chosen: ReadonlyMap<string, string>, xpos: string, ending: string): string | undefined {
  for (let from = 1; from <= ending.length; from++) {
    const edit = chosen.get(`${xpos} ${ending.slice(from)}`)
    if (edit !== undefined) return edit
  }
  return undefined
}

function joined(table: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(table).map(([key, cells]) => [key, cells.join(' ')]))
}
