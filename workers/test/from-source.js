/**
 * Runs the TypeScript sources in Node 20: `node --conditions=parley-source --import …/from-source.js FILE.ts`. For
 * processes and threads that tests start (those that get killed); products run what `npm run build` made.
 */
import { register } from 'node:module'

register('./from-source-hooks.js', import.meta.url)
