import { groupBy } from '../../report/group-by.js'
import type { StoryRecord } from '../../schema/story-record.js'
import { at, inRow, line, type OriginLine, type OriginPart, ours } from './origin-line.js'

type Sentence = StoryRecord['lineage']['reports'][number]['sentences'][number]

/**
 * Report by report: how many of its sentences come from others, and from whom, the sentences themselves where the report
 * is cited. That the rest is its own, or that nothing tells, is said once for all.
 */
export function sentenceLines({ lineage }: StoryRecord): readonly OriginLine[] {
  const lines = lineage.reports
    .filter(({ sentences }) => sentences.some(isFromOthers))
    .map(({ report, sentences }) => {
      const groups = [...groupBy(sentences.filter(isFromOthers), keyOf).values()]
      return line([
        ours('Of '),
        ours(`${count(sentences.length)} in `),
        at(report, carriedOf(sentences)),
        ours(': '),
        ...inRow(groups.sort((a, b) => b.length - a.length).map(inWords)),
        ours('.'),
      ])
    })
  return lines.length === 0 ? [] : [...lines, line([ours(OTHERWISE)])]
}

const OTHERWISE = 'Of all other sentences no origin in another report or a credited source was found.'

function isFromOthers({ kind }: Sentence): boolean {
  return kind === 'carried' || kind === 'rewritten'
}

/** The sentences that are not the report's own, to be shown in its text. */
function carriedOf(sentences: readonly Sentence[]) {
  return sentences.filter(isFromOthers).map(({ start, end }) => ({ start, end }))
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
