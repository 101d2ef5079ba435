import { type Explanation, explain as explainIn, type Found } from '@parley-record/engine'
import { EXIT } from '../exit-codes.js'
import { loadRecord } from '../load-record.js'
import { UserError } from '../user-error.js'

interface ExplainOptions {
  readonly json?: boolean
}

/** Prints why a claim or a link stands in a record; an id may be cut short. */
export async function explain(file: string, id: string, options: ExplainOptions): Promise<number> {
  const found = explainIn(await loadRecord(file), id)
  if (found.explanation === null) throw new UserError(notFound(file, id, found))
  const { explanation } = found
  process.stdout.write(
    options.json === true ? `${JSON.stringify(explanation, null, 2)}\n` : inWords(explanation),
  )
  return EXIT.ok
}

function notFound(
  file: string,
  id: string,
  { several, near }: Found & { readonly explanation: null },
): string {
  if (several.length > 0)
    return `${id} may be ${several.slice(0, 8).join(', ')}${several.length > 8 ? ', …' : ''}: give more of it.`
  const like = near.length === 0 ? '' : ` Ids like it: ${near.join(', ')}.`
  return `${file} has no claim, link or statement ${id}.${like}`
}

function inWords(explanation: Explanation): string {
  const { kind, id, text, status } = explanation
  return [
    `${kind === 'claim' ? 'Claim' : 'Link'} ${id}`,
    oneLine(text),
    ...(status === null ? [] : [`Status: ${status}`]),
    '',
    ...statements(explanation),
    ...origins(explanation),
    ...links(explanation),
  ].join('\n')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Each statement with its sentence; the words that state it stand between » and «. */
function statements({ kind, statements: all }: Explanation): readonly string[] {
  if (all.length === 0) return []
  const title = kind === 'claim' ? 'Who says it' : 'What it joins'
  return [
    `${title} (the words that count stand between » and «):`,
    ...all.flatMap(({ id, source, title: headline, published, sentence, saidBy }) => {
      const words = sentence.map(({ text, marked }) => (marked ? `»${text}«` : text)).join('')
      const where = [
        source ?? 'source not stated',
        ...(headline === null ? [] : [`“${oneLine(headline)}”`]),
        published ?? 'undated',
      ].join(', ')
      const voice =
        saidBy.length === 0 ? 'the report, in its own voice' : saidBy.map(oneLine).join(', as told by ')
      return [`  ${id}  ${where}`, `      ${oneLine(words)}`, `      said by: ${voice}`]
    }),
    '',
  ]
}

function origins({ origins: counted }: Explanation): readonly string[] {
  if (counted === null) return []
  const { reports, origins: count, why } = counted
  return [
    `Reports: ${reports}. Independent origins: at most ${count}.`,
    ...(why.length === 0 && reports > 1 ? ['  No two of these reports are known to share an origin.'] : []),
    ...why.map((reason) => `  ${oneLine(reason)}`),
    '',
  ]
}

function links({ kind, links: all }: Explanation): readonly string[] {
  if (all.length === 0) return kind === 'claim' ? ['No links to other claims.', ''] : []
  return [
    kind === 'claim' ? 'Links:' : 'Evidence:',
    ...all.flatMap((link) => [
      ...(kind === 'claim'
        ? [
            `  ${link.id}  ${link.type} (${link.kind}), ${link.incoming ? 'from' : 'to'} ${link.other.id}: ${oneLine(link.other.text)}`,
          ]
        : []),
      ...(kind === 'claim' ? [`      ${link.why}`] : []),
      ...link.evidence.map(({ source, text }) => `      ${source}: “${oneLine(text)}”`),
    ]),
    '',
  ]
}
