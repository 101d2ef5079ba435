import type { StoryRecord } from '@parley-record/engine'

/** What an export is made from: one revision of one story's record. */
export interface ExportedStory {
  readonly id: string
  readonly title: string
  readonly revision: number
  /** When this revision was made: ISO 8601, UTC. */
  readonly madeAt: string
  /** Where the desk shows the story; null when it has no address that others could open. */
  readonly address: string | null
  readonly record: StoryRecord
}

/** The name of the story as a file name: letters, digits and hyphens. */
export function fileName({ title, id }: Pick<ExportedStory, 'title' | 'id'>): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/[\s_-]+/g, '-')
    .toLowerCase()
    .slice(0, 60)
    .replace(/-+$/, '')
  return plain === '' ? `story-${id}` : plain
}

/** Where a claim stands on the desk. */
export function claimAddress({ address }: ExportedStory, claim: string): string | null {
  return address === null ? null : `${address}#${claim}`
}
