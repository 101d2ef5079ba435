/** Score of word `head` (-1: the root) as head of word `dependent`. */
export type ArcScore = (dependent: number, head: number) => number

/**
 * The tree of highest score with exactly one word on the root: heads of words 0 to `length - 1`, -1 for the root.
 *
 * The algorithm of Chu & Liu (1965) and Edmonds (1967): every word takes its best head, and a cycle is contracted to one
 * word until none is left. One root by the method of Gabow & Tarjan (1984): every arc from the root costs more than
 * any tree can gain, so that no tree with two of them can win. Quadratic in the sentence for each cycle; most
 * sentences have none.
 */
export function bestTree(length: number, score: ArcScore): Int16Array {
  const size = length + 1
  const scores = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY)
  let spread = 1
  for (let word = 1; word < size; word++) {
    for (let head = 0; head < size; head++) {
      if (head === word) continue
      const value = score(word - 1, head - 1)
      scores[word * size + head] = Number.isFinite(value) ? value : -1e6
      spread = Math.max(spread, Math.abs(scores[word * size + head] as number))
    }
  }
  const greedy = new Int32Array(size)
  for (let word = 1; word < size; word++) greedy[word] = bestHead(scores, size, word)
  const heads = isTree(greedy, size) ? greedy : arborescence(withOneRoot(scores, size, spread), size)
  return Int16Array.from({ length }, (_, word) => (heads[word + 1] as number) - 1)
}

/** The best heads of all words are the best tree when they are one: for most sentences nothing more is to do. */
function isTree(heads: Int32Array, size: number): boolean {
  let roots = 0
  for (let word = 1; word < size; word++) if (heads[word] === 0) roots++
  return roots === 1 && findCycle(heads, size) === null
}

/** The scores with every arc from the root so much worse that a tree with two of them cannot win. */
function withOneRoot(scores: Float64Array, size: number, spread: number): Float64Array {
  const penalty = 2 * spread * size + 1
  const lowered = Float64Array.from(scores)
  for (let word = 1; word < size; word++) lowered[word * size] = (lowered[word * size] as number) - penalty
  return lowered
}

/** `scores[word * size + head]`; node 0 is the root. Returns the head of each node; that of node 0 means nothing. */
function arborescence(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size)
  for (let word = 1; word < size; word++) heads[word] = bestHead(scores, size, word)
  const cycle = findCycle(heads, size)
  if (cycle === null) return heads
  return expand(scores, size, { heads, cycle })
}

function bestHead(scores: Float64Array, size: number, word: number): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (let head = 0; head < size; head++) {
    const value = scores[word * size + head] as number
    if (head !== word && value > most) {
      most = value
      best = head
    }
  }
  return best
}

/** The nodes of one cycle, or null when the heads form a tree. */
function findCycle(heads: Int32Array, size: number): readonly number[] | null {
  const seen = new Int32Array(size)
  for (let start = 1; start < size; start++) {
    let at = start
    while (at !== 0 && seen[at] === 0) {
      seen[at] = start
      at = heads[at] as number
    }
    if (at === 0 || seen[at] !== start) continue
    const cycle = [at]
    for (let next = heads[at] as number; next !== at; next = heads[next] as number) cycle.push(next)
    return cycle
  }
  return null
}

interface Contraction {
  readonly heads: Int32Array
  readonly cycle: readonly number[]
}

/** Solves the smaller problem in which the cycle is one node, the last, and opens the cycle where its arc enters. */
function expand(scores: Float64Array, size: number, { heads, cycle }: Contraction): Int32Array {
  const inCycle = new Set(cycle)
  const outside = Array.from({ length: size }, (_, node) => node).filter((node) => !inCycle.has(node))
  const smaller = outside.length + 1
  const whole = smaller - 1
  const next = new Float64Array(smaller * smaller).fill(Number.NEGATIVE_INFINITY)
  const enters = new Int32Array(smaller)
  const leaves = new Int32Array(smaller)
  const at = (word: number, head: number) => scores[word * size + head] as number
  outside.forEach((node, index) => {
    outside.forEach((head, headIndex) => {
      if (node !== 0 && node !== head) next[index * smaller + headIndex] = at(node, head)
    })
    for (const word of cycle) {
      const gain = at(word, node) - at(word, heads[word] as number)
      if (gain > (next[whole * smaller + index] as number)) {
        next[whole * smaller + index] = gain
        enters[index] = word
      }
      if (node !== 0 && at(node, word) > (next[index * smaller + whole] as number)) {
        next[index * smaller + whole] = at(node, word)
        leaves[index] = word
      }
    }
  })
  const solved = arborescence(next, smaller)
  const result = Int32Array.from(heads)
  outside.forEach((node, index) => {
    const head = solved[index] as number
    if (node !== 0) result[node] = head === whole ? (leaves[index] as number) : (outside[head] as number)
  })
  const entry = solved[whole] as number
  result[enters[entry] as number] = outside[entry] as number
  return result
}
