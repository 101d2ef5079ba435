import fc from 'fast-check'

/**
 * The gate gives one answer for one commit: property tests run on fixed seeds. `PARLEY_SEED=random npm test` looks
 * further; what it finds becomes a case of a table.
 */
const seed = process.env.PARLEY_SEED
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed ?? 20260101) })
