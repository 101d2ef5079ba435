import { InvalidArgumentError } from 'commander'

/** @throws {InvalidArgumentError} for what is no number from 1 to 64 */
export function threadCount(text: string): number {
  const n = Number(text)
  if (!Number.isInteger(n) || n < 1 || n > 64) throw new InvalidArgumentError('Give a number from 1 to 64.')
  return n
}
