import type { MessagePort } from 'node:worker_threads'
import { type Errand, READY, type Task } from './task.js'

/** How a thread does each kind of task. */
export type Perform = (task: Task) => unknown

/**
 * Answers errands one after the other for as long as the thread lives. What throws is answered as a fault, so that
 * one bad text does not cost the next one its loaded model.
 */
export function serve(port: MessagePort, perform: Perform): void {
  port.postMessage({ id: READY, value: null })
  port.on('message', ({ id, task }: Errand) => {
    try {
      const value = perform(task)
      port.postMessage({ id, value })
    } catch (error) {
      port.postMessage({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
}
