import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const CHILDREN = new URL('./children/', import.meta.url)
const FROM_SOURCE = new URL('../../workers/test/from-source.js', import.meta.url)

/** A process that a test starts, speaks to and kills. */
export interface Child {
  readonly pid: number
  /** The next line that it prints; rejects with what it complained of when it ends before. */
  line(): Promise<string>
  /** Ends its input, which every child takes as the wish to end in order. @returns its exit status */
  end(): Promise<number | null>
  /** kill -9 */
  kill(): Promise<void>
  readonly process: ChildProcess
}

/** Who runs a child, other than the one who runs the test. */
export interface ChildOptions {
  readonly uid?: number
  readonly gid?: number
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
}

/** Runs `store/test/children/NAME.ts` from its source, in a process of its own. */
export async function startChild(
  name: string,
  args: readonly string[],
  options: ChildOptions = {},
): Promise<Child> {
  const script = fileURLToPath(new URL(`${name}.ts`, CHILDREN))
  const flags = ['--conditions=parley-source', '--import', FROM_SOURCE.href]
  const { env, ...who } = options
  const child = spawn(process.execPath, [...flags, script, ...args], {
    ...who,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  const ended = once(child, 'close')
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const line = async () => {
    const next = await lines.next()
    if (next.done) throw new Error(`${name} ended: ${complaint}`)
    return next.value
  }
  const close = async () => {
    await ended
    return child.exitCode
  }
  return {
    pid: child.pid ?? 0,
    process: child,
    line,
    end: async () => {
      child.stdin.end()
      return close()
    },
    kill: async () => {
      child.kill('SIGKILL')
      await close()
    },
  }
}

/** For children: resolves when the test ends their input. */
export async function inputEnds(): Promise<void> {
  process.stdin.resume()
  await once(process.stdin, 'end')
}
