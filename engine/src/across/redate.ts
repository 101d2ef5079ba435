import { readParsed } from '../read/read.js'
import type { Reading } from '../read/reading.js'
import { readTimes } from '../read/times/read-times.js'
import type { TimeExpression } from '../read/times/time-expression.js'
import type { Report } from '../report/report.js'
import type { WorldIndex } from '../world/world-index.js'
import { type InferredDate, inferDates } from './infer-dates.js'

/**
 * The readings of a story with what its dated reports tell of the undated ones: the date where one day is left
 * (marked implied), else at least the times on which all the days that are left agree.
 */
export function dateReadings(readings: readonly Reading[], world: WorldIndex): readonly Reading[] {
  const inferred = inferDates(readings)
  return readings.map((reading) => {
    const date = inferred.get(reading.report.id)
    if (date === undefined || date.candidates.length === 0) return reading
    const report = withInferredDate(reading.report, date)
    const { sentences } = reading
    const times = report.published === null ? agreedTimes(reading, date) : readTimes(report, sentences)
    return readParsed({ report, sentences, times }, world)
  })
}

function withInferredDate(report: Report, { published, why }: InferredDate): Report {
  if (published === null) return report
  return { ...report, published, publishedCertainty: 'implied', publishedWhy: why }
}

/**
 * The times of an undated report that come out the same whichever of the possible days it was published on: "Friday"
 * is one day when the report was published on the 10th or on the 12th. What differs stays open, as read without date.
 */
function agreedTimes(reading: Reading, { candidates }: InferredDate): readonly TimeExpression[] {
  const versions = candidates.map((published) => {
    const times = readTimes({ ...reading.report, published }, reading.sentences)
    return new Map(times.map((time) => [keyOf(time), time]))
  })
  return reading.times.map((time) => {
    const [first, ...others] = versions.map((version) => version.get(keyOf(time)))
    const same = first !== undefined && others.every((other) => other !== undefined && sameTime(first, other))
    if (!same || first.value === time.value) return time
    return { ...first, certainty: 'implied' }
  })
}

function keyOf({ span, type }: TimeExpression): string {
  return `${span.start} ${span.end} ${type}`
}

function sameTime(a: TimeExpression, b: TimeExpression): boolean {
  return a.value === b.value && a.begin === b.begin && a.end === b.end && a.mod === b.mod
}
