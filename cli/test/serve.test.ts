import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TemporaryHome } from '../../workers/test/temporary-desk.js'

const home = new TemporaryHome()
const FROM_SOURCE = new URL('../../workers/test/from-source.js', import.meta.url).href
const PARLEY = fileURLToPath(new URL('./run-parley.ts', import.meta.url))
const ARGS = ['--conditions=parley-source', '--import', FROM_SOURCE, PARLEY]

beforeAll(() => home.keep(), 60_000)
afterAll(() => home.remove(), 60_000)

/** A process of the command, and what it says. */
function parley(...args: readonly string[]): {
  child: ChildProcess
  said: () => string
  says: (what: RegExp) => Promise<string>
} {
  const child = spawn(process.execPath, [...ARGS, ...args, '--home', home.folder], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let text = ''
  let look = () => {}
  const hear = (part: Buffer) => {
    text += part
    look()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  child.on('exit', () => look())
  return {
    child,
    said: () => text,
    says: async (what) => {
      for (;;) {
        const found = what.exec(text)
        if (found !== null) return found[1] ?? found[0]
        if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${text}`)
        await new Promise<void>((resolve) => (look = resolve))
      }
    },
  }
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'exit')
  return child.exitCode
}

describe('parley serve', () => {
  it('opens the desk, loads the sample story through its API, and ends on a signal', async () => {
    const { child, says } = parley('serve', '--port', '0', '--no-open')
    const address = await says(/the desk is open at (http:\/\/localhost:\d+); Ctrl-C/)
    const { csrf, mode } = (await (await fetch(`${address}/api/v1/session`)).json()) as {
      csrf: string
      mode: string
    }
    expect(mode).toBe('alone')
    const sample = await fetch(`${address}/api/v1/sample`, {
      method: 'POST',
      headers: { 'x-parley-csrf': csrf },
    })
    expect(sample.status).toBe(202)
    let reports = 0
    while (reports < 8) {
      const { items } = (await (await fetch(`${address}/api/v1/stories`)).json()) as {
        items: { reports: number; pending: boolean }[]
      }
      reports = items.reduce((sum, one) => sum + one.reports, 0)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    child.kill('SIGTERM')
    expect(await exitCode(child)).toBe(0)
  }, 120_000)

  it('says that a port is taken, and which to try', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    const { child, said } = parley('serve', '--port', String(port), '--no-open', '--no-work')
    expect(await exitCode(child)).toBe(2)
    expect(said()).toContain(`Port ${port} is taken. Give another: --port ${port + 1}`)
    taken.close()
  }, 60_000)

  it('does not open a desk without accounts to the network', async () => {
    const { child, said } = parley('serve', '--port', '0', '--no-open', '--no-work', '--bind', '0.0.0.0')
    expect(await exitCode(child)).toBe(2)
    expect(said()).toContain('parley account add NAME --role admin')
  }, 60_000)
})

describe('parley mcp', () => {
  it('speaks to an assistant on standard input and output', async () => {
    const client = new Client({ name: 'test', version: '1' })
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [...ARGS, 'mcp', '--home', home.folder],
      stderr: 'pipe',
    })
    await client.connect(transport)
    expect((await client.listTools()).tools).toHaveLength(5)
    const { content } = await client.callTool({ name: 'search_stories', arguments: {} })
    expect(JSON.stringify(content)).toContain('Velmark')
    await client.close()
  }, 60_000)
})
