import type { ColumnType } from 'kysely'

/** `timestamptz`: a `Date` (milliseconds) both ways; ISO 8601 text is taken too. */
export type Time = ColumnType<Date, Date | string, Date | string>
/** A time that may be absent. */
export type MaybeTime = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
/** `bigint`, as a number: identities stay below 2^53. */
export type BigIdentity = ColumnType<number, never, never>
/** `jsonb`: read as what was written. Written as JSON text, since `pg` would take an array for a PostgreSQL array. */
export type Json<T> = ColumnType<T, string, string>
/** `jsonb` with a default or null. */
export type MaybeJson<T> = ColumnType<T, string | null | undefined, string | null>
/** A column of an append-only table or one that never changes. */
export type Fixed<T> = ColumnType<T, T, never>
/** A nullable column that never changes. */
export type MaybeFixed<T> = ColumnType<T | null, T | null | undefined, never>
/** A column with a default. */
export type Defaulted<T> = ColumnType<T, T | undefined, T>
/** A nullable column. */
export type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>
/** Filled by the database. */
export type Computed<T> = ColumnType<T, never, never>
