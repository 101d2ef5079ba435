import type { Day } from '../days.js'

/** Day number of Rata Die 0 (the day before 1 January of the year 1). */
const RATA_DIE = -719_163
/** 1 Tishri of the Hebrew year 1 in Rata Die. */
const EPOCH = -1_373_427

/**
 * Rosh Hashanah (1 Tishri) that falls in a Gregorian year. Molad and postponements after Reingold and Dershowitz,
 * Calendrical Calculations, ch. 8. The day begins at sunset of the day before.
 */
export function roshHashanah(year: number): Day {
  return newYear(year + 3761)
}

/** First day of Passover (15 Nisan): always 163 days before the next Rosh Hashanah. */
export function passover(year: number): Day {
  return roshHashanah(year) - 163
}

/** First day of Hanukkah (25 Kislev); Heshvan has 30 days in the long years of 355 and 385 days. */
export function hanukkah(year: number): Day {
  const first = newYear(year + 3761)
  const length = newYear(year + 3762) - first
  return first + (length % 10 === 5 ? 84 : 83)
}

function newYear(hebrewYear: number): Day {
  const [before, own, after] = [elapsed(hebrewYear - 1), elapsed(hebrewYear), elapsed(hebrewYear + 1)]
  const delay = after - own === 356 ? 2 : own - before === 382 ? 1 : 0
  return RATA_DIE + EPOCH + own + delay
}

/** Days from the epoch to the mean new moon of Tishri, with the rule that it is no Sunday, Wednesday or Friday. */
function elapsed(hebrewYear: number): number {
  const months = Math.floor((235 * hebrewYear - 234) / 19)
  const parts = 12_084 + 13_753 * months
  const day = 29 * months + Math.floor(parts / 25_920)
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day
}
