import type { ExportedStory } from './exported-story.js'

interface Edge {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly kind: string
  readonly date: string | null
  readonly status: string | null
}

/**
 * Actors and what passes between them, moves and contacts, as a directed multigraph.
 *
 * @see http://graphml.graphdrawing.org/specification.html
 */
export function graphml({ record, title }: ExportedStory): string {
  const edges = [...movesOf(record), ...contactsOf(record)]
  const used = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const nodes = record.actors.filter(({ id }) => used.has(id))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...['name', 'kind', 'side'].map(
      (key) => `  <key id="${key}" for="node" attr.name="${key}" attr.type="string"/>`,
    ),
    ...['act', 'date', 'status'].map(
      (key) => `  <key id="${key}" for="edge" attr.name="${key}" attr.type="string"/>`,
    ),
    `  <graph id="${xml(title)}" edgedefault="directed">`,
    ...nodes.map(({ id, name, kind, side }) =>
      node(id, [
        ['name', name],
        ['kind', kind],
        ['side', side],
      ]),
    ),
    ...edges.map(edge),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n')
}

type Story = ExportedStory['record']

function movesOf({ moves }: Story): readonly Edge[] {
  return moves.flatMap(({ claim, kind, proposers, addressees, made, reported, status }) =>
    pairs(proposers, addressees).map(([from, to], i) => ({
      id: `${claim}-${i}`,
      from,
      to,
      kind,
      date: made ?? reported,
      status,
    })),
  )
}

function contactsOf({ contacts }: Story): readonly Edge[] {
  return contacts.flatMap(({ id, kind, parties, on, held }) => {
    const [first, ...others] = parties
    if (first === undefined) return []
    return others.map((to, i) => ({
      id: `${id}-${i}`,
      from: first,
      to,
      kind,
      date: on,
      status: held ? 'held' : 'planned',
    }))
  })
}

function pairs(from: readonly string[], to: readonly string[]): readonly (readonly [string, string])[] {
  return from.flatMap((a) => to.map((b) => [a, b] as const))
}

function node(id: string, data: readonly (readonly [string, string | null])[]): string {
  return `    <node id="${xml(id)}">${fields(data)}</node>`
}

function edge({ id, from, to, kind, date, status }: Edge): string {
  const data = fields([
    ['act', kind],
    ['date', date],
    ['status', status],
  ])
  return `    <edge id="${xml(id)}" source="${xml(from)}" target="${xml(to)}">${data}</edge>`
}

function fields(data: readonly (readonly [string, string | null])[]): string {
  return data
    .flatMap(([key, value]) => (value === null ? [] : [`<data key="${key}">${xml(value)}</data>`]))
    .join('')
}

const ENTITIES: Readonly<{ [character: string]: string }> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text for XML: special characters as entities, those that XML 1.0 has not left out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}
