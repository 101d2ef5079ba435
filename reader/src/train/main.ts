import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { trainModel } from './train.js'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: process.env.PARLEY_DATA ?? '../shared/data' },
    out: { type: 'string', default: fileURLToPath(new URL('../../model/reader.bin', import.meta.url)) },
    name: { type: 'string', default: 'parley-linear-1' },
  },
})
trainModel({ ...values, log: (line) => console.log(line) })
