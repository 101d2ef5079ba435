import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ENGLISH_REPORT, TestFolder } from '../../test/test-files.js'
import { watchFolder } from './watch-folder.js'

let folder: TestFolder
let stop: AbortController
beforeEach(() => {
  folder = new TestFolder()
  stop = new AbortController()
})
afterEach(() => {
  stop.abort()
  folder.remove()
})

/** Names of the files that were handed over, relative to the folder. */
async function watching(
  seen: string[],
  onFile: (file: string) => Promise<void> = async () => undefined,
  settledMs = 150,
) {
  const watched = await watchFolder(
    folder.path,
    async (file) => {
      seen.push(file.slice(folder.path.length + 1))
      await onFile(file)
    },
    { signal: stop.signal, settledMs },
  )
  if (watched.kind === 'refused') throw new Error(watched.notice.message)
  return watched
}

async function until(met: () => boolean): Promise<void> {
  while (!met()) await new Promise((resolve) => setTimeout(resolve, 10))
}

describe('watchFolder', () => {
  it('hands over what is there, what comes, and what changes', async () => {
    folder.file('a.txt', ENGLISH_REPORT)
    const seen: string[] = []
    const { ended } = await watching(seen)
    await until(() => seen.length === 1)
    mkdirSync(join(folder.path, 'may'))
    folder.file('may/b.html', ENGLISH_REPORT)
    await until(() => seen.length === 2)
    appendFileSync(join(folder.path, 'a.txt'), 'More follows.')
    await until(() => seen.length === 3)
    stop.abort()
    await ended
    expect(seen).toEqual(['a.txt', 'may/b.html', 'a.txt'])
  })

  it('waits until a file is whole, and lets no such file keep others waiting', async () => {
    const texts: string[] = []
    await watching([], async (file) => void texts.push(readFileSync(file, 'utf8')), 1_000)
    const path = folder.file('a.txt', 'One')
    const old = folder.file('b.txt', 'Whole')
    utimesSync(old, new Date('2031-05-12'), new Date('2021-05-12'))
    for (let i = 0; i < 8; i++) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      appendFileSync(path, ' more')
    }
    await until(() => texts.length === 2)
    expect(texts).toEqual(['Whole', `One${' more'.repeat(8)}`])
  })

  it('forgets a file that is gone before it was whole', async () => {
    const seen: string[] = []
    await watching(seen)
    rmSync(folder.file('a.txt', 'One'))
    folder.file('b.txt', 'Two')
    await until(() => seen.length > 0)
    expect(seen).toEqual(['b.txt'])
  })

  it('passes over hidden files, other kinds and links out of the folder', async () => {
    const outside = new TestFolder()
    outside.file('secret.txt', ENGLISH_REPORT)
    symlinkSync(outside.path, join(folder.path, 'link'))
    mkdirSync(join(folder.path, '.git'))
    for (const name of ['.a.txt.swp', '.git/b.txt', 'c.png', 'd.txt.part']) folder.file(name, ENGLISH_REPORT)
    const seen: string[] = []
    const { ended } = await watching(seen)
    folder.file('z.txt', ENGLISH_REPORT)
    await until(() => seen.length > 0)
    renameSync(join(folder.path, 'd.txt.part'), join(folder.path, 'd.txt'))
    await until(() => seen.length > 1)
    stop.abort()
    await ended
    outside.remove()
    expect(seen).toEqual(['z.txt', 'd.txt'])
  })

  it('hands over one at a time, and ends after the last', async () => {
    for (const name of ['a.txt', 'b.txt', 'c.txt']) folder.file(name, ENGLISH_REPORT)
    const seen: string[] = []
    let going = 0
    let most = 0
    let finished = 0
    const { ended } = await watching(seen, async () => {
      going++
      most = Math.max(most, going)
      await new Promise((resolve) => setTimeout(resolve, 50))
      going--
      finished++
    })
    await until(() => seen.length === 2)
    stop.abort()
    await ended
    expect([most, finished, seen.length]).toEqual([1, 2, 2])
  })

  it('ends with what the receiver threw', async () => {
    folder.file('a.txt', ENGLISH_REPORT)
    const { ended } = await watching([], () => Promise.reject(new Error('the disk is full')))
    await expect(ended).rejects.toThrow('the disk is full')
  })

  it.each([
    ['a folder that is not there', 'absent', 'ENOENT'],
    ['a file', 'a.txt', 'it is no folder'],
  ])('refuses %s', async (_, name, detail) => {
    folder.file('a.txt', ENGLISH_REPORT)
    const watched = await watchFolder(join(folder.path, name), () => undefined, { signal: stop.signal })
    expect(watched).toMatchObject({ kind: 'refused', notice: { code: 'folder-unwatched' } })
    if (watched.kind === 'refused') expect(watched.notice.message).toContain(detail)
  })
})
