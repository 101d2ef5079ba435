import { readFileSync } from 'node:fs'

/** One syntactic word of a CoNLL-U file; `head` is -1 for the root. */
export interface GoldWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly head: number
  readonly deprel: string
  readonly misc: string
  /** False when the next word follows without a space (`SpaceAfter=No`, or inside a multiword token). */
  readonly spaceAfter: boolean
}

export interface GoldSentence {
  /** True for the first sentence of a paragraph or document. */
  readonly opensParagraph: boolean
  readonly comments: readonly string[]
  readonly words: readonly GoldWord[]
}

/** Reads one CoNLL-U file (https://universaldependencies.org/format.html) without its empty nodes. */
export function readConllu(path: string): readonly GoldSentence[] {
  return parseConllu(readFileSync(path, 'utf8'))
}

export function parseConllu(file: string): readonly GoldSentence[] {
  return file.split('\n\n').flatMap((block) => {
    const lines = block.split('\n')
    const words = wordsOf(lines)
    if (words.length === 0) return []
    const comments = lines.filter((line) => line.startsWith('#'))
    return [{ opensParagraph: comments.some((line) => /^# new(?:par|doc)/.test(line)), comments, words }]
  })
}

function wordsOf(lines: readonly string[]): readonly GoldWord[] {
  const words: GoldWord[] = []
  let whole = { until: 0, spaceAfter: true }
  for (const line of lines) {
    const cells = line.split('\t')
    if (cells.length < 10 || line.startsWith('#')) continue
    const [id = '', form = '', lemma = '', upos = '', xpos = '', , head = '0', deprel = '', , misc = ''] =
      cells
    const spaced = !misc.includes('SpaceAfter=No')
    if (id.includes('-')) {
      whole = { until: Number(id.split('-')[1]), spaceAfter: spaced }
    } else if (!id.includes('.')) {
      const at = Number(id)
      const spaceAfter = at < whole.until ? false : at === whole.until ? whole.spaceAfter : spaced
      words.push({ form, lemma, upos, xpos, head: Number(head) - 1, deprel, misc, spaceAfter })
    }
  }
  return words
}

/** Raw text of words and where each of them starts. */
export function surface(words: readonly Pick<GoldWord, 'form' | 'spaceAfter'>[]): {
  readonly text: string
  readonly starts: readonly number[]
} {
  const starts: number[] = []
  let text = ''
  for (const { form, spaceAfter } of words) {
    starts.push(text.length)
    text += form + (spaceAfter ? ' ' : '')
  }
  return { text, starts }
}

/** Sentences by paragraph. */
export function paragraphsOf(sentences: readonly GoldSentence[]): readonly (readonly GoldSentence[])[] {
  const groups: GoldSentence[][] = []
  for (const sentence of sentences) {
    const last = groups.at(-1)
    if (last === undefined || sentence.opensParagraph) groups.push([sentence])
    else last.push(sentence)
  }
  return groups
}
