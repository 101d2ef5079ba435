/**
 * Lemmas by lookup and by endings, both learned from the treebanks: the form and its Penn tag are looked up
 * first; otherwise the longest known ending of the form says what to cut and what to add.
 */
export interface LemmaTables {
  /** `tag` → `form lemma form lemma …`, lower-case forms, for what the endings get wrong. */
  readonly exceptions: Readonly<Record<string, string>>
  /** `tag` → `ending cut+add …`: `ies 3+y`; an empty ending is written `-`. */
  readonly endings: Readonly<Record<string, string>>
  /** Known verbs, parted by spaces: they settle what an ending leaves open (`provok` or `provoke`). */
  readonly verbs: string
}

/** Tags whose words change form; all others keep theirs. */
export const INFLECTED_TAGS: ReadonlySet<string> = new Set(
  'NNS NNPS VBD VBN VBG VBZ VBP VB MD JJR JJS RBR RBS PRP PRP$ DT NN JJ RB IN CC CD POS TO WP WP$ WDT'.split(
    ' ',
  ),
)

const LONGEST_ENDING = 5

export class Lemmatizer {
  readonly #exceptions: ReadonlyMap<string, string>
  readonly #endings: ReadonlyMap<string, LemmaEdit>

  readonly #verbs: ReadonlySet<string>

  constructor(tables: LemmaTables) {
    this.#verbs = new Set(tables.verbs.split(' '))
    this.#exceptions = new Map(pairsOf(tables.exceptions))
    this.#endings = new Map(
      pairsOf(tables.endings).map(([key, edit]) => [key.replace(/-$/u, ''), parseEdit(edit)]),
    )
  }

  /** `normal` is the form with its marks made uniform; names keep their capitals, other lemmas are lower case. */
  lemma(normal: string, upos: string, xpos: string): string {
    const isName = upos === 'PROPN' || xpos.startsWith('NNP')
    const form = isName ? normal : normal.toLowerCase()
    const known = this.#exceptions.get(`${xpos} ${form.toLowerCase()}`)
    if (known !== undefined) return isName ? recapitalised(known, form) : known
    if (!INFLECTED_TAGS.has(xpos)) return form
    const lemma = this.#byEnding(form, xpos)
    return xpos.startsWith('VB') ? this.#knownVerb(lemma) : lemma
  }

  /** The lemma itself, or a known verb that differs in a silent `e` or a doubled consonant. */
  #knownVerb(lemma: string): string {
    const others = [`${lemma}e`, lemma + lemma.slice(-1), lemma.slice(0, -1)]
    return this.#verbs.has(lemma) ? lemma : (others.find((verb) => this.#verbs.has(verb)) ?? lemma)
  }

  #byEnding(form: string, xpos: string): string {
    const lower = form.toLowerCase()
    for (let size = Math.min(LONGEST_ENDING, lower.length - 1); size >= 0; size--) {
      const edit = this.#endings.get(`${xpos} ${size === 0 ? '' : lower.slice(-size)}`)
      if (edit !== undefined && edit.cut < form.length) return applyEdit(form, edit)
    }
    return form
  }
}

/** How a form becomes its lemma: characters cut from the end, and what is added. */
export interface LemmaEdit {
  readonly cut: number
  readonly add: string
}

export function applyEdit(form: string, { cut, add }: LemmaEdit): string {
  return form.slice(0, form.length - cut) + add
}

/** The edit from a form to a lemma that share a beginning; `undefined` when they share none. */
export function editBetween(form: string, lemma: string): LemmaEdit | undefined {
  let shared = 0
  while (shared < form.length && shared < lemma.length && form.charAt(shared) === lemma.charAt(shared))
    shared++
  return shared === 0 ? undefined : { cut: form.length - shared, add: lemma.slice(shared) }
}

function parseEdit(text: string): LemmaEdit {
  const plus = text.indexOf('+')
  return { cut: Number(text.slice(0, plus)), add: text.slice(plus + 1) }
}

/** `[tag form, value]` pairs of a table. */
function pairsOf(table: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(table).flatMap(([tag, text]) => {
    const cells = text.split(' ')
    const pairs: [string, string][] = []
    for (let at = 0; at + 1 < cells.length; at += 2) pairs.push([`${tag} ${cells[at]}`, cells[at + 1] ?? ''])
    return pairs
  })
}

function recapitalised(lemma: string, form: string): string {
  return /^\p{Lu}/u.test(form) ? lemma.charAt(0).toUpperCase() + lemma.slice(1) : lemma
}
