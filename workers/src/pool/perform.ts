import { gunzipSync, gzipSync } from 'node:zlib'
import {
  assembleRecord,
  profileReport,
  type Reading,
  type ReadingTools,
  readReport,
  type StoryProfile,
  type StoryRecord,
} from '@parley-record/engine'
import type { PackedReading, Task } from './task.js'

/** A report, read: as the store keeps it. */
export interface ReadValue {
  /** gzip of the Reading as JSON, without its report. */
  readonly body: Uint8Array
  readonly profile: StoryProfile
}

/** Reading and assembling with one model and one set of facts, both loaded before. */
export function performWith(tools: ReadingTools): (task: Task) => ReadValue | StoryRecord | string {
  return (task) => {
    switch (task.kind) {
      case 'model':
        return tools.reader.model
      case 'read': {
        const reading = readReport(task.report, tools)
        const { report: _, ...rest } = reading
        return { body: pack(JSON.stringify(rest)), profile: profileReport(reading, tools.world) }
      }
      case 'assemble': {
        return assembleRecord(task.readings.map(unpack), {
          world: tools.world,
          model: tools.reader.model,
          ...task.view,
        })
      }
    }
  }
}

function unpack({ report, body }: PackedReading): Reading {
  return { report: JSON.parse(report), ...JSON.parse(gunzipSync(body).toString('utf8')) }
}

/** A low level: readings repeat themselves so much that higher ones cost time and save little. */
function pack(json: string): Uint8Array {
  return gzipSync(json, { level: 4 })
}
