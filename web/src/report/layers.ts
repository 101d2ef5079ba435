export type Layer = 'names' | 'times' | 'attributions' | 'acts' | 'quantities'

/** What can be marked in a report, in the order of its switches. */
export const LAYERS: readonly { readonly key: Layer; readonly name: string }[] = [
  { key: 'names', name: 'Names' },
  { key: 'times', name: 'Times' },
  { key: 'attributions', name: 'Who said it' },
  { key: 'acts', name: 'Acts and moves' },
  { key: 'quantities', name: 'Numbers' },
]
