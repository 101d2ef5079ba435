import { type Day, dayOf } from '../days.js'

/** Western Easter Sunday: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export function westernEaster(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * shift + 114
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/** Orthodox Easter Sunday: the Julian computus (Meeus), moved to the Gregorian calendar. */
export function orthodoxEaster(year: number): Day {
  const moon = (19 * (year % 19) + 15) % 30
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
  const sum = moon + weekday + 114
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2 // days the Julian calendar lags
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1) + behind
}
