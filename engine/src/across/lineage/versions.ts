import { foldName } from '../../report/fold.js'
import { groupBy } from '../../report/group-by.js'
import type { Report } from '../../report/report.js'
import { earlier } from './direction.js'
import { groupsOf } from './groups.js'
import { findNotices } from './notices.js'
import { foldWord } from './spelling.js'
import type { ReportWords } from './words.js'

/** Versions of one report, the earliest first. */
export interface VersionGroup {
  /** Indices of the reports. */
  readonly reports: readonly number[]
  /** What tells their order; `unknown`: nothing does, and the order shown is by id. */
  readonly order: 'published' | 'notice' | 'unknown'
  readonly by: 'address' | 'title'
}

/** A title of fewer words ("Morning briefing") names many reports. */
const TITLE_WORDS = 4
/** Reports under one title are versions when so large a share of the shorter one's words stands in the other. */
const SAME_TEXT = 0.3

/** Reports with one address, or with one source and title and much of the same text, are versions of one report. */
export function findVersions(texts: readonly ReportWords[]): readonly VersionGroup[] {
  const reports = texts.map(({ reading }, index) => ({ report: reading.report, index }))
  const byAddress = [...groupBy(reports, ({ report }) => addressOf(report)).entries()]
    .filter(([address]) => address !== null)
    .map(([, group]) => group.map(({ index }) => index))
  const byTitle = [...groupBy(reports, ({ report }) => titleOf(report)).entries()]
    .filter(([title]) => title !== null)
    .flatMap(([, group]) =>
      alikeTexts(
        group.map(({ index }) => index),
        texts,
      ),
    )
  const lists = [...byAddress, ...byTitle].filter((group) => group.length > 1)
  const groups = groupBy(groupsOf(lists.map((list) => list.map(String))), ([, group]) => group)
  return [...groups.values()].map((members) => {
    const indices = members.map(([index]) => Number(index))
    const addresses = new Set(indices.map((i) => addressOf(reports[i]?.report ?? null)))
    return {
      ...inOrder(indices, texts),
      by: addresses.size === 1 && !addresses.has(null) ? 'address' : 'title',
    }
  })
}

/** What tells versions of one report: where it stands, who published it under which title, and its text. */
export type Placed = Pick<Report, 'url' | 'source' | 'title' | 'text'>

/**
 * True when two texts are versions of one report: one address, or one source and title and much of the same text. The
 * one rule for it, here for two, in `findVersions` for a whole story.
 */
export function areVersions(a: Placed, b: Placed): boolean {
  const address = addressOf(a)
  if (address !== null && address === addressOf(b)) return true
  const title = titleOf(a)
  return title !== null && title === titleOf(b) && haveMuchInCommon(formsOf(a.text), formsOf(b.text))
}

/** Keys of which versions of one report share at least one; those that share one are compared by `areVersions`. */
export function versionKeys(report: Placed): readonly string[] {
  return [addressOf(report), titleOf(report)].flatMap((key) => key ?? [])
}

/** An address without what does not tell pages apart: scheme, `www.`, fragment, tracking, last slash. */
export function addressOf(report: Pick<Report, 'url'> | null): string | null {
  const match = /^(?:https?:\/\/)?(?:www\.|m\.|amp\.)?([^\s?#]+)(?:\?([^#\s]*))?/i.exec(report?.url ?? '')
  if (match === null || match[1] === undefined) return null
  const query = (match[2] ?? '')
    .split('&')
    .filter((part) => part !== '' && !TRACKING.test(part))
    .sort()
    .join('&')
  const path = match[1].replace(/\/(?:amp\/?)?$/, '').replace(/\/index\.html?$/, '')
  return path.includes('/') ? `${path.toLowerCase()}${query === '' ? '' : `?${query}`}` : null
}

const TRACKING =
  /^(?:utm_|fbclid|gclid|ref|cmp|src|source|smid|partner|hp\b|wt\.|_r=|module|region|action|pgtype|version|share)/i

function titleOf({ source, title }: Pick<Report, 'source' | 'title'>): string | null {
  if (source === null || title === null) return null
  const folded = foldName(title)
  return folded.split(' ').length < TITLE_WORDS ? null : `${foldName(source)} ${folded}`
}

/** Pairs of neighbours in a group whose words are much the same. */
function alikeTexts(group: readonly number[], texts: readonly ReportWords[]): readonly (readonly number[])[] {
  return group.slice(1).map((b, i) => {
    const a = group[i] ?? b
    const [x, y] = [a, b].map((index) => formsOf(texts[index]?.reading.report.text ?? ''))
    return haveMuchInCommon(x ?? new Set(), y ?? new Set()) ? [a, b] : []
  })
}

function formsOf(text: string): ReadonlySet<string> {
  return new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).map(foldWord))
}

function haveMuchInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((form) => b.has(form)).length
  return shared >= SAME_TEXT * Math.max(1, Math.min(a.size, b.size))
}

/** By date of publication; else a version that speaks of its own correction comes after those that do not. */
function inOrder(
  indices: readonly number[],
  texts: readonly ReportWords[],
): Pick<VersionGroup, 'reports' | 'order'> {
  const report = (i: number) => texts[i]?.reading.report
  const notices = new Map(indices.map((i) => [i, noticesIn(report(i))]))
  const id = (i: number) => report(i)?.id ?? ''
  const compare = (i: number, j: number) => {
    const first = firstOf(report(i), report(j))
    if (first !== 0) return first
    return (notices.get(i) ?? 0) - (notices.get(j) ?? 0) || (id(i) < id(j) ? -1 : 1)
  }
  const sorted = [...indices].sort(compare)
  const pairs = sorted.slice(1).map((j, k) => [sorted[k] ?? j, j] as const)
  const dated = pairs.every(([i, j]) => firstOf(report(i), report(j)) !== 0)
  const noticed = pairs.every(
    ([i, j]) => firstOf(report(i), report(j)) !== 0 || (notices.get(i) ?? 0) !== (notices.get(j) ?? 0),
  )
  return { reports: sorted, order: dated ? 'published' : noticed ? 'notice' : 'unknown' }
}

function noticesIn(report: Report | undefined): number {
  return report === undefined ? 0 : findNotices(report).length
}

function firstOf(a: Report | undefined, b: Report | undefined): number {
  if (a === undefined || b === undefined) return 0
  const first = earlier(a, b)
  return first === null ? 0 : first === a ? -1 : 1
}
