import type { Name } from '@parley-record/engine'
import type { Lexeme } from '../model/lexeme.js'
import { HINT } from './gazetteer.js'

/**
 * Whether the words of a name only describe somebody: nationals and members ("Kenyans", "Costa Ricans"), or an office
 * written with a capital ("the Minister", "Chief Justice"). GUM has these as mentions of persons like names, so the
 * network takes some for names; the guidelines of this project (`corpus/README.md`) do not.
 */
export function onlyDescribes(
  { first, last, kind }: Name,
  lexemes: readonly Lexeme[],
  hints: Uint8Array,
): boolean {
  for (let word = first; word <= last; word++) {
    const bits = hints[word] ?? 0
    const isGroup = (bits & HINT.demonym) !== 0 && (bits & (HINT.place | HINT.family | HINT.given)) === 0
    const isOffice = kind === 'PER' && OFFICES.has(lexemes[word]?.lower ?? '')
    if (!isGroup && !isOffice) return false
  }
  return true
}

/** Words for offices and ranks that stand alone, with a capital, for whoever holds them. */
const OFFICES: ReadonlySet<string> = new Set([
  ...'president vice prime premier minister deputy chief chairman chairwoman chairperson speaker secretary'.split(
    ' ',
  ),
  ...'ambassador envoy commissioner commander general colonel captain admiral major lieutenant sergeant'.split(
    ' ',
  ),
  ...'inspector governor mayor senator congressman congresswoman chancellor director attorney justice judge'.split(
    ' ',
  ),
  ...'king queen prince princess emperor sultan emir sheikh imam pope bishop archbishop cardinal rabbi'.split(
    ' ',
  ),
  ...'professor doctor dean rector principal coach manager leader former acting foreign finance interior'.split(
    ' ',
  ),
  ...'defence defense executive officer sir madam mr mrs ms'.split(' '),
])
