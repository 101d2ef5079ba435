import type { Reading } from '../../read/reading.js'
import { dateInWords } from '../../read/times/calendar.js'
import { type Span, textOf, textOfAll } from '../../report/span.js'

/** The layers of a reading that can be shown and hidden. */
export type Layer = 'names' | 'times' | 'attributions' | 'acts' | 'quantities'

/** One thing read from the report: where it stands and what it is. */
export interface Mark {
  /** Unique in the page: `names-3`. */
  readonly id: string
  readonly layer: Layer
  /** Its stretches of text, with the part each plays: only an attribution has several. */
  readonly spans: readonly { readonly span: Span; readonly part: string }[]
  /** What it is called in the list. */
  readonly title: string
  readonly fields: readonly Field[]
}

export interface Field {
  readonly name: string
  readonly value: string
  /** True when the value is words of the report. */
  readonly quoted: boolean
}

/** Everything read from a report as marks: names, times, attributions, acts and quantities, each in order. */
export function toMarks(reading: Reading): readonly Mark[] {
  return [
    ...names(reading),
    ...times(reading),
    ...attributions(reading),
    ...acts(reading),
    ...quantities(reading),
  ]
}

/** A field in our words; left out when there is nothing to say. */
function field(name: string, value: string | null | undefined): readonly Field[] {
  return value == null || value === '' ? [] : [{ name, value, quoted: false }]
}

function quote({ report }: Reading, name: string, spans: readonly Span[]): readonly Field[] {
  const value = textOfAll(report.text, spans)
  return value === '' ? [] : [{ name, value, quoted: true }]
}

function one(part: string, span: Span): Mark['spans'] {
  return [{ span, part }]
}

function names(reading: Reading): readonly Mark[] {
  return reading.mentions.map(({ span, kind, actor: index, metonym }, i) => {
    const actor = index === null ? undefined : reading.actors[index]
    const roles =
      actor?.roles.map(({ office, qualifier }) => [qualifier, office].filter(Boolean).join(' ')) ?? []
    return {
      id: `names-${i}`,
      layer: 'names',
      spans: one('name', span),
      title: textOf(reading.report.text, span),
      fields: [
        ...field('Actor', actor?.name ?? 'not resolved'),
        ...field('Kind', actor?.kind),
        ...field('Mention', kind),
        ...field('Stands for', metonym ? 'its government' : null),
        ...field('Roles', [...new Set(roles)].join(', ')),
        ...field('Also printed', actor?.aliases.filter((alias) => alias !== actor.name).join(', ')),
      ],
    }
  })
}

function times(reading: Reading): readonly Mark[] {
  return reading.times.map(({ span, type, value, certainty, mod, begin, end }, i) => ({
    id: `times-${i}`,
    layer: 'times',
    spans: one('time', span),
    title: textOf(reading.report.text, span),
    fields: [
      ...field('Value', value),
      ...field('Date', /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateInWords(value) : null),
      ...field('Type', type.toLowerCase()),
      ...field('Certainty', certainty),
      ...field('Modifier', mod?.toLowerCase().replaceAll('_', ' ')),
      ...field('Range', begin !== undefined && end !== undefined ? `${begin} to ${end}` : null),
    ],
  }))
}

function attributions(reading: Reading): readonly Mark[] {
  return reading.attributions.map((attribution, i) => {
    const { source, sourceMention, cue, cueLemma, content, kind, polarity, parent } = attribution
    const outer = parent === null ? undefined : reading.attributions[parent]
    return {
      id: `attributions-${i}`,
      layer: 'attributions',
      spans: [...parts('content', content), ...parts('source', source), ...parts('cue', cue)],
      title: textOf(reading.report.text, source[0] ?? cue[0] ?? content[0] ?? { start: 0, end: 0 }),
      fields: [
        ...quote(reading, 'Source', source),
        ...field('Actor', actorName(reading, sourceMention)),
        ...quote(reading, 'Cue', cue),
        ...field('Cue lemma', cueLemma),
        ...quote(reading, 'Content', content),
        ...field('Kind', kind),
        ...field('Polarity', polarity === 'negated' ? polarity : null),
        ...(outer === undefined ? [] : quote(reading, 'Stands in', [...outer.source, ...outer.cue])),
      ],
    }
  })
}

function parts(part: string, spans: readonly Span[]): Mark['spans'] {
  return spans.map((span) => ({ span, part }))
}

function acts(reading: Reading): readonly Mark[] {
  return reading.acts.map((act, i) => ({
    id: `acts-${i}`,
    layer: 'acts',
    spans: one('act', act.span),
    title: act.move?.replaceAll('-', ' ') ?? act.contact ?? act.plover.toLowerCase(),
    fields: [
      ...quote(reading, 'Words', [act.span]),
      ...field('Type', act.plover),
      ...field('Move', act.move?.replaceAll('-', ' ')),
      ...field('Contact', act.contact),
      ...field('By', mentionNames(reading, act.agents)),
      ...field('To', mentionNames(reading, act.addressees)),
      ...quote(reading, 'About', act.theme === null ? [] : [act.theme]),
      ...field('Modality', act.modality),
      ...field('Polarity', act.polarity === 'negated' ? act.polarity : null),
      ...act.conditions.flatMap(({ span }) => quote(reading, 'Condition', [span])),
      ...quote(reading, 'Deadline', timeSpan(reading, act.deadline)),
      ...field('Venue', actorName(reading, act.venue)),
      ...quote(reading, 'As told by', sourceSpans(reading, act.attribution)),
    ],
  }))
}

function quantities(reading: Reading): readonly Mark[] {
  return reading.quantities.map(({ span, value, mod, unit, counted }, i) => ({
    id: `quantities-${i}`,
    layer: 'quantities',
    spans: one('quantity', span),
    title: textOf(reading.report.text, span),
    fields: [
      ...field('Value', String(value)),
      ...field('Bound', mod === 'exact' ? null : mod.replace('-', ' ')),
      ...field('Unit', unit),
      ...field('Counted', counted),
    ],
  }))
}

function timeSpan(reading: Reading, index: number | null): readonly Span[] {
  const time = index === null ? undefined : reading.times[index]
  return time === undefined ? [] : [time.span]
}

function sourceSpans(reading: Reading, index: number | null): readonly Span[] {
  return index === null ? [] : (reading.attributions[index]?.source ?? [])
}

/** The actor a mention was resolved to; its own words when it was not. */
function actorName({ report, mentions, actors }: Reading, index: number | null): string | null {
  const mention = index === null ? undefined : mentions[index]
  if (mention === undefined) return null
  return actors[mention.actor ?? -1]?.name ?? textOf(report.text, mention.span)
}

function mentionNames(reading: Reading, indexes: readonly number[]): string {
  return [...new Set(indexes.flatMap((index) => actorName(reading, index) ?? []))].join(', ')
}
