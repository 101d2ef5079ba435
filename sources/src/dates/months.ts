/**
 * Month names by number: pages in these languages print them, and a page's date is read before its language is
 * known. A name counts in full or cut to three letters or more (`Sept`, `janv`, `Dez`).
 */
const NAMES: readonly string[] = [
  'january januar jänner janvier enero gennaio janeiro januari styczeń stycznia ocak',
  'february februar février febrero febbraio fevereiro februari luty lutego şubat',
  'march märz mars marzo março maart marzec marca mart',
  'april avril abril aprile kwiecień kwietnia nisan',
  'may mai mayo maggio maio mei maj maja mayıs',
  'june juni juin junio giugno junho czerwiec czerwca haziran',
  'july juli juillet julio luglio julho lipiec lipca temmuz',
  'august août agosto augustus sierpień sierpnia ağustos',
  'september septembre septiembre settembre setembro wrzesień września eylül',
  'october oktober octobre octubre ottobre outubro październik października ekim',
  'november novembre noviembre novembro listopad listopada kasım',
  'december dezember décembre diciembre dicembre dezembro december grudzień grudnia aralık',
]

const BY_NAME: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/** Shorter beginnings of a name are words of their own. */
const SHORTEST = 3

/** The number (1 to 12) of a month name or abbreviation in any case; `null` for any other word. */
export function monthNumber(word: string): number | null {
  const name = word.toLowerCase().replace(/\.$/, '')
  const exact = BY_NAME.get(name)
  if (exact !== undefined) return exact
  if (name.length < SHORTEST || name.length > 5) return null
  const numbers = new Set([...BY_NAME].filter(([full]) => full.startsWith(name)).map(([, number]) => number))
  const [only] = numbers
  return numbers.size === 1 && only !== undefined ? only : null
}

/** Pattern source for an English month name or abbreviation. */
export const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
