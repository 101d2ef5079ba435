import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One syntactic word of a CoNLL-U file; `head` is -1 for the root. */
export interface GoldToken {
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
  readonly tokens: readonly GoldToken[]
}

/** Reads one CoNLL-U file (https://universaldependencies.org/format.html) without its empty nodes. */
export function readConllu(path: string): readonly GoldSentence[] {
  return parseConllu(readFileSync(path, 'utf8'))
}

export function parseConllu(file: string): readonly GoldSentence[] {
  return file.split('\n\n').flatMap((block) => {
    const lines = block.split('\n')
    const tokens = tokensOf(lines)
    if (tokens.length === 0) return []
    const comments = lines.filter((line) => line.startsWith('#'))
    return [{ opensParagraph: comments.some((line) => /^# new(?:par|doc)/.test(line)), comments, tokens }]
  })
}

function tokensOf(lines: readonly string[]): readonly GoldToken[] {
  const tokens: GoldToken[] = []
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
      tokens.push({ form, lemma, upos, xpos, head: Number(head) - 1, deprel, misc, spaceAfter })
    }
  }
  return tokens
}

/** Raw text of consecutive tokens and where each of them starts. */
export function surface(tokens: readonly Pick<GoldToken, 'form' | 'spaceAfter'>[]): {
  readonly text: string
  readonly starts: readonly number[]
} {
  const starts: number[] = []
  let text = ''
  for (const { form, spaceAfter } of tokens) {
    starts.push(text.length)
    text += form + (spaceAfter ? ' ' : '')
  }
  return { text, starts }
}

/** Sentences by paragraph. */
export function paragraphs(sentences: readonly GoldSentence[]): readonly (readonly GoldSentence[])[] {
  const groups: GoldSentence[][] = []
  for (const sentence of sentences) {
    const last = groups.at(-1)
    if (last === undefined || sentence.opensParagraph) groups.push([sentence])
    else last.push(sentence)
  }
  return groups
}

/** All CoNLL-U files of a folder, in the order of their names. */
export function conlluFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.conllu'))
    .sort()
    .map((name) => join(folder, name))
}
