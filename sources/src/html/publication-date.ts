import { dateInAddress } from './address-date.js'
import { dateInLinkedData, dateInMeta, dateInScripts, modifiedDate } from './declared-dates.js'
import type { DomDocument } from './dom.js'
import { datesByHeadline } from './headline-date.js'
import {
  dateInTitle,
  inDateClass,
  inMarkedTime,
  inPublishedWords,
  inTime,
  type PrintedPage,
} from './printed-dates.js'
import { slashOrderOf } from './slash-order.js'

/** Where on a page a date was found. */
export type DatePlace =
  | 'linked-data'
  | 'meta'
  | 'headline'
  | 'address'
  | 'markup'
  | 'script'
  | 'time'
  | 'class'
  | 'title'
  | 'words'
  | 'modified'

/** A publication date and how the page gives it. */
export interface PublicationDate {
  /** ISO 8601 date, or date and time with zone. */
  readonly value: string
  /** `stated`: printed or declared. `implied`: taken from the address. */
  readonly certainty: 'stated' | 'implied'
  readonly foundIn: DatePlace
}

interface Evidence {
  readonly value: string
  readonly foundIn: DatePlace
}

/**
 * When a page was published. Three kinds of evidence are compared: what the page declares for programs, what it prints
 * beside its headline, and the day in its address. Two that agree win; between a declared and a printed date alone the
 * later one, which dates the text as it stands. Without them the rest of the page is asked, from marked dates to any
 * date in words, as other readers of dates do (htmldate: Barbaresi, JOSS 2020).
 */
export function findPublicationDate(document: DomDocument, url: string | null): PublicationDate | null {
  const page: PrintedPage = { document, slashes: slashOrderOf(document) }
  const beside = datesByHeadline(document, page.slashes)
  const address = dateInAddress(
    url ?? document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
  )
  const best =
    weigh(declaredIn(document), { printed: beside.published, address }, page) ??
    evidence('headline', beside.updated) ??
    fallback(page)
  return best === null ? null : { ...best, certainty: best.foundIn === 'address' ? 'implied' : 'stated' }
}

function declaredIn(document: DomDocument): Evidence | null {
  return evidence('linked-data', dateInLinkedData(document)) ?? evidence('meta', dateInMeta(document))
}

function evidence(foundIn: DatePlace, value: string | null): Evidence | null {
  return value === null ? null : { foundIn, value }
}

interface Shown {
  readonly printed: string | null
  readonly address: string | null
}

/** Chooses between the three kinds of evidence; `null` when there is none. */
function weigh(declared: Evidence | null, { printed, address }: Shown, page: PrintedPage): Evidence | null {
  const day = declared === null ? null : dayOf(declared.value)
  const seen = printed === null ? null : dayOf(printed)
  if (declared === null) {
    if (printed !== null && address !== null && isExchanged(dayOf(printed), address))
      return evidence('address', address)
    return evidence('headline', printed) ?? evidence('address', address)
  }
  if (printed === null || seen === day || isExchanged(seen ?? '', day ?? ''))
    return withLocalDay(declared, { printed, address }, page)
  if (address === day) return declared
  return seen === address || (seen ?? '') > (day ?? '')
    ? evidence('headline', printed)
    : withLocalDay(declared, { printed, address }, page)
}

/** True when one day is the other with day and month exchanged: `03/04` read the other way. */
function isExchanged(one: string, other: string): boolean {
  return one !== other && one === `${other.slice(0, 4)}-${other.slice(8, 10)}-${other.slice(5, 7)}`
}

function dayOf(value: string): string {
  return value.slice(0, 10)
}

/**
 * Programs declare moments in UTC; an outlet west or east of Greenwich prints its own day. Words such as "on Tuesday"
 * follow the printed day, so when address or page show the day next to the declared one, that day is taken.
 */
function withLocalDay(declared: Evidence, { printed, address }: Shown, page: PrintedPage): Evidence {
  const moment = /^(\d{4}-\d{2}-\d{2})T(\d{2}):\d{2}:\d{2}(?:Z|\+00:00)$/.exec(declared.value)
  if (moment === null) return declared
  const neighbour = shiftDay(moment[1] ?? '', Number(moment[2]) < 12 ? -1 : 1)
  const shown = address ?? printed ?? inTime(page) ?? inDateClass(page)
  return shown?.slice(0, 10) === neighbour ? { ...declared, value: neighbour } : declared
}

function shiftDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
}

/** The rest of the page, from what is marked to what has to be guessed. */
function fallback(page: PrintedPage): Evidence | null {
  return (
    evidence('markup', inMarkedTime(page)) ??
    evidence('class', inDateClass(page)) ??
    evidence('time', inTime(page)) ??
    evidence('title', dateInTitle(page)) ??
    evidence('script', dateInScripts(page.document)) ??
    evidence('words', inPublishedWords(page)) ??
    evidence('modified', modifiedDate(page.document))
  )
}
