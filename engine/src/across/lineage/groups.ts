/** Number of groups when lists that share a key are joined: union-find with path halving (Tarjan, 1975). */
export function countGroups(lists: readonly (readonly string[])[]): number {
  const parent = joined(lists)
  return [...parent].filter(([key, up]) => key === up).length
}

/** Each key with the smallest key of its group. */
export function groupsOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const parent = joined(lists)
  return new Map([...parent.keys()].map((key) => [key, find(parent, key)]))
}

function joined(lists: readonly (readonly string[])[]): Map<string, string> {
  const parent = new Map<string, string>()
  for (const keys of lists) {
    for (const key of keys) {
      const [a, b] = [find(parent, keys[0] ?? key), find(parent, key)]
      parent.set(a < b ? b : a, a < b ? a : b)
    }
  }
  return parent
}

function find(parent: Map<string, string>, key: string): string {
  let at = key
  for (;;) {
    const up = parent.get(at)
    if (up === undefined) parent.set(at, at)
    if (up === undefined || up === at) return at
    parent.set(at, parent.get(up) ?? up)
    at = up
  }
}
