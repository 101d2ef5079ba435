import { InvalidArgumentError } from 'commander'

const UNIT = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/**
 * `90s`, `10m`, `2h`, `1d`, in milliseconds.
 *
 * @throws {InvalidArgumentError} for anything else, or nothing at all
 */
export function duration(text: string): number {
  const match = /^(\d{1,6})\s?([smhd])$/.exec(text.trim())
  const unit = match?.[2] as keyof typeof UNIT | undefined
  const milliseconds = unit === undefined ? 0 : Number(match?.[1]) * UNIT[unit]
  if (milliseconds === 0) {
    throw new InvalidArgumentError('Give a number and a unit: 90s, 10m, 2h or 1d.')
  }
  return milliseconds
}

/** How long ago, in one unit: `12 s`, `5 min`, `3 h`, `2 d`. */
export function ago(from: Date, now: Date): string {
  const seconds = Math.max(0, Math.round((now.getTime() - from.getTime()) / 1000))
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`
  if (seconds < 172_800) return `${Math.round(seconds / 3600)} h`
  return `${Math.round(seconds / 86_400)} d`
}
