import type { Act, Attribution, Name, Span } from '@parley-record/engine'

/** One sentence of the corpus with everything that was marked in it; spans are offsets of `text`. */
export interface CorpusSentence {
  readonly text: string
  readonly names: readonly CorpusName[]
  readonly attributions: readonly CorpusAttribution[]
  readonly acts: readonly CorpusAct[]
}

export interface CorpusName {
  readonly kind: Name['kind']
  readonly span: Span
}

/** Who says what; parts are empty where the sentence leaves them out. */
export interface CorpusAttribution {
  readonly kind: Attribution['kind']
  readonly polarity: Attribution['polarity']
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

export interface CorpusAct {
  readonly plover: Act['plover']
  readonly move: Act['move']
  readonly polarity: Act['polarity']
  readonly modality: Act['modality']
  /** The words of each part; several agents or conditions are several entries. */
  readonly parts: readonly CorpusPart[]
}

export interface CorpusPart {
  readonly role: PartRole
  readonly spans: readonly Span[]
}

export type PartRole = (typeof PART_ROLES)[number]
const PART_ROLES = ['trigger', 'agent', 'addressee', 'theme', 'condition', 'deadline', 'venue'] as const

/** A line of the corpus that does not follow `corpus/README.md`; the message begins with file and line. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError'
}

/** Reads one file of `reader/corpus`; `file` is for messages. Throws `CorpusError`. */
export function parseCorpus(source: string, file: string): readonly CorpusSentence[] {
  const sentences: CorpusSentence[] = []
  let open: Draft | null = null
  const close = () => {
    if (open !== null) sentences.push(open)
    open = null
  }
  source.split('\n').forEach((line, index) => {
    const where = `${file}:${index + 1}`
    if (line.startsWith('#')) return
    if (line.trim() === '') close()
    else if (!/^\s/u.test(line)) {
      close()
      open = { text: line, names: [], attributions: [], acts: [] }
    } else if (open === null) throw new CorpusError(`${where}: an annotation without a sentence`)
    else addAnnotation(open, line.trim(), where)
  })
  close()
  return sentences
}

interface Draft extends CorpusSentence {
  readonly names: CorpusName[]
  readonly attributions: CorpusAttribution[]
  readonly acts: CorpusAct[]
}

function addAnnotation(draft: Draft, line: string, where: string): void {
  const [head = '', ...fields] = line.split(' | ')
  const [tag = '', ...words] = head.split(' ')
  const spans = (field: string) => spansOf(draft.text, field, where)
  switch (tag) {
    case 'PER':
    case 'ORG':
    case 'LOC':
      for (const span of spans(words.join(' '))) draft.names.push({ kind: tag, span })
      return
    case 'SAID': {
      const [source = '', cue = '', content = ''] = fields
      const kind = oneOf(words[0], ['direct', 'indirect', 'mixed'], where)
      const polarity = words[1] === 'negated' ? 'negated' : 'affirmed'
      draft.attributions.push({
        ...{ kind, polarity },
        ...{ source: spans(source), cue: spans(cue), content: spans(content) },
      })
      return
    }
    case 'ACT':
      draft.acts.push(readAct(words, fields, { spans, where }))
      return
    default:
      throw new CorpusError(`${where}: a line begins with PER, ORG, LOC, SAID or ACT, not with ${tag}`)
  }
}

interface Place {
  readonly spans: (field: string) => readonly Span[]
  readonly where: string
}

function readAct(words: readonly string[], fields: readonly string[], { spans, where }: Place): CorpusAct {
  const [plover, move, polarity, modality] = words
  return {
    plover: oneOf(plover, PLOVER_TYPES, where),
    move: move === '-' ? null : oneOf(move, MOVES, where),
    polarity: oneOf(polarity, ['affirmed', 'negated'], where),
    modality: oneOf(modality, ['did', 'will', 'may', 'would', 'must'], where),
    parts: fields.map((field) => {
      const colon = field.indexOf(': ')
      return { role: oneOf(field.slice(0, colon), PART_ROLES, where), spans: spans(field.slice(colon + 2)) }
    }),
  }
}

function oneOf<const T extends string>(word: string | undefined, words: readonly T[], where: string): T {
  const found = words.find((one) => one === word)
  if (found === undefined) throw new CorpusError(`${where}: ${word} is not one of ${words.join(', ')}`)
  return found
}

/** The places of quoted parts: ` … ` parts them, `~2` asks for the second occurrence, `-` is nothing. */
function spansOf(text: string, field: string, where: string): readonly Span[] {
  if (field === '-' || field === '') return []
  return field.split(' … ').map((part) => {
    const [, words = '', number = '1'] = /^(.*?)(?:~(\d+))?$/u.exec(part.trim()) ?? []
    const start = findWords(text, words, Number(number))
    if (start < 0) throw new CorpusError(`${where}: not in the sentence: ${words}`)
    return { start, end: start + words.length }
  })
}

/** Where `words` stands for the `number`th time as whole words; -1 when it does not. */
function findWords(text: string, words: string, number: number): number {
  let left = number
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.slice(0, at).at(-1) ?? ' '
    const after = text.charAt(at + words.length)
    const joins = (outside: string, inside: string) => WORD.test(outside) && WORD.test(inside)
    if (joins(before, words.charAt(0)) || joins(after, words.at(-1) ?? '')) continue
    left--
    if (left === 0) return at
  }
  return -1
}

const WORD = /[\p{L}\p{N}]/u

const PLOVER_TYPES = [
  ...['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'YIELD', 'REQUEST', 'ACCUSE'],
  ...['REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'],
] as const satisfies readonly string[] as readonly Act['plover'][]

const MOVES = [
  ...['offer', 'invitation', 'demand', 'acceptance', 'conditional-acceptance', 'refusal'],
  ...['deferral', 'threat', 'concession', 'withdrawal'],
] as const satisfies readonly string[] as readonly NonNullable<Act['move']>[]
