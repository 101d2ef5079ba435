/** What each kind of job carries. Ids only: the rows say how things stand when the job is done, not when it was sent. */
export interface Jobs {
  'check-source': { readonly source: string }
  'fetch-item': { readonly item: number }
  'read-report': { readonly report: string }
  'join-story': { readonly report: string }
  'build-record': { readonly story: string }
}

export type JobName = keyof Jobs

/** The order of the chain. */
export const JOB_NAMES: readonly JobName[] = [
  'check-source',
  'fetch-item',
  'read-report',
  'join-story',
  'build-record',
]
