import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Types are only stripped (`erasableSyntaxOnly`), so each file stands alone and its output can be kept by content. */
const CACHE = fileURLToPath(new URL('../../.cache/from-source/', import.meta.url))

/** In sources `./x.js` names `./x.ts`. */
export async function resolve(specifier, context, next) {
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL)
    if (existsSync(fileURLToPath(source))) return { url: source.href, format: 'module', shortCircuit: true }
  }
  return next(specifier, context)
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context)
  return {
    format: 'module',
    source: await stripped(readFileSync(fileURLToPath(url), 'utf8')),
    shortCircuit: true,
  }
}

async function stripped(source) {
  const kept = `${CACHE}${createHash('sha256').update(source).digest('hex')}.js`
  if (existsSync(kept)) return readFileSync(kept, 'utf8')
  const { default: ts } = await import('typescript')
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2023,
      verbatimModuleSyntax: true,
    },
  })
  keep(kept, outputText)
  return outputText
}

/** A process of another user may not write here: then nothing is kept. */
function keep(path, text) {
  const draft = `${path}.${process.pid}.${Math.random()}`
  try {
    mkdirSync(CACHE, { recursive: true })
    writeFileSync(draft, text)
    renameSync(draft, path)
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error
  }
}
