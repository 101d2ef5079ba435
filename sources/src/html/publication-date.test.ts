import { describe, expect, it } from 'vitest'
import { parseHtml } from './dom.js'
import { findPublicationDate } from './publication-date.js'

const STORY = `<p>${'The envoys met at the lower bridge on 3 March 2029 and agreed on little. '.repeat(5)}</p>`
const declared = (day: string) => `<meta property="article:published_time" content="${day}">`
const find = async (head: string, body: string, url: string | null = null) =>
  findPublicationDate(
    await parseHtml(
      `<html lang="en-GB"><head><title>Bridge opens</title>${head}</head><body>${body}</body></html>`,
    ),
    url,
  )
const story = (around: string, headline = 'Bridge opens') =>
  `<header><p>1 January 2028</p></header><article><h1>${headline}</h1>${around}${STORY}</article><div class="date">5 May 2030</div>`

describe('findPublicationDate', () => {
  it.each([
    ['under the headline', story('<ul><li>12 May 2031</li></ul>'), '2031-05-12', 'headline'],
    [
      'in a time element',
      story('<div><time datetime="2031-05-12T10:00:00+02:00">today</time></div>'),
      '2031-05-12T10:00:00+02:00',
      'headline',
    ],
    [
      'above the headline',
      `<article><div>12 May 2031</div><h1>Bridge opens</h1>${STORY}</article>`,
      '2031-05-12',
      'headline',
    ],
    ['inside the headline', story('', 'Bridge opens <small>12.05.2031</small>'), '2031-05-12', 'headline'],
    [
      'at the start of the story',
      `<article><h1>Bridge opens</h1>${STORY.replace('<p>', '<p>(12.05.2031) ')}</article>`,
      '2031-05-12',
      'headline',
    ],
    [
      'behind a long lead',
      story(
        `<h2>${'A lead of many words that says what the story is about. '.repeat(4)}<span class="story__date">12 May 2031</span></h2>`,
      ),
      '2031-05-12',
      'headline',
    ],
    ['of an update only', story('<p>Updated 12 May 2031</p>'), '2031-05-12', 'headline'],
    [
      'of publication before that of an update',
      story('<p>Updated 13 May 2031</p><p>Published 12 May 2031</p>'),
      '2031-05-12',
      'headline',
    ],
    ['not one that the story tells of', story(''), '2030-05-05', 'class'],
    [
      'of the headline that repeats the title',
      `<h1>The Valley News</h1><p>1 May 2031</p><h1>Bridge opens</h1><p>12 May 2031</p>${STORY}`,
      '2031-05-12',
      'headline',
    ],
  ])('printed %s', async (_, body, value, foundIn) => {
    expect(await find('', body)).toEqual({ value, certainty: 'stated', foundIn })
  })

  const url = 'https://valley.example/2031/05/12/bridge'
  it.each([
    [
      'the address agrees with what is declared',
      declared('2031-05-12T10:00:00Z'),
      story('<p>14 May 2031</p>'),
      url,
      '2031-05-12T10:00:00Z',
      'meta',
    ],
    [
      'the address agrees with what is printed',
      declared('2031-05-09'),
      story('<p>12 May 2031</p>'),
      url,
      '2031-05-12',
      'headline',
    ],
    [
      'a later printed date',
      declared('2031-05-10T10:00:00Z'),
      story('<p>12 May 2031</p>'),
      null,
      '2031-05-12',
      'headline',
    ],
    [
      'an earlier printed date',
      declared('2031-05-12T10:00:00Z'),
      story('<p>10 May 2031</p>'),
      null,
      '2031-05-12T10:00:00Z',
      'meta',
    ],
    [
      'a printed date read the other way',
      declared('2031-05-02T10:00:00Z'),
      story('<p>05/02/2031</p>'),
      null,
      '2031-05-02T10:00:00Z',
      'meta',
    ],
    [
      'a printed date read the other way, by the address',
      '',
      story('<p>05/12/2031</p>'),
      url,
      '2031-05-12',
      'address',
    ],
    [
      'the day where the outlet is',
      declared('2031-05-13T02:00:00Z'),
      story('<p>12 May 2031</p>'),
      null,
      '2031-05-12',
      'meta',
    ],
  ])('weighs: %s', async (_, head, body, address, value, foundIn) => {
    expect(await find(head, body, address)).toMatchObject({ value, foundIn })
  })

  it.each([
    ['day first in an address', '', '', 'https://valley.example/news/29-10-2031', '2031-10-29', 'address'],
    [
      'no day first that can be read in two ways',
      '',
      '',
      'https://valley.example/news/02-10-2031',
      null,
      null,
    ],
    [
      'not the time of an archive',
      '',
      '',
      'https://web.archive.org/web/20320101000000/http://valley.example/a',
      null,
      null,
    ],
    ['the title', '', '<title>x</title>', null, null, null],
    [
      'data for programs',
      '<script>var a = {"published_at":"2031-05-12T10:00:00+01:00"}</script>',
      '',
      null,
      '2031-05-12T10:00:00+01:00',
      'script',
    ],
    [
      'the description',
      '<meta name="description" content="Notice of 12.05.2031 on the bridge">',
      '',
      null,
      '2031-05-12',
      'title',
    ],
    [
      'a page builder that calls everything a widget',
      '',
      '<div class="elementor-widget"><time datetime="2031-05-12">x</time></div>',
      null,
      '2031-05-12',
      'time',
    ],
    [
      'a number that is no date before one that is',
      '',
      '<p>Rooms 31.31.2031 and, on the day, 12.5.2031.</p>',
      null,
      '2031-05-12',
      'words',
    ],
  ])('rest: %s', async (_, head, body, address, value, foundIn) => {
    const found = await find(head, body, address)
    expect([found?.value ?? null, found?.foundIn ?? null]).toEqual([value, foundIn])
  })

  it('walks a page without end in bounded time', async () => {
    const found = await find('', `<h1>Bridge opens</h1>${'<i></i>'.repeat(100_000)}<p>12 May 2031</p>`)
    expect(found?.value).toBe('2031-05-12')
  })
})
