import { describe, expect, it } from 'vitest'
import { readExpectations } from './feed-expectations.js'

const read = (expect: string) =>
  readExpectations(`<!--\nDescription: x\nExpect:      ${expect}\n-->`)?.expectations

describe('readExpectations', () => {
  it.each([
    ['bozo', [{ kind: 'bozo', damaged: true }]],
    [
      "not bozo and feed['title'] == 'Ham and eggs'",
      [
        { kind: 'bozo', damaged: false },
        { kind: 'equal', path: 'feed.title', value: 'Ham and eggs' },
      ],
    ],
    [
      "entries[0]['content'][0]['value'] == u'\\u201cYes\\u201d'",
      [{ kind: 'equal', path: 'entries.0.content.0.value', value: '“Yes”' }],
    ],
    [
      "entries[0].link == entries[1]['link'] == 'http://a.example/?b==c'",
      [
        { kind: 'equal', path: 'entries.0.link', value: 'http://a.example/?b==c' },
        { kind: 'equal', path: 'entries.1.link', value: 'http://a.example/?b==c' },
      ],
    ],
    [
      "feed['updated_parsed'] == (2031, 5, 12, 10, 0, 0, 0, 132, 0)",
      [{ kind: 'equal', path: 'feed.updated_parsed', value: [2031, 5, 12, 10, 0, 0, 0, 132, 0] }],
    ],
    ['len(entries) == 2', [{ kind: 'count', path: 'entries', value: 2 }]],
    ["feed['x'] == None", [{ kind: 'equal', path: 'feed.x', value: null }]],
    ["not entries[0].has_key('link')", [{ kind: 'other', words: "not entries[0].has_key('link')" }]],
    ['1', []],
  ])('%s', (words, expectations) => {
    expect(read(words)).toEqual(expectations)
  })

  it('reads the headers a file is served with', () => {
    const file = readExpectations('<!--\nHeader:   Content-type: text/xml; charset=utf-8\nExpect: bozo\n-->')
    expect(file?.headers).toEqual(new Map([['content-type', 'text/xml; charset=utf-8']]))
    expect(readExpectations('<rss/>')).toBeNull()
  })
})
