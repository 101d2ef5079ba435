import type { Reading } from '@parley-record/engine'

/** A stretch of a report's text and what was read there. */
export interface Mark {
  readonly span: { readonly start: number; readonly end: number }
  readonly label: string
}

/** What was read in a report, layer by layer; the marks of a layer are in order of place. */
export function marksOf(reading: Reading): Readonly<Record<string, Mark[]>> {
  return {
    names: names(reading),
    times: reading.times.map(({ span, value }) => mark(span, value)),
    quantities: reading.quantities.map(({ span, value, unit, counted }) =>
      mark(span, [value, unit, counted].filter((part) => part !== null).join(' ')),
    ),
    attributions: attributions(reading),
    acts: acts(reading),
  }
}

function mark({ start, end }: Mark['span'], label: string): Mark {
  return { span: { start, end }, label }
}

/** Mentions that were resolved, with who is meant. */
function names({ mentions, actors }: Reading): Mark[] {
  return mentions.flatMap(({ span, actor: index, metonym }) => {
    const actor = index === null ? undefined : actors[index]
    if (actor === undefined) return []
    return [mark(span, `${actor.name}, ${actor.kind}${metonym ? ', for its government' : ''}`)]
  })
}

function attributions({ attributions: all, mentions, actors }: Reading): Mark[] {
  return all.flatMap(({ content, sourceMention, cueLemma, kind }) => {
    const index = sourceMention === null ? null : (mentions[sourceMention]?.actor ?? null)
    const speaker = index === null ? 'somebody' : (actors[index]?.name ?? 'somebody')
    return content.map((span) => mark(span, `${kind}: ${speaker} (${cueLemma})`))
  })
}

function acts({ acts: all, mentions, actors }: Reading): Mark[] {
  const named = (indexes: readonly number[]) =>
    indexes.flatMap((i) => actors[mentions[i]?.actor ?? -1]?.name ?? []).join(', ')
  return all.map(({ span, move, contact, plover, agents, addressees, polarity }) => {
    const kind = move ?? contact ?? plover.toLowerCase()
    const to = named(addressees)
    return mark(
      span,
      `${polarity === 'negated' ? 'not: ' : ''}${kind} by ${named(agents) || 'unknown'}${to === '' ? '' : ` to ${to}`}`,
    )
  })
}
