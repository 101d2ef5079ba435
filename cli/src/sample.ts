import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The same place from `src`, `dist` and the bundle: the checkout's `stories/`. */
const ROOTS = ['../..', '../../..'].map((up) =>
  fileURLToPath(new URL(`${up}/stories/harbour-talks/`, import.meta.url)),
)

const ROOT = ROOTS.find((root) => existsSync(join(root, 'world.json'))) ?? ROOTS[0] ?? ''

/** Facts of the invented world of the sample story. */
export const SAMPLE_WORLD = join(ROOT, 'world.json')

/** The reports of the sample story. */
export async function sampleFiles(): Promise<readonly string[]> {
  const folder = join(ROOT, 'reports')
  return (await readdir(folder)).sort().map((name) => join(folder, name))
}
