import { lookAtLanguage } from './english.js'

/** Language of a text. */
export interface DetectedLanguage {
  readonly english: boolean
  /** BCP 47 tag; the declared one, or `und`, when the text alone does not tell. */
  readonly tag: string
  /** English name of the language: `Russian`. */
  readonly name: string
}

const SAMPLE = 5_000
const ENGLISH: DetectedLanguage = { english: true, tag: 'en', name: 'English' }

/**
 * Tells whether a text is English; the detector's tables are loaded only when script and function words leave
 * a doubt. A text too short to tell counts as English unless it is declared otherwise.
 */
export async function detectLanguage(text: string, declared: string | null): Promise<DetectedLanguage> {
  const look = lookAtLanguage(text)
  if (look === 'english') return ENGLISH
  const tag = baseTag(declared)
  if (look === 'too-short') return tag === null || tag === 'en' ? ENGLISH : named(tag)
  const found = await askDetector(text)
  if (found.tag === 'en') return ENGLISH
  if (look === 'other-script') return found.tag === '' ? named(tag ?? 'und') : named(found.tag)
  // Headlines, lists and tables have few function words: only a sure answer makes them another language.
  return found.sure && found.tag !== '' ? named(found.tag) : ENGLISH
}

async function askDetector(text: string): Promise<{ tag: string; sure: boolean }> {
  const { eld } = await import('eld')
  const detector = eld.newInstance()
  await load(detector)
  const result = detector.detect(text.slice(0, SAMPLE))
  return { tag: result.language, sure: result.isReliable() }
}

/** The detector comes without its tables; its types leave open which form it has. */
async function load(detector: object): Promise<void> {
  if ('load' in detector && typeof detector.load === 'function') await detector.load('small')
}

function baseTag(declared: string | null): string | null {
  const base = /^[a-z]{2,3}(?=$|[-_])/i.exec(declared?.trim() ?? '')?.[0]
  return base?.toLowerCase() ?? null
}

function named(tag: string): DetectedLanguage {
  if (tag === 'und') return { english: false, tag, name: 'an unknown language' }
  const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(tag) ?? tag
  return { english: false, tag, name }
}
