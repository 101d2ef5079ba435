import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const WEB = join(ROOT, 'web')

/** Runs the command as it is in the sources; the page itself is the built one. */
const FROM_SOURCE = [
  '--conditions=parley-source',
  `--import=${join(ROOT, 'workers/test/from-source.js')}`,
  join(ROOT, 'cli/test/run-parley.ts'),
]

/** `parley serve` as a process of its own over an empty home. */
export class Served {
  readonly home: string
  address = ''
  #process: ChildProcess | null = null
  #told = ''

  constructor() {
    this.home = mkdtempSync(join(tmpdir(), 'parley-e2e-'))
  }

  /** Starts it, or starts it again over what it kept. @throws {Error} with all it said when it does not open */
  async start(): Promise<void> {
    await buildPage()
    this.#told = ''
    const started = spawnParley(['serve', '--home', this.home, '--port', '0', '--no-open'])
    this.#process = started
    this.address = await new Promise((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        this.#told += chunk.toString()
        const open = /is open at (http:\/\/\S+?)[; ]/.exec(this.#told)?.[1]
        if (open !== undefined) resolve(open)
      }
      started.stderr?.on('data', hear)
      started.stdout?.on('data', hear)
      started.once('exit', (code) => reject(new Error(`parley serve ended with ${code}: ${this.#told}`)))
    })
  }

  async stop(): Promise<void> {
    const running = this.#process
    if (running === null || running.exitCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill('SIGINT')
    await ended
  }

  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.home, { recursive: true, force: true })
  }

  /** Runs another command on the same home; gives what it printed. @throws {Error} when it fails */
  async run(args: readonly string[], input = ''): Promise<string> {
    const ran = spawnParley([...args, '--home', this.home])
    let told = ''
    ran.stdout?.on('data', (chunk: Buffer) => (told += chunk.toString()))
    ran.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()))
    ran.stdin?.end(input)
    const code = await new Promise((resolve) => ran.once('exit', resolve))
    if (code !== 0) throw new Error(`parley ${args.join(' ')} ended with ${code}: ${told}`)
    return told
  }
}

function spawnParley(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [...FROM_SOURCE, ...args], { cwd: ROOT, stdio: 'pipe' })
}

/** Builds the page when its sources are newer than what was built: a test never runs on a stale page. */
async function buildPage(): Promise<void> {
  const built = join(WEB, 'dist/index.html')
  const sources = readdirSync(join(WEB, 'src'), { recursive: true, withFileTypes: true })
  const latest = Math.max(
    ...sources
      .filter((entry) => entry.isFile())
      .map((file) => statSync(join(file.parentPath, file.name)).mtimeMs),
  )
  if (existsSync(built) && statSync(built).mtimeMs >= latest) return
  const ran = spawn('npm', ['run', '-s', '-w', 'web', 'build'], {
    cwd: ROOT,
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const code = await new Promise((resolve) => ran.once('exit', resolve))
  if (code !== 0) throw new Error(`the page could not be built: npm run -w web build ended with ${code}`)
}
