import type { Placed } from './layout.js'

/**
 * The item an arrow key leads to: left and right to the next in time, up and down to the nearest above or below,
 * Home and End to the first and last. Null for other keys and at the edges.
 */
export function walk(placed: readonly Placed[], from: string | null, key: string): string | null {
  const ordered = [...placed].sort((a, b) => a.x - b.x || a.y - b.y)
  const at = ordered.findIndex(({ item }) => item.id === from)
  const here = ordered[at]
  switch (key) {
    case 'Home':
      return ordered[0]?.item.id ?? null
    case 'End':
      return ordered.at(-1)?.item.id ?? null
    case 'ArrowRight':
      return ordered[at + 1]?.item.id ?? null
    case 'ArrowLeft':
      return at <= 0 ? null : (ordered[at - 1]?.item.id ?? null)
    case 'ArrowDown':
    case 'ArrowUp':
      return here === undefined ? null : nearest(ordered, here, key === 'ArrowDown' ? 1 : -1)
    default:
      return null
  }
}

/** Rows count more than columns: one row down and far away is nearer than ten rows down and below. */
const ROW_WEIGHT = 6

function nearest(placed: readonly Placed[], here: Placed, way: 1 | -1): string | null {
  const distance = ({ x, y }: Placed) => Math.abs(x - here.x) + Math.abs(y - here.y) * ROW_WEIGHT
  const beyond = placed.filter(({ y }) => (y - here.y) * way > 1)
  const [best] = beyond.sort((a, b) => distance(a) - distance(b))
  return best?.item.id ?? null
}
