/** What can go wrong with a store; each code is explained in `docs/errors.md`. */
export const STORE_ERROR_CODES = [
  'database-unreachable',
  'database-too-old',
  'database-no-rights',
  'migration-changed',
  'migration-unknown',
  'migration-failed',
  'postgres-missing',
  'postgres-not-started',
  'postgres-version-differs',
  'home-unusable',
  'report-unstorable',
  'job-lapsed',
  'not-undoable',
  'not-found',
  'export-invalid',
  'store-not-empty',
] as const

export type StoreErrorCode = (typeof STORE_ERROR_CODES)[number]

/** The store cannot do what was asked. The message says what happened and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
