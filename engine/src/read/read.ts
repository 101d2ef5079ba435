import type { Report } from '../report/report.js'
import type { WorldIndex } from '../world/world-index.js'
import { readActors } from './actors/read-actors.js'
import { readActs } from './acts/read-acts.js'
import { readQuotations } from './attributions/quotations.js'
import { readAttributions } from './attributions/read-attributions.js'
import { readQuantities } from './quantities/read-quantities.js'
import type { Reader } from './reader.js'
import type { Reading } from './reading.js'
import type { Sentence } from './sentence.js'
import { readTimes } from './times/read-times.js'

/** What reading one report needs besides the report. */
export interface ReadingTools {
  readonly reader: Reader
  readonly world: WorldIndex
}

/** Reads one report: pure, independent of every other report, in time linear in its length. */
export function readReport(report: Report, { reader, world }: ReadingTools): Reading {
  const sentences = readSentences(report, reader)
  return readParsed({ report, sentences, times: readTimes(report, sentences) }, world)
}

/** Reads a report whose sentences are parsed and whose times are known, from it alone or from its story. */
export function readParsed(
  { report, sentences, times }: Pick<Reading, 'report' | 'sentences' | 'times'>,
  world: WorldIndex,
): Reading {
  const quantities = readQuantities(sentences, times)
  const { mentions, actors } = readActors(report, sentences, world)
  const quotations = readQuotations(report, sentences)
  const attributions = readAttributions({ report, sentences, mentions, quotations })
  const acts = readActs({ report, sentences, times, mentions, attributions })
  return { report, sentences, times, quantities, mentions, actors, quotations, attributions, acts }
}

/** Only paragraphs are read: a title, heading, credit or boilerplate never becomes part of a statement. */
function readSentences(report: Report, reader: Reader): readonly Sentence[] {
  const sentences: Sentence[] = []
  report.blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph') return
    const shift = block.span.start
    for (const parsed of reader.read(report.text.slice(block.span.start, block.span.end))) {
      sentences.push({
        start: parsed.start + shift,
        end: parsed.end + shift,
        tokens: parsed.tokens.map((t) => ({ ...t, start: t.start + shift, end: t.end + shift })),
        names: parsed.names,
        index: sentences.length,
        block: index,
      })
    }
  })
  return sentences
}
