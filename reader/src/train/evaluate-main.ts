import { parseArgs } from 'node:util'
import { loadReader } from '../node.js'
import { readEwt } from './corpora.js'
import { formatRows, nameRows, syntaxRows } from './evaluate-corpora.js'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: process.env.PARLEY_DATA ?? '../shared/data' },
    part: { type: 'string', default: 'dev' },
    model: { type: 'string' },
  },
})
const loadStart = performance.now()
const reader = loadReader(values.model)
console.log(`${reader.model}: loaded in ${(performance.now() - loadStart).toFixed(0)} ms`)
const part = values.part === 'test' ? 'test' : 'dev'
for (const line of formatRows(syntaxRows(reader, values.data, part), nameRows(reader, values.data)))
  console.log(line)

const texts = readEwt(values.data, 'dev').map(({ text }) => text)
const start = performance.now()
const tokens = texts.reduce(
  (sum, text) => sum + reader.read(text).reduce((count, one) => count + one.tokens.length, 0),
  0,
)
console.log(`${Math.round((tokens * 1000) / (performance.now() - start))} tokens per second on one thread`)
