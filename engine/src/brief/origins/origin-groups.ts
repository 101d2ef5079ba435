import type { StoryRecord } from '../../schema/story-record.js'
import { carriedLines } from './carried.js'
import { correctionLines, versionLines } from './changes.js'
import type { OriginGroup } from './origin-line.js'
import { quotationLines } from './quotation-lines.js'
import { sentenceLines } from './sentence-lines.js'

/** What the part of a brief is called that tells where its words come from. */
export const ORIGINS_TITLE = 'Where the words come from'

/**
 * Where the words come from: who carries whom, what was changed after publication, which quotations drifted, and, for
 * who asks, sentence by sentence. Made from the record alone; each line points at the words it rests on.
 *
 * @param all with every change, every drifted quotation and the sentences; without, what a reader must know
 */
export function originGroups(record: StoryRecord, all: boolean): readonly OriginGroup[] {
  const groups: readonly OriginGroup[] = [
    { title: 'One voice repeated', telling: true, lines: carriedLines(record, all) },
    {
      title: 'Changed after publication',
      telling: true,
      lines: [...correctionLines(record, all), ...versionLines(record, all)],
    },
    { title: 'Quoted in several wordings', telling: false, lines: quotationLines(record, all) },
    { title: 'Sentence by sentence', telling: false, lines: all ? sentenceLines(record) : [] },
  ]
  return groups.filter(({ lines }) => lines.length > 0)
}
