import type { DeskEvent } from '@parley-record/workers'
import { eventLine, oneLine } from './event-line.js'

/** How a command shows what its desk does. */
export interface View {
  show(event: DeskEvent, at: Date): void
  /** What is going on now; shown where there is a place for it. */
  status(text: string): void
  /** Takes the status away; what was shown stays. */
  end(): void
}

export type Write = (text: string) => void

/** One JSON object a line: the events as they are, for programs. */
export function jsonView(write: Write): View {
  return {
    show: (event, at) => write(`${JSON.stringify({ at: at.toISOString(), ...event })}\n`),
    status: () => undefined,
    end: () => undefined,
  }
}

/** One line an event, with its time: for files, pipes and logs. */
export function plainView(write: Write): View {
  return {
    show(event, at) {
      const line = eventLine(event)
      if (line !== null) write(`${at.toISOString().slice(0, 19)}Z ${line}\n`)
    },
    status: () => undefined,
    end: () => undefined,
  }
}

/** Lines that scroll by above one that says how things stand, for a terminal `columns()` wide. */
export function liveView(write: Write, columns: () => number): View {
  let status = ''
  const draw = (line: string) => {
    const kept = status === '' ? '' : oneLine(status).slice(0, columns() - 1)
    write(`\r\u001b[K${line}${kept}`)
  }
  return {
    show(event, at) {
      const line = eventLine(event)
      if (line === null) return
      const time = at.toTimeString().slice(0, 8)
      draw(`${`${time}  ${line}`.slice(0, Math.max(40, columns() * 2))}\n`)
    },
    status(text) {
      if (text === status) return
      status = text
      draw('')
    },
    end() {
      status = ''
      write('\r\u001b[K')
    },
  }
}

/** No word. */
export const SILENT: View = { show: () => undefined, status: () => undefined, end: () => undefined }
