import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { declaredEncoding, headerEncoding } from './declared-encoding.js'

const bytes = (text: string) => Buffer.from(text, 'latin1')

describe('declaredEncoding', () => {
  it.each([
    ['<meta charset=windows-1251>', 'windows-1251'],
    ['<META CHARSET="ISO-8859-1">', 'windows-1252'],
    ["<meta name=a content=b charset='koi8-r' />", 'koi8-r'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">', 'shift_jis'],
    ['<meta content="text/html;charset=euc-kr" http-equiv=content-type>', 'euc-kr'],
    ["<meta http-equiv='content-type' content=\"text/html; charset='gb2312'\">", 'gbk'],
    ['<?xml version="1.0" encoding="windows-1250"?><html>', 'windows-1250'],
    ["<?xml version='1.0' encoding='latin1' ?>", 'windows-1252'],
    ['<!-- <meta charset=koi8-r> --><meta charset=big5>', 'big5'],
    ['<!--><meta charset=big5>', 'big5'],
    ['<meta/charset=utf-8>', 'utf-8'],
    [`${'<script></script>'.repeat(120)}<meta charset=big5>`, 'big5'],
    // ASCII cannot have been read in UTF-16.
    ['<meta charset=utf-16le>', 'utf-8'],
    ['<meta charset=first charset=big5>', null],
    ['<meta charset=nonsense><meta charset=big5>', null],
    ['<meta name=description content="charset=big5">', null],
    ['<meta http-equiv=refresh content="text/html; charset=big5">', null],
    ['<metadata charset=big5>', null],
    ['<!-- <meta charset=big5>', null],
    ['<p>charset=big5</p>', null],
    ['the charset=big5 of a text', null],
    ['<meta charset=hz-gb-2312>', null],
    [`${' '.repeat(5_000)}<meta charset=big5>`, null],
    ['', null],
  ])('%s: %s', (page, encoding) => {
    expect(declaredEncoding(bytes(page))).toBe(encoding)
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (noise) => void declaredEncoding(noise)))
    const tags = fc.array(
      fc.constantFrom('<meta', ' charset', '=', '"', "'", '>', '/', 'big5', '<!--', '-->', ' '),
    )
    fc.assert(fc.property(tags, (parts) => void declaredEncoding(bytes(parts.join('')))))
  })
})

describe('headerEncoding', () => {
  it.each([
    ['text/html; charset=UTF-8', 'utf-8'],
    ['text/html;charset="iso-8859-2"', 'iso-8859-2'],
    ['text/html; charset=', null],
    ['text/html', null],
    [null, null],
    ['text/html; charset=../../etc', null],
  ])('%s: %s', (header, encoding) => {
    expect(headerEncoding(header)).toBe(encoding)
  })
})
