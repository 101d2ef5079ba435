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
  readonly document: string
  /** True for the first sentence of a paragraph or document. */
  readonly opensParagraph: boolean
  readonly text: string
  readonly tokens: readonly GoldToken[]
}

/** Reads one CoNLL-U file; empty nodes and comments other than `text`, `newdoc`, `newpar` are dropped. */
export function readConllu(path: string): readonly GoldSentence[] {
  const sentences: GoldSentence[] = []
  let document = ''
  for (const block of readFileSync(path, 'utf8').split('\n\n')) {
    const lines = block.split('\n')
    const comments = lines.filter((line) => line.startsWith('#'))
    document = commentValue(comments, 'newdoc id') ?? document
    const tokens = readTokens(lines)
    if (tokens.length === 0) continue
    const opensParagraph = comments.some((line) => line.startsWith('# newpar') || line.startsWith('# newdoc'))
    sentences.push({ document, opensParagraph, text: commentValue(comments, 'text') ?? '', tokens })
  }
  return sentences
}

function commentValue(comments: readonly string[], key: string): string | undefined {
  const prefix = `# ${key} = `
  return comments.find((line) => line.startsWith(prefix))?.slice(prefix.length)
}

function readTokens(lines: readonly string[]): GoldToken[] {
  const tokens: GoldToken[] = []
  let partsUntil = 0
  let spaceAfterWhole = true
  for (const line of lines) {
    const cells = line.split('\t')
    if (cells.length < 10 || line.startsWith('#')) continue
    const [id = '', form = '', lemma = '', upos = '', xpos = '', , head = '0', deprel = '', , misc = ''] =
      cells
    const spaced = !misc.includes('SpaceAfter=No')
    if (id.includes('-')) {
      partsUntil = Number(id.split('-')[1])
      spaceAfterWhole = spaced
    } else if (!id.includes('.')) {
      const index = Number(id)
      const spaceAfter = index < partsUntil ? false : index === partsUntil ? spaceAfterWhole : spaced
      tokens.push({ form, lemma, upos, xpos, head: Number(head) - 1, deprel, misc, spaceAfter })
    }
  }
  return tokens
}

/** The raw text of each paragraph, rebuilt from forms and spacing, with the gold sentences it holds. */
export function paragraphs(sentences: readonly GoldSentence[]): readonly (readonly GoldSentence[])[] {
  const groups: GoldSentence[][] = []
  for (const sentence of sentences) {
    const last = groups.at(-1)
    if (last === undefined || sentence.opensParagraph) groups.push([sentence])
    else last.push(sentence)
  }
  return groups
}

/** Text of consecutive tokens with the start offset of each. */
export function surface(tokens: readonly GoldToken[]): {
  readonly text: string
  readonly starts: readonly number[]
} {
  const starts: number[] = []
  let text = ''
  for (const token of tokens) {
    starts.push(text.length)
    text += token.form + (token.spaceAfter ? ' ' : '')
  }
  return { text, starts }
}

/** All CoNLL-U files of a folder, in the order of their names. */
export function conlluFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.conllu'))
    .sort()
    .map((name) => join(folder, name))
}
