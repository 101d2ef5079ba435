import type { Name } from '@parley-record/engine'

/** Class 0 is outside; then begin, inside, last, unit for each kind (BILOU: Ratinov & Roth, CoNLL 2009). */
export const OUTSIDE_LABEL = 0
export const NAME_CLASSES = 13
const KINDS = ['PER', 'ORG', 'LOC'] as const
const [BEGIN, INSIDE, LAST, UNIT] = [0, 1, 2, 3] as const

/** The class of each token for names that do not overlap. */
export function labelsOfNames(length: number, names: readonly Name[]): Uint8Array {
  const labels = new Uint8Array(length)
  for (const { first, last, kind } of names) {
    const base = 1 + KINDS.indexOf(kind) * 4
    for (let token = first; token <= last; token++) {
      labels[token] =
        base + (first === last ? UNIT : token === first ? BEGIN : token === last ? LAST : INSIDE)
    }
  }
  return labels
}

/** The names that a valid sequence of classes describes. */
export function namesOfLabels(labels: Uint8Array): readonly Name[] {
  const names: Name[] = []
  let first = 0
  labels.forEach((label, token) => {
    if (label === OUTSIDE_LABEL) return
    const kind = KINDS[(label - 1) >> 2] ?? 'ORG'
    const position = (label - 1) & 3
    if (position === BEGIN || position === UNIT) first = token
    if (position === LAST || position === UNIT) names.push({ first, last: token, kind })
  })
  return names
}

/** True when `label` may follow `previous`; the ends of a sentence count as outside. */
export function mayFollow(previous: number, label: number): boolean {
  const open = previous !== OUTSIDE_LABEL && ((previous - 1) & 3) <= INSIDE
  const continues = label !== OUTSIDE_LABEL && [INSIDE, LAST].includes(((label - 1) & 3) as 1 | 2)
  if (!open) return !continues
  return continues && (previous - 1) >> 2 === (label - 1) >> 2
}
