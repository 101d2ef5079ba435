/** Rows and columns of a square problem, counted from 1; column 0 is where a path begins. */
interface Matching {
  readonly size: number
  readonly cost: (row: number, column: number) => number
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
  /** Row that each column is given to; 0 for none. */
  readonly rowOf: Int32Array
}

/**
 * Greatest sum of values when each row takes one column at most and each column is taken once at most
 * (Kuhn and Munkres; shortest augmenting paths with prices, cubic in the larger side). Values are not negative.
 */
export function bestAssignment(values: readonly (readonly number[])[]): number {
  const size = Math.max(values.length, values[0]?.length ?? 0)
  const value = (row: number, column: number) => values[row - 1]?.[column - 1] ?? 0
  const matching: Matching = {
    size,
    cost: (row, column) => -value(row, column),
    rowPrice: new Float64Array(size + 1),
    columnPrice: new Float64Array(size + 1),
    rowOf: new Int32Array(size + 1),
  }
  for (let row = 1; row <= size; row++) addRow(matching, row)
  let sum = 0
  for (let column = 1; column <= size; column++) sum += value(at(matching.rowOf, column), column)
  return sum
}

/** Gives the row a column, moving rows that were given one before along the cheapest path. */
function addRow(matching: Matching, row: number): void {
  const { size, rowOf } = matching
  const cameFrom = new Int32Array(size + 1)
  const slack = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
  const visited = new Set<number>()
  rowOf[0] = row
  let column = 0
  while (at(rowOf, column) !== 0) {
    visited.add(column)
    const next = cheapest(matching, column, { slack, cameFrom, visited })
    reprice(matching, at(slack, next), { slack, visited })
    column = next
  }
  while (column !== 0) {
    const before = at(cameFrom, column)
    rowOf[column] = at(rowOf, before)
    column = before
  }
}

interface Search {
  readonly slack: Float64Array
  readonly cameFrom: Int32Array
  readonly visited: ReadonlySet<number>
}

/** The column not yet visited that costs least to reach, after looking from `column`. */
function cheapest(matching: Matching, column: number, { slack, cameFrom, visited }: Search): number {
  const { size, cost, rowPrice, columnPrice, rowOf } = matching
  const row = at(rowOf, column)
  let best = 0
  for (let other = 1; other <= size; other++) {
    if (visited.has(other)) continue
    const reduced = cost(row, other) - at(rowPrice, row) - at(columnPrice, other)
    if (reduced < at(slack, other)) {
      slack[other] = reduced
      cameFrom[other] = column
    }
    if (best === 0 || at(slack, other) < at(slack, best)) best = other
  }
  return best
}

/** Moves the prices by `step`, so that the column just found costs nothing more to reach. */
function reprice(matching: Matching, step: number, { slack, visited }: Omit<Search, 'cameFrom'>): void {
  const { size, rowPrice, columnPrice, rowOf } = matching
  for (let column = 0; column <= size; column++) {
    if (visited.has(column)) {
      const row = at(rowOf, column)
      rowPrice[row] = at(rowPrice, row) + step
      columnPrice[column] = at(columnPrice, column) - step
    } else slack[column] = at(slack, column) - step
  }
}

function at(list: Float64Array | Int32Array, index: number): number {
  return list[index] ?? 0
}
