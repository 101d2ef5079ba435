import type { DeskEvent } from '@parley-record/workers'

/** One event as one line for people, without its time; null for what no one needs to be told each time. */
export function eventLine(event: DeskEvent): string | null {
  const { kind, body } = event
  switch (kind) {
    case 'source.checked':
      return checkedLine(body)
    case 'source.failed':
      return line('failed', `${body.title}: ${body.notice.message}${again(body.failures)}`)
    case 'source.recovered':
      return line('source', `${body.title} answers again`)
    case 'report.arrived':
      return line('arrived', `${from(body)}${body.version > 1 ? ` (version ${body.version})` : ''}`)
    case 'report.known':
      return null
    case 'report.failed':
      return line('failed', `${body.address ?? body.title ?? 'a report'}: ${body.notice.message}`)
    case 'story.started':
      return line('story', `new: ${body.title}`)
    case 'story.joined':
      return line('story', `+1 (${count(body.reports, 'report')}) ${body.title}${because(body.why)}`)
    case 'story.merged':
      return line('story', `${body.title}: took in another story${because(body.why)}`)
    case 'story.split':
      return line('story', `${body.title}: parted from another story${because(body.why)}`)
    case 'story.changed':
      return line('record', `${body.title}: ${recordCounts(body)}`)
    case 'job.dead':
      return line('failed', `${body.job}: ${body.notice.message}`)
  }
}

/** A check that brought nothing is told only when that has a reason. */
function checkedLine(body: Extract<DeskEvent, { kind: 'source.checked' }>['body']): string | null {
  const told = body.notices.find(({ code }) => code === 'queue-full' || code === 'too-many-items')
  if (body.fresh === 0 && told === undefined) return null
  const why = told === undefined ? '' : ` (${told.message})`
  return line('source', `${body.title}: ${body.fresh} new${why}`)
}

function line(what: string, text: string): string {
  return `${what.padEnd(8)} ${oneLine(text)}`
}

function from({ outlet, title, url }: { outlet: string | null; title: string | null; url: string | null }) {
  const name = title ?? url ?? 'without a title'
  return outlet === null ? name : `${outlet}: ${name}`
}

/** The first reasons; the story's history has all of them. */
const LONGEST_REASON = 120

function because(why: string): string {
  if (why === '') return ''
  const short = why.length <= LONGEST_REASON ? why : `${why.slice(0, LONGEST_REASON).replace(/\s\S*$/, '')} …`
  return ` — ${short}`
}

function again(failures: number): string {
  return failures > 1 ? ` (${failures} times in a row)` : ''
}

function recordCounts(body: { reports: number; origins: number; disputes: number }): string {
  const parts = [count(body.reports, 'report'), count(body.origins, 'origin')]
  return [...parts, ...(body.disputes === 0 ? [] : [count(body.disputes, 'dispute')])].join(', ')
}

/** `1 report`, `2 reports`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

/** Text from outside must not move the cursor, colour the terminal or break the line (C0, C1 controls, bidi marks). */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
}
