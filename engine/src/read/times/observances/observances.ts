import { type Day, dayOf, weekdayOf } from '../days.js'
import { orthodoxEaster, westernEaster } from './easter.js'
import { hanukkah, passover, roshHashanah } from './hebrew-calendar.js'
import { islamicDays } from './islamic-calendar.js'

/** A day or a season of days that news names instead of a date. */
export interface Observance {
  /** Lower-case names, without apostrophes' curl and without a leading article. */
  readonly names: readonly string[]
  /** First days of it in a Gregorian year: one, or none or two where the calendar drifts. */
  readonly days: (year: number) => readonly Day[]
  /** How many days it lasts; 1 unless given. */
  readonly lasts?: number
  /** True when the computed day may be off by one or two, as with observed moons. */
  readonly approximate?: boolean
}

const fixed = (month: number, day: number) => (year: number) => [dayOf(year, month, day)]
const easter = (shift: number) => (year: number) => [westernEaster(year) + shift]
const islamic = (month: number, day: number) => (year: number) => islamicDays(year, month, day)

/** The `count`-th weekday (ISO) of a month; a negative count is from the end. */
const nth = (count: number, weekday: number, month: number) => (year: number) => {
  if (count < 0) {
    const last = dayOf(year, month + 1, 1) - 1
    return [last - ((weekdayOf(last) - weekday + 7) % 7)]
  }
  const first = dayOf(year, month, 1)
  return [first + ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7]
}

/**
 * Observances by name. National days that several countries share under one name ("Independence Day") are left out:
 * the words alone do not tell whose it is. Moon-based Islamic days are approximate by nature.
 */
export const OBSERVANCES: readonly Observance[] = [
  { names: ["new year's day", 'new years day', "new year's", 'the new year', 'new year'], days: fixed(1, 1) },
  { names: ["new year's eve", 'new years eve'], days: fixed(12, 31) },
  { names: ['epiphany', 'three kings day'], days: fixed(1, 6) },
  { names: ['orthodox christmas'], days: fixed(1, 7) },
  { names: ['martin luther king jr. day', 'martin luther king day', 'mlk day'], days: nth(3, 1, 1) },
  { names: ['inauguration day'], days: fixed(1, 20) },
  { names: ['international holocaust remembrance day', 'holocaust memorial day'], days: fixed(1, 27) },
  { names: ["valentine's day", 'valentines day', "st. valentine's day"], days: fixed(2, 14) },
  { names: ["presidents' day", "president's day", 'presidents day'], days: nth(3, 1, 2) },
  { names: ['defender of the fatherland day'], days: fixed(2, 23) },
  { names: ["international women's day", "women's day"], days: fixed(3, 8) },
  { names: ["st. patrick's day", "saint patrick's day", 'st patricks day'], days: fixed(3, 17) },
  { names: ['nowruz', 'persian new year'], days: fixed(3, 20), approximate: true },
  { names: ['ash wednesday'], days: easter(-46) },
  { names: ['palm sunday'], days: easter(-7) },
  { names: ['holy week'], days: easter(-7), lasts: 7 },
  { names: ['maundy thursday', 'holy thursday'], days: easter(-3) },
  { names: ['good friday'], days: easter(-2) },
  { names: ['orthodox easter', 'orthodox easter sunday'], days: (year) => [orthodoxEaster(year)] },
  { names: ['easter sunday', 'easter day', 'easter'], days: easter(0) },
  { names: ['easter monday'], days: easter(1) },
  { names: ['easter weekend'], days: easter(-2), lasts: 4 },
  { names: ['easter week'], days: easter(0), lasts: 7 },
  { names: ['ascension day'], days: easter(39) },
  { names: ['pentecost', 'whit sunday'], days: easter(49) },
  { names: ['anzac day'], days: fixed(4, 25) },
  { names: ['may day', "international workers' day"], days: fixed(5, 1) },
  { names: ['v-e day', 've day'], days: fixed(5, 8) },
  { names: ['victory day', 'europe day'], days: fixed(5, 9) },
  { names: ['nakba day'], days: fixed(5, 15) },
  { names: ['memorial day'], days: nth(-1, 1, 5) },
  { names: ['juneteenth'], days: fixed(6, 19) },
  { names: ['fourth of july', '4th of july', 'july fourth'], days: fixed(7, 4) },
  { names: ['bastille day'], days: fixed(7, 14) },
  { names: ['labor day'], days: nth(1, 1, 9) },
  { names: ['columbus day', "indigenous peoples' day"], days: nth(2, 1, 10) },
  { names: ['halloween'], days: fixed(10, 31) },
  { names: ['election day'], days: (year) => [(nth(1, 1, 11)(year)[0] ?? 0) + 1] },
  {
    names: ['veterans day', 'veterans’ day', "veterans' day", 'armistice day', 'remembrance day'],
    days: fixed(11, 11),
  },
  { names: ['thanksgiving day', 'thanksgiving'], days: nth(4, 4, 11) },
  { names: ['black friday'], days: (year) => [(nth(4, 4, 11)(year)[0] ?? 0) + 1] },
  { names: ['christmas eve'], days: fixed(12, 24) },
  { names: ['christmas day', 'christmas'], days: fixed(12, 25) },
  { names: ['boxing day'], days: fixed(12, 26) },
  { names: ['rosh hashanah', 'jewish new year'], days: (year) => [roshHashanah(year)] },
  { names: ['yom kippur', 'day of atonement'], days: (year) => [roshHashanah(year) + 9] },
  { names: ['sukkot'], days: (year) => [roshHashanah(year) + 14], lasts: 7 },
  { names: ['simchat torah'], days: (year) => [roshHashanah(year) + 22] },
  { names: ['hanukkah', 'chanukah'], days: (year) => [hanukkah(year)], lasts: 8 },
  { names: ['purim'], days: (year) => [passover(year) - 30] },
  { names: ['passover', 'pesach'], days: (year) => [passover(year)], lasts: 7 },
  { names: ['shavuot'], days: (year) => [passover(year) + 50] },
  { names: ['ramadan', 'ramzan'], days: islamic(9, 1), lasts: 30, approximate: true },
  { names: ['laylat al-qadr'], days: islamic(9, 27), approximate: true },
  { names: ['eid al-fitr', 'eid ul-fitr', 'eid al fitr'], days: islamic(10, 1), lasts: 3, approximate: true },
  {
    names: ['eid al-adha', 'eid ul-adha', 'eid al adha'],
    days: islamic(12, 10),
    lasts: 4,
    approximate: true,
  },
  { names: ['islamic new year'], days: islamic(1, 1), approximate: true },
  { names: ['ashura', 'ashoura'], days: islamic(1, 10), approximate: true },
  { names: ['mawlid'], days: islamic(3, 12), approximate: true },
  { names: ['arbaeen'], days: islamic(2, 20), approximate: true },
]
