export { ModelFormatError } from './model/format.js'
export { createReader } from './read.js'
