import { createHash, randomBytes } from 'node:crypto'

/** A secret that nobody guesses: 256 bits, base64url. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret. One round is enough: there is nothing to guess in 256 random bits. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Milliseconds before the last use of a session or token is written again: not with every request. */
export const SIGHT = 60_000

/** An id that says nothing: 96 bits. */
export function makeId(prefix: string): string {
  return prefix + randomBytes(12).toString('hex')
}
