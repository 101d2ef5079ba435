#!/usr/bin/env node
// Compiles kernel.ts and writes its bytes into ../src/net/kernel-bytes.ts: node reader/kernel/build.js [--check].
// The compiler is fetched when needed; it is no dependency of the project, because its output is kept.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const COMPILER = 'assemblyscript@0.28.20'
const FLAGS = '--enable simd -O3 --runtime stub --noAssert --importMemory --initialMemory 1'.split(' ')
const source = fileURLToPath(new URL('kernel.ts', import.meta.url))
const target = fileURLToPath(new URL('../src/net/kernel-bytes.ts', import.meta.url))

const folder = mkdtempSync(join(tmpdir(), 'parley-kernel-'))
try {
  const wasm = join(folder, 'kernel.wasm')
  execFileSync('npx', ['--yes', '-p', COMPILER, 'asc', source, '-o', wasm, ...FLAGS], { stdio: 'inherit' })
  const lines =
    readFileSync(wasm)
      .toString('base64')
      .match(/.{1,100}/gu) ?? []
  const text = [
    '/** The kernel compiled from `reader/kernel/kernel.ts` by `node reader/kernel/build.js`; do not edit. */',
    'export const KERNEL_BYTES = [',
    ...lines.map((line) => `  '${line}',`),
    "].join('')",
    '',
  ].join('\n')
  if (!process.argv.includes('--check')) writeFileSync(target, text)
  else if (readFileSync(target, 'utf8') !== text) {
    console.error(
      'src/net/kernel-bytes.ts is not what kernel.ts compiles to: run node reader/kernel/build.js',
    )
    process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true })
}
