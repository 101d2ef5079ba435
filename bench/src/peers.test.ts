import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestOf, readPeers, writePeerTexts } from './peers.js'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'parley-peers-'))
  mkdirSync(join(dir, 'answers'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const texts = new Map([['news', ['Ada spoke.', 'Tom did not.']]])

function answer(digest: string, answers: readonly unknown[]): void {
  const file = { peer: 'Peer 1.0', task: 'names', parts: { news: { digest, answers } } }
  writeFileSync(join(dir, 'answers', 'peer-one.names.json'), JSON.stringify(file))
}

test('the texts are written with their digest', () => {
  const path = writePeerTexts(dir, 'names', new Map([['news', { texts: texts.get('news') ?? [] }]]))
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    task: 'names',
    parts: { news: { digest: digestOf(texts.get('news') ?? []), texts: ['Ada spoke.', 'Tom did not.'] } },
  })
})

test('answers to the same texts are read', () => {
  answer(digestOf(texts.get('news') ?? []), [[[0, 3, 'PER']], []])
  expect(readPeers(dir, 'names', texts)).toEqual([
    { name: 'Peer 1.0', key: 'peer_one', parts: new Map([['news', [[[0, 3, 'PER']], []]]]) },
  ])
})

test.each([
  ['to other texts', digestOf(['Ada left.', 'Tom did not.']), [[], []]],
  ['that are too few', digestOf(['Ada spoke.', 'Tom did not.']), [[]]],
])('answers %s are left out', (_, digest, answers) => {
  answer(digest, answers)
  expect(readPeers(dir, 'names', texts)).toEqual([])
})

test('no answers, no peers', () => {
  expect(readPeers(join(dir, 'nowhere'), 'names', texts)).toEqual([])
})
