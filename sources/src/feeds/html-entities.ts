/**
 * Names of characters as HTML 4.01 defines them (section 24), which feeds use although XML knows five only. A name
 * in the first two lists stands for the code point at its place in the row.
 */
const LATIN_FROM_160 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
const GREEK_FROM_913 =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega - - - - - - - alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega'
const SYMBOLS =
  'quot 34 amp 38 apos 39 lt 60 gt 62 OElig 338 oelig 339 Scaron 352 scaron 353 Yuml 376 fnof 402 circ 710 tilde 732 thetasym 977 upsih 978 piv 982 ensp 8194 emsp 8195 thinsp 8201 zwnj 8204 zwj 8205 lrm 8206 rlm 8207 ndash 8211 mdash 8212 lsquo 8216 rsquo 8217 sbquo 8218 ldquo 8220 rdquo 8221 bdquo 8222 dagger 8224 Dagger 8225 bull 8226 hellip 8230 permil 8240 prime 8242 Prime 8243 lsaquo 8249 rsaquo 8250 oline 8254 frasl 8260 euro 8364 image 8465 weierp 8472 real 8476 trade 8482 alefsym 8501 larr 8592 uarr 8593 rarr 8594 darr 8595 harr 8596 crarr 8629 lArr 8656 uArr 8657 rArr 8658 dArr 8659 hArr 8660 forall 8704 part 8706 exist 8707 empty 8709 nabla 8711 isin 8712 notin 8713 ni 8715 prod 8719 sum 8721 minus 8722 lowast 8727 radic 8730 prop 8733 infin 8734 ang 8736 and 8743 or 8744 cap 8745 cup 8746 int 8747 there4 8756 sim 8764 cong 8773 asymp 8776 ne 8800 equiv 8801 le 8804 ge 8805 sub 8834 sup 8835 nsub 8836 sube 8838 supe 8839 oplus 8853 otimes 8855 perp 8869 sdot 8901 lceil 8968 rceil 8969 lfloor 8970 rfloor 8971 lang 9001 rang 9002 loz 9674 spades 9824 clubs 9827 hearts 9829 diams 9830'

const BY_NAME: ReadonlyMap<string, string> = new Map([
  ...row(LATIN_FROM_160, 160),
  ...row(GREEK_FROM_913, 913),
  ...pairs(SYMBOLS),
])

function row(names: string, first: number): ReadonlyArray<readonly [string, string]> {
  return names.split(' ').map((name, index) => [name, String.fromCodePoint(first + index)] as const)
}

function pairs(list: string): ReadonlyArray<readonly [string, string]> {
  return [...list.matchAll(/(\w+) (\d+)/g)].map(
    ([, name = '', code]) => [name, String.fromCodePoint(Number(code))] as const,
  )
}

/** The five names every XML document has. */
const XML_NAMES = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])

/** Bytes 0x80 to 0x9F of windows-1252: writers of feeds number these characters by their bytes. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{0,31}));|&/g

/** What a decoder meets and the document did not declare. */
export type EntityTrouble = 'bare-ampersand' | 'undeclared-entity'

/**
 * Text with its character references resolved once. Names come from XML, then `declared`, then HTML; what is
 * unknown stays as it is.
 *
 * @param declared entities of the document's own DTD, each already plain text.
 */
export function decodeReferences(
  text: string,
  declared: ReadonlyMap<string, string> = NONE,
  tell: (trouble: EntityTrouble) => void = ignore,
): string {
  if (!text.includes('&')) return text
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return character(Number(decimal)) ?? whole
    if (hex !== undefined) return character(Number.parseInt(hex, 16)) ?? whole
    if (name === undefined) {
      tell('bare-ampersand')
      return whole
    }
    if (XML_NAMES.has(name)) return BY_NAME.get(name) ?? whole
    const own = declared.get(name)
    if (own !== undefined) return own
    tell('undeclared-entity')
    return BY_NAME.get(name) ?? whole
  })
}

const NONE: ReadonlyMap<string, string> = new Map()

function ignore(): void {
  // Text that is not XML has nothing to declare.
}

function character(code: number): string | null {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80] ?? null
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null
  return String.fromCodePoint(code)
}

/** Control characters 0x80 to 0x9F are bytes of windows-1252 that somebody took for ISO 8859-1. */
export function repairControls(text: string): string {
  return text.replace(/[\u0080-\u0084\u0086-\u009f]/g, (one) => WINDOWS_1252[one.charCodeAt(0) - 0x80] ?? one)
}
