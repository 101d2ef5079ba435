import { groupBy } from '../../report/group-by.js'
import type { StoryRecord } from '../../schema/story-record.js'
import { at, inRow, line, type OriginLine, type OriginPart, ours } from './origin-line.js'

type Sentence = StoryRecord['lineage']['reports'][number]['sentences'][number]

/** Report by report: how many sentences are its own, and from whom the others come, the sentences themselves where the report is cited. */
export function sentenceLines({ lineage }: StoryRecord): readonly OriginLine[] {
  return lineage.reports
    .filter(({ sentences }) => sentences.some(({ kind }) => kind === 'carried' || kind === 'rewritten'))
    .map(({ report, sentences }) => {
      const groups = [...groupBy(sentences, keyOf).values()].sort((a, b) => b.length - a.length)
      return line([
        at(report, carriedOf(sentences)),
        ours(` ${count(sentences.length)}: `),
        ...inRow(groups.map(inWords)),
        ours('.'),
      ])
    })
}

/** The sentences that are not the report's own, to be shown in its text. */
function carriedOf(sentences: readonly Sentence[]) {
  return sentences
    .filter(({ kind }) => kind === 'carried' || kind === 'rewritten')
    .map(({ start, end }) => ({ start, end }))
}

function count(many: number): string {
  return many === 1 ? 'one sentence' : `${many} sentences`
}

/** Kind, and the closest report or party it comes from. */
function keyOf({ kind, from }: Sentence): string {
  const [first] = from
  return `${kind} ${first?.report ?? first?.party ?? ''} ${first?.direction ?? ''}`
}

const SAYS: Readonly<Record<Sentence['kind'], string>> = {
  own: 'its own',
  carried: 'word for word or nearly so',
  rewritten: 'in other words',
  unknown: 'of unknown origin',
}

function inWords(group: readonly Sentence[]): readonly OriginPart[] {
  const [first] = group
  if (first === undefined) return []
  const [source] = first.from
  const head = ours(`${group.length} ${SAYS[first.kind]}`)
  if (source === undefined || first.kind === 'own' || first.kind === 'unknown') return [head]
  const whose = source.report !== null ? at(source.report, source.spans) : ours(source.party ?? 'others')
  return [head, ours(source.direction === 'shared' ? ' as in ' : ' from '), whose]
}
