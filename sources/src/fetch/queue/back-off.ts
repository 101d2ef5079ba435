const FIRST_MS = 2_000
const LONGEST_MS = 60 * 60 * 1000

/**
 * How long to leave a host alone after `failures` failures in a row, in milliseconds: twice as long each time, an
 * hour at most, and each pause between half and whole of that, so that many askers do not return together ("equal
 * jitter").
 */
export function backOffMs(failures: number, random: () => number): number {
  const whole = Math.min(FIRST_MS * 2 ** Math.min(failures - 1, 20), LONGEST_MS)
  return whole / 2 + random() * (whole / 2)
}
