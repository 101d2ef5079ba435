import { createHash } from 'node:crypto'
import { renderHtml, renderMarkdown } from '@parley-record/engine'
import { strToU8, zipSync } from 'fflate'
import { annotations } from './annotations.js'
import type { ExportedStory } from './exported-story.js'

/** The manifest's name inside the bundle. */
export const MANIFEST = 'manifest.json'

const README = `This is an evidence bundle made by Parley.

record.json       the sourced record: who said what, with the place of the words in each report
reports/          the text of each report, as it was read
brief.md, .html   the record as a brief
annotations.json  the evidence as W3C Web Annotations
manifest.json     SHA-256 of each of these files

To check it without any network:

  parley verify THIS-FILE.zip

It compares each file with the manifest, each report with the hash in the record, each quotation and citation
with the words it points at. The hashes can also be checked by hand: sha256sum reports/*.txt
`

/**
 * Everything a stranger needs to check a story offline, as a zip: the same story and revision give the same
 * bytes, so that two copies can be compared by one hash.
 */
export function bundle(story: ExportedStory): Uint8Array {
  const { record } = story
  const files: { [name: string]: Uint8Array } = {
    'README.txt': strToU8(README),
    'record.json': strToU8(`${JSON.stringify(record, null, 2)}\n`),
    'brief.md': strToU8(renderMarkdown(record, { form: 'brief' })),
    'brief.html': strToU8(renderHtml(record, { form: 'brief' })),
    'annotations.json': strToU8(annotations(story)),
  }
  for (const report of record.reports) files[`reports/${report.id}.txt`] = strToU8(report.text)
  const manifest = {
    format: 'parley-bundle',
    version: 1,
    story: { id: story.id, title: story.title, revision: story.revision, madeAt: story.madeAt },
    files: Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, { sha256: sha256(bytes), size: bytes.length }]),
    ),
  }
  files[MANIFEST] = strToU8(`${JSON.stringify(manifest, null, 2)}\n`)
  return zipSync(files, { level: 6, mtime: zipTime(story.madeAt) })
}

/** Zip keeps local time without a zone: the same fields everywhere, those of UTC. */
function zipTime(madeAt: string): Date {
  const utc = new Date(madeAt)
  return new Date(utc.getTime() + utc.getTimezoneOffset() * 60_000)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
