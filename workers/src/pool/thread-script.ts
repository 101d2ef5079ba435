import type { WorkerOptions } from 'node:worker_threads'

/** A file that a thread runs, and the flags of Node it needs. */
export interface ThreadScript {
  readonly url: URL
  readonly execArgv?: WorkerOptions['execArgv']
}

const FROM_SOURCE = new URL('../../test/from-source.js', import.meta.url)

/**
 * A script of this package as a thread can load it: what was built runs as it is; TypeScript sources (only in tests
 * and while developing) need the types stripped on the way, unless this process strips them already.
 *
 * @param path without extension, relative to `base`
 */
export function threadScript(path: string, base: string): ThreadScript {
  if (!base.endsWith('.ts')) return { url: new URL(`${path}.js`, base) }
  const url = new URL(`${path}.ts`, base)
  const strips = process.execArgv.some((flag) => flag.includes('from-source') || flag.includes('tsx'))
  return strips ? { url } : { url, execArgv: ['--conditions=parley-source', '--import', FROM_SOURCE.href] }
}
