import type { Block, Credit } from '../report.js'
import { bySpan, type Span } from '../span.js'
import { writersOf } from './byline.js'
import { placeOf } from './dateline.js'
import { findTitle } from './find-title.js'
import { type EndRecogniser, type Recognised, trimmed } from './recogniser.js'
import { HEAD_RECOGNISERS, STRETCH_RECOGNISERS, TAIL_RECOGNISERS } from './recognisers.js'
import { findRepeats } from './repeated.js'
import { splitStretches } from './split-stretches.js'
import { endsSentence, isShort, type Markup, type Stretch, type StructureContext } from './stretch.js'

/** What is known about a text besides its words. */
export interface StructureHints {
  readonly title?: string | null
  readonly byline?: string | null
  /**
   * `plain`: line breaks may be wraps or paragraphs. `markdown`: a single line break goes on. `article`: made
   * from a page, blocks parted by blank lines with Markdown's markers.
   */
  readonly markup: Markup
}

/** What each stretch of a text is. */
export interface TextStructure {
  readonly title: string | null
  readonly byline: string | null
  /** Place of the first dateline as printed: `GAZA CITY, Gaza Strip`. */
  readonly dateline: string | null
  /** Ordered, not overlapping; blanks and markers between them belong to none. */
  readonly blocks: readonly Block[]
  readonly credits: readonly Credit[]
}

/**
 * Tells running text from everything else a copied article carries: title, byline, headings, captions, credits,
 * lines for the reader. The text stays as it is; blocks are spans into it.
 */
export function structureText(text: string, hints: StructureHints): TextStructure {
  const stretches = splitStretches(text, hints.markup)
  const title = presence(hints.title) ?? findTitle(stretches)
  const context: StructureContext = {
    text,
    stretches,
    title,
    byline: presence(hints.byline),
    repeats: findRepeats(stretches),
    bodyStart: bodyStartOf(stretches),
  }
  const found = stretches.map((stretch, index) => recognise(stretch, index, context))
  const blocks = found.flatMap((one) => one.blocks).sort((a, b) => bySpan(a.span, b.span))
  const credits = found.flatMap((one) => one.credits).sort((a, b) => bySpan(a.span, b.span))
  return { title, byline: bylineOf(text, blocks), dateline: datelineOf(text, blocks), blocks, credits }
}

function recognise(stretch: Stretch, index: number, context: StructureContext): Recognised {
  for (const recogniser of STRETCH_RECOGNISERS) {
    const found = recogniser(index, context)
    if (found !== null) return found
  }
  return runningText(stretch, context)
}

/** Takes what is attached off both ends until nothing more comes off; the rest is a paragraph. */
function runningText(stretch: Stretch, context: StructureContext): Recognised {
  const blocks: Block[] = []
  const credits: Credit[] = []
  let rest = stretch.span
  for (const recognisers of [HEAD_RECOGNISERS, TAIL_RECOGNISERS]) {
    let found = attached(rest, recognisers, context)
    while (found !== null) {
      blocks.push(...found.blocks)
      credits.push(...found.credits)
      rest = trimmed(context.text, found.rest)
      found = attached(rest, recognisers, context)
    }
  }
  if (rest.start < rest.end) blocks.push({ kind: 'paragraph', span: rest })
  return { blocks, credits }
}

function attached(
  span: Span,
  recognisers: readonly EndRecogniser[],
  context: StructureContext,
): ReturnType<EndRecogniser> {
  if (span.start >= span.end) return null
  for (const recogniser of recognisers) {
    const found = recogniser(span, context)
    if (found !== null) return found
  }
  return null
}

/** Shortest finished sentence that is taken for running text when nothing else is known. */
const SHORTEST_BODY = 60

function bodyStartOf(stretches: readonly Stretch[]): number {
  const first = stretches.findIndex(
    (stretch) => !isShort(stretch) || (stretch.words.length >= SHORTEST_BODY && endsSentence(stretch.words)),
  )
  return first < 0 ? stretches.length : first
}

function bylineOf(text: string, blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    if (block.kind === 'byline') return writersOf(text.slice(block.span.start, block.span.end))
  }
  return null
}

function datelineOf(text: string, blocks: readonly Block[]): string | null {
  const block = blocks.find((one) => one.kind === 'dateline')
  return block === undefined ? null : placeOf(text.slice(block.span.start, block.span.end))
}

function presence(value: string | null | undefined): string | null {
  const visible = value?.trim()
  return visible === undefined || visible === '' ? null : visible
}
