import { describe, expect, it } from 'vitest'
import { readArticleBody } from './article-body.js'
import { parseHtml } from './dom.js'
import { toText } from './to-text.js'

const SENTENCE =
  'The envoys met at the lower bridge on Friday, and they agreed to meet again before the month is over.'
const bodyOf = async (inner: string) =>
  readArticleBody(
    await parseHtml(
      `<!doctype html><html><body><main><article>${`<p>${SENTENCE}</p>`.repeat(3)}${inner}${`<p>${SENTENCE}</p>`.repeat(3)}</article></main></body></html>`,
    ),
  )

describe('readArticleBody', () => {
  it('keeps a quoted post that stands in a box of a social network', async () => {
    const text = await bodyOf(
      '<div class="social-media-embed"><blockquote class="twitter-tweet"><p>We never agreed to open the bridge.</p>— Ministry (@ministry) <a href="https://social.example/1">May 12, 2031</a></blockquote></div>',
    )
    expect(text).toContain('> We never agreed to open the bridge.')
  })

  it('keeps the word under the pointer and leaves out what opens over it', async () => {
    const text = await bodyOf(
      `<p>Minister <span class="rollover-people"><a href="/moss">Ada Moss</a><span class="rollover-block"><a href="/x">Moss opens a market and then another one</a></span></span> spoke to the envoys in the town hall, as she had promised them the day before.</p>`,
    )
    expect(text).toContain('Minister Ada Moss spoke')
    expect(text).not.toContain('opens a market')
  })

  it('leaves out strips of teasers', async () => {
    const slide =
      '<div class="rail swiper-slide"><h3>RIVER NEWS</h3><span>Ferry runs again after the long winter</span></div>'
    expect(await bodyOf(slide.repeat(4))).not.toContain('Ferry')
  })

  it('keeps an article that is built as a slide', async () => {
    const document = await parseHtml(
      `<html><body><div class="swiper-slide"><h1>Bridge</h1>${`<p>${SENTENCE}</p>`.repeat(6)}</div></body></html>`,
    )
    expect(await readArticleBody(document)).toContain(SENTENCE)
  })
})

describe('toText', () => {
  it.each([
    ['a label', '<p>Advertisement</p><p>Text.</p>', 'Text.'],
    ['a trail of sections', '<div>Home » News » Valley</div><p>Text.</p>', 'Text.'],
    ['buttons that share', '<div>Facebook Twitter Print</div><p>Text.</p>', 'Text.'],
    [
      'short links with blanks between',
      '<div><a href="/a">One</a> <a href="/b">Two</a> <a href="/c">Six</a></div><p>Text.</p>',
      'Text.',
    ],
    [
      'a sentence about networks',
      '<p>He posted it on Facebook and Twitter.</p>',
      'He posted it on Facebook and Twitter.',
    ],
    ['a quotation in guillemets', '<p>He said «no» and «never».</p>', 'He said «no» and «never».'],
  ])('%s', async (_, html, text) => {
    const { body } = await parseHtml(`<html><body>${html}</body></html>`)
    expect(body === null ? '' : toText(body)).toBe(text)
  })
})
