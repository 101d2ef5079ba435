import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseWorld, type WorldFacts } from '@parley-record/engine'

/**
 * The facts about the world that come with the engine (`engine/data/*.json`).
 *
 * @throws Error naming the file when one is missing or not as it should be: the installation is broken.
 */
export async function loadWorld(): Promise<WorldFacts> {
  const data = dataFolder()
  const [states, people, organisations, places] = await Promise.all(
    ['states', 'people', 'organisations', 'places'].map((name) => readJson(join(data, `${name}.json`))),
  )
  return parseWorld({ states, people, organisations, places })
}

const ENGINE = '@parley-record/engine'

/**
 * Where the installed engine keeps its data. The package is looked for as Node looks for it, but by its folder:
 * its main module need not be built for its data to be read.
 */
function dataFolder(): string {
  const folders = createRequire(import.meta.url).resolve.paths(ENGINE) ?? []
  const found = folders.map((folder) => join(folder, ENGINE, 'data')).find((folder) => existsSync(folder))
  if (found === undefined) throw new Error(`${ENGINE} is not installed: its folder "data" was not found`)
  return found
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown
  } catch (error) {
    throw new Error(`${path} cannot be read; install the engine again`, { cause: error })
  }
}
