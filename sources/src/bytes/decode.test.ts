import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode.js'

const RUSSIAN =
  'Посредники попросили обе стороны назвать членов совместной комиссии до конца месяца. '.repeat(4)
const JAPANESE = '両国の代表は金曜日に橋を開くことで合意した。'.repeat(8)
const FRENCH =
  'Les délégués se sont réunis à l’hôtel près du pont. “Oui”, a déclaré le ministre – déjà prêt. '.repeat(4)

const encode = (text: string, encoding: string) => new Uint8Array(iconv.encode(text, encoding))

describe('decodeText', () => {
  it.each([
    // By its byte order mark, whatever else is said.
    ['UTF-8 mark', FRENCH, 'utf-8', { addBOM: true }, 'koi8-r', 'utf-8', []],
    ['UTF-16 mark', RUSSIAN, 'utf-16le', { addBOM: true }, null, 'utf-16le', []],
    ['UTF-16 mark, big end first', RUSSIAN, 'utf-16be', { addBOM: true }, null, 'utf-16be', []],
    // By what the server says.
    ['header', RUSSIAN, 'koi8-r', {}, 'koi8-r', 'koi8-r', []],
    ['header, by a label of the web', FRENCH, 'windows-1252', {}, 'latin1', 'windows-1252', []],
    ['header of an old mail', JAPANESE, 'shift_jis', {}, 'Shift_JIS', 'shift_jis', []],
    ['header UTF-16 without a mark', JAPANESE, 'utf-16le', {}, 'utf-16le', 'utf-16le', []],
    // UTF-8 that says otherwise, and the reverse.
    ['UTF-8 in spite of the header', FRENCH, 'utf-8', {}, 'iso-8859-1', 'utf-8', []],
    [
      'no UTF-8 in spite of the header',
      RUSSIAN,
      'windows-1251',
      {},
      'utf-8',
      'windows-1251',
      ['encoding-guessed'],
    ],
    // By its bytes.
    ['guess: Cyrillic', RUSSIAN, 'windows-1251', {}, null, 'windows-1251', ['encoding-guessed']],
    ['guess: Japanese', JAPANESE, 'euc-jp', {}, null, 'euc-jp', ['encoding-guessed']],
    [
      'guess: after a header of no meaning',
      FRENCH,
      'windows-1252',
      {},
      'nonsense',
      'windows-1252',
      ['encoding-guessed'],
    ],
  ])('%s', async (_, text, encoding, options, told, name, codes) => {
    const decoded = await decodeText(new Uint8Array(iconv.encode(text, encoding, options)), 'a', told)
    expect(decoded.text).toBe(text)
    expect(decoded.encoding).toBe(name)
    expect(decoded.notices.map(({ code }) => code)).toEqual(codes)
  })

  it('reads ISO-2022-JP, which looks like ASCII, by its header', async () => {
    const bytes = Buffer.from('\u001b$B66\u001b(B', 'latin1')
    expect(await decodeText(bytes, 'a', 'iso-2022-jp')).toMatchObject({ text: '橋', encoding: 'iso-2022-jp' })
  })

  it('prefers the header to the page, and the page to a guess', async () => {
    const page = `<meta charset=windows-1251>${RUSSIAN}`
    const inKoi = encode(page, 'koi8-r')
    expect((await decodeText(inKoi, 'a', 'koi8-r')).text).toBe(page)
    const asDeclared = await decodeText(encode(page, 'windows-1251'), 'a')
    expect(asDeclared).toMatchObject({
      text: page,
      encoding: 'windows-1251',
      notices: [{ code: 'encoding-guessed' }],
    })
  })

  it('takes a few bad bytes in UTF-8 for damage, not for another encoding', async () => {
    const bytes = Buffer.concat([Buffer.from(FRENCH.repeat(3)), Buffer.from([0xff])])
    expect(await decodeText(bytes, 'a', 'iso-8859-1')).toMatchObject({
      encoding: 'utf-8',
      notices: [{ code: 'encoding-damaged' }],
    })
  })

  it('finds no text in pictures', async () => {
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 0, 7, 9, 0, 2, 200])
    expect(await decodeText(bytes, 'a', 'utf-8')).toMatchObject({ text: null, notices: [{ code: 'binary' }] })
  })
})
