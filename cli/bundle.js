/**
 * Joins the built engine, sources and command into a few files: Node opens a dozen modules instead of four
 * hundred, which is a quarter of the time to a first record. What it joins stays as `tsc` wrote it.
 */
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const dir = at('dist/bundle')
const JOINED = /^(@parley-record\/(engine|sources)|@oxc-project\/runtime|zod|commander|yaml|eld)(\/|$)/

rmSync(dir, { recursive: true, force: true })
await build({
  input: at('dist/main.js'),
  platform: 'node',
  transform: { target: 'node20' },
  // Joined: our own two, and the small ones every run opens. Packages with files beside them stay where they are.
  external: (id) => /^[^./]/.test(id) && !JOINED.test(id),
  output: { dir, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
})
