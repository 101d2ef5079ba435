import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { prepare } from './prepare.js'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: process.env.PARLEY_DATA ?? '../shared/data' },
    encoder: { type: 'string' },
    out: { type: 'string' },
  },
})
if (values.encoder === undefined || values.out === undefined) {
  console.error('prepare.js --data DIR --encoder DIR --out DIR: the encoder is a folder with vocab.txt')
  process.exitCode = 2
} else {
  mkdirSync(values.out, { recursive: true })
  prepare({ ...values, encoder: values.encoder, out: values.out, log: (line) => console.log(line) })
}
