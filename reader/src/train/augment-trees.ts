import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { GoldToken } from './conllu.js'
import type { NameLists } from './name-lists.js'

/** The lines of `train/lists/tree-patterns.txt`: sentences written for training, with their trees. */
export function readTreePatterns(): readonly string[] {
  const path = fileURLToPath(new URL('../../train/lists/tree-patterns.txt', import.meta.url))
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
}

/** One pattern with every choice drawn: a sentence with tags and tree, but without lemmas. */
export function fillTreePattern(
  pattern: string,
  lists: NameLists,
  random: () => number,
): readonly GoldToken[] {
  const cells = pattern.split(' ').map(readCell)
  const drawnCells = cells.map((cell) => ({ ...cell, forms: drawForms(cell.form, lists, random) }))
  const starts: number[] = []
  let length = 0
  for (const { forms } of drawnCells) {
    starts.push(length)
    length += forms.length
  }
  return drawnCells.flatMap((cell, index) => {
    const head = cell.head === 0 ? -1 : (starts[cell.head - 1] ?? -1)
    const joinsNext = drawnCells[index + 1]?.joined ?? false
    return cell.forms.map((form, part): GoldToken => {
      const first = part === 0
      const spaceAfter = part < cell.forms.length - 1 || !joinsNext
      const place = first ? { head, deprel: cell.deprel } : { head: starts[index] ?? -1, deprel: 'flat' }
      return {
        form,
        lemma: '_',
        upos: uposOf(cell.xpos, cell.deprel),
        xpos: cell.xpos,
        ...place,
        misc: '',
        spaceAfter,
      }
    })
  })
}

interface Cell {
  readonly form: string
  readonly xpos: string
  readonly head: number
  readonly deprel: string
  /** True when no space stands before the token. */
  readonly joined: boolean
}

/** `~form_XPOS_head_relation`; a pattern that breaks this is a mistake in the list. */
function readCell(text: string): Cell {
  const match = /^(~?)(.+)_([^_]+)_(\d+)_([a-z:]+)$/u.exec(text)
  if (match === null) throw new Error(`not form_XPOS_head_relation in tree-patterns.txt: ${text}`)
  const [, joined = '', form = '', xpos = '', head = '', deprel = ''] = match
  return { form, xpos, head: Number(head), deprel, joined: joined !== '' }
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

/** The forms that stand for one cell: two for a full name, else one. */
function drawForms(form: string, lists: NameLists, random: () => number): readonly string[] {
  const drawn = (items: readonly string[]) => items[Math.floor(random() * items.length)] ?? ''
  const oneWord = (items: readonly string[]) => items.filter((item) => /^[\p{L}.’']+$/u.test(item))
  switch (form) {
    case '{PER}':
      return [drawn(oneWord(lists.given)), drawn(oneWord(lists.family))]
    case '{LAST}':
      return [drawn(oneWord(lists.family))]
    case '{LOC}':
      return [drawn(oneWord(lists.places))]
    case '{ORG}':
      return [drawn(oneWord(lists.organisations))]
    case '{DEM}':
      return [drawn(oneWord(lists.demonyms).filter((word) => !word.endsWith('s')))]
    case '{DAY}':
      return [drawn(DAYS)]
    case '{MONTH}':
      return [drawn(MONTHS)]
    default:
      return [drawn(form.split('/'))]
  }
}

/** The universal tag of a Penn tag in the place that the relation gives it. */
function uposOf(xpos: string, deprel: string): string {
  if (/^(?:aux|cop)/u.test(deprel)) return 'AUX'
  if (xpos === 'IN') return deprel === 'mark' ? 'SCONJ' : 'ADP'
  if (xpos === 'DT') return deprel === 'det' ? 'DET' : 'PRON'
  if (xpos.startsWith('NNP')) return deprel === 'amod' ? 'ADJ' : 'PROPN'
  if (deprel === 'punct') return 'PUNCT'
  return UPOS_OF[xpos] ?? UPOS_OF[xpos.slice(0, 2)] ?? 'X'
}

const UPOS_OF: Readonly<Record<string, string>> = {
  NN: 'NOUN',
  VB: 'VERB',
  JJ: 'ADJ',
  RB: 'ADV',
  RP: 'ADP',
  TO: 'PART',
  POS: 'PART',
  CC: 'CCONJ',
  CD: 'NUM',
  EX: 'PRON',
  MD: 'AUX',
  PRP: 'PRON',
  PRP$: 'PRON',
  WP: 'PRON',
  WDT: 'PRON',
  WRB: 'ADV',
}
