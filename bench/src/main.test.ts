import { afterEach, expect, test, vi } from 'vitest'
import { main } from './main.js'

afterEach(() => vi.restoreAllMocks())

async function run(...args: readonly string[]) {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const code = await main(args)
  return { code, out: out.mock.calls.join(''), err: err.mock.calls.join('') }
}

test.each([
  [['--help'], 0],
  [[], 2],
  [['nothing'], 2],
])('%o gives the usage and %d', async (args, code) => {
  const result = await run(...args)
  expect(result.code).toBe(code)
  expect(result.out + result.err).toContain('Usage: npm run bench -- TASK')
})

test('an unknown part and an unknown flag are named', async () => {
  expect(await run('syntax', '--split', 'moon')).toMatchObject({
    code: 2,
    err: 'bench: syntax has no part moon; it has dev, test.\n',
  })
  expect((await run('syntax', '--moon')).err).toContain('--moon')
})

test.each(['acts', 'dates', 'extraction', 'times', 'attribution'])(
  '%s says what data it looked for',
  async (task) => {
    const { code, err } = await run(task, '--data', '/nowhere')
    expect(code).toBe(3)
    expect(err).toMatch(/^bench: no data: neither \/nowhere\/.+Give the folder with --data/)
  },
)
