import { buildRecord, indexWorld, makeReport, parseWorld, type Report } from '@parley-record/engine'
import organisationsAddress from '@parley-record/engine/data/organisations.json?url'
import peopleAddress from '@parley-record/engine/data/people.json?url'
import placesAddress from '@parley-record/engine/data/places.json?url'
import statesAddress from '@parley-record/engine/data/states.json?url'
import { createReader } from '@parley-record/reader'
import modelAddress from '../../../reader/model/reader.bin?url'
import type { FromWorker, Pasted } from './messages.js'

/** The engine and the reader beside the page: what is pasted never leaves the browser. */
self.onmessage = async ({ data }: MessageEvent<readonly Pasted[]>) => {
  try {
    tell({ kind: 'record', record: await recordOf(data) })
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

function tell(message: FromWorker): void {
  postMessage(message)
}

async function recordOf(pasted: readonly Pasted[]) {
  const [model, world] = await Promise.all([loadModel(), loadWorld()])
  const reports = await Promise.all(pasted.map(toReport))
  tell({ kind: 'reading', done: 0, total: reports.length })
  return buildRecord(reports, {
    reader: createReader(model),
    world: indexWorld(world),
    onProgress: (done, total) => tell({ kind: 'reading', done, total }),
  })
}

async function toReport({ text, title, source, published }: Pasted): Promise<Report> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return makeReport({ text, markup: 'plain', title, source, published }, sha256)
}

/** The trained model, with its progress told as it arrives. */
async function loadModel(): Promise<ArrayBuffer> {
  const response = await fetched(modelAddress)
  const length = Number(response.headers.get('content-length') ?? 0)
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of chunksOf(response)) {
    parts.push(part)
    bytes += part.byteLength
    if (length > 0) tell({ kind: 'loading', share: Math.min(1, bytes / length) })
  }
  const model = new Uint8Array(bytes)
  let at = 0
  for (const part of parts) {
    model.set(part, at)
    at += part.byteLength
  }
  return model.buffer
}

async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  while (reader !== undefined) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

async function loadWorld() {
  const json = async (address: string): Promise<unknown> => (await fetched(address)).json()
  const [states, people, organisations, places] = await Promise.all(
    [statesAddress, peopleAddress, organisationsAddress, placesAddress].map(json),
  )
  return parseWorld({ states, people, organisations, places })
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} could not be loaded: ${response.status}`)
  return response
}
