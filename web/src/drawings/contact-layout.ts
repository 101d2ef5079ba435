import cytoscape from 'cytoscape'

export interface ContactEdge {
  readonly id: string
  readonly a: string
  readonly b: string
  readonly kinds: readonly string[]
  /** False when all contacts of the two are only planned. */
  readonly held: boolean
  /** The words of the latest contact, as chips carry them. */
  readonly cite: string
}

export interface NodePlace {
  readonly id: string
  readonly x: number
  readonly y: number
}

/**
 * Places for the actors around an ellipse, in the order of a depth-first walk: whoever was in contact mostly stands
 * side by side, and no name covers another. The same at each call; the drawing itself is ours, so that it can be
 * read by a screen reader and saved.
 */
export function placeActors(
  edges: readonly ContactEdge[],
  { width, height, margin }: { readonly width: number; readonly height: number; readonly margin: number },
): readonly NodePlace[] {
  const actors = [...new Set(edges.flatMap(({ a, b }) => [a, b]))]
  const graph = cytoscape({
    headless: true,
    elements: [
      ...actors.map((id) => ({ data: { id } })),
      ...edges.map(({ id, a, b }) => ({ data: { id, source: a, target: b } })),
    ],
  })
  const order: string[] = []
  for (const { id } of graph.nodes().map((node) => ({ id: node.id() }))) {
    if (order.includes(id)) continue
    graph.elements().dfs({ root: `[id = "${id}"]`, visit: (node) => void order.push(node.id()) })
  }
  graph.destroy()
  const places = order.map((id, i) => {
    const angle = (2 * Math.PI * i) / order.length - Math.PI / 2
    return { id, x: Math.cos(angle), y: Math.sin(angle) }
  })
  return stretched(places, { width, height, margin })
}

/** The same arrangement filling the room there is. */
function stretched(
  places: readonly NodePlace[],
  { width, height, margin }: { readonly width: number; readonly height: number; readonly margin: number },
): readonly NodePlace[] {
  const scale = (values: readonly number[], room: number, edge: number) => {
    const [least, most] = [Math.min(...values), Math.max(...values)]
    return (value: number) =>
      most - least < 0.01 ? room / 2 : edge + ((value - least) / (most - least)) * (room - 2 * edge)
  }
  const x = scale(
    places.map((place) => place.x),
    width,
    margin,
  )
  const y = scale(
    places.map((place) => place.y),
    height,
    34,
  )
  return places.map((place) => ({ id: place.id, x: x(place.x), y: y(place.y) }))
}
