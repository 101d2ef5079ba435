import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { prepareLayout } from '../embedded/layout.js'
import { isAlive, readPidFile } from '../embedded/pid-file.js'
import type { StoreSettings } from '../store.js'
import type { Finding } from './finding.js'

const GB = 1024 ** 3
const FULL = 0.2 * GB
const LOW = 2 * GB

/** What can be told of an embedded store without opening it. */
export async function checkHome({ home, postgresUser }: StoreSettings): Promise<readonly Finding[]> {
  if (home === undefined) return []
  if (!existsSync(home)) {
    return [
      {
        code: 'home-missing',
        level: 'note',
        message: `There is no store in ${home} yet.`,
        remedy: 'It is set up by the first command that needs one, such as "parley watch".',
      },
    ]
  }
  const layout = prepareLayout(home, postgresUser)
  return [...serverFindings(readPidFile(layout), layout.logs), ...(await diskFindings(layout.folder))]
}

function serverFindings(found: ReturnType<typeof readPidFile>, logs: string): readonly Finding[] {
  if (found === null) {
    const message = 'The database server of this home is not running.'
    return [
      { code: 'server-stopped', level: 'note', message, remedy: 'Nothing: it is started when it is needed.' },
    ]
  }
  if (isAlive(found.pid)) return []
  return [
    {
      code: 'stale-pid-file',
      level: 'warning',
      message: `The database server (process ${found.pid}) ended without being stopped: it was killed, or the machine went down.`,
      remedy: `Nothing is lost: it recovers when it is next started. Its last words are in ${logs}.`,
    },
  ]
}

async function diskFindings(folder: string): Promise<readonly Finding[]> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free >= LOW) return []
  const amount = `${(free / GB).toFixed(1)} GB`
  return [
    {
      code: 'disk-low',
      level: free < FULL ? 'error' : 'warning',
      message: `The disk with ${folder} has ${amount} left.`,
      remedy: 'Make room, or move the home (PARLEY_HOME): with a full disk nothing is saved, and work waits.',
    },
  ]
}
