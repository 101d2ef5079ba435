import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FEED_CODES, feedNotice } from './feed-notice.js'

it('docs/errors.md lists the codes of the table, in its order and its words', () => {
  const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8')
  const section = page.split('## Reading feeds')[1]?.split('\n## ')[0] ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('| `'))
  const expected = Object.entries(FEED_CODES).map(
    ([code, { level, meaning, remedy }]) => `| \`${code}\` | ${level} | ${meaning} | ${remedy} |`,
  )
  expect(rows).toEqual(expected)
})

it('says what happened, what is particular, and what to do', () => {
  expect(feedNotice('sitemap-cut', 'https://valley.example/s.xml', 'because')).toEqual({
    code: 'sitemap-cut',
    level: 'warning',
    path: 'https://valley.example/s.xml',
    message: `${FEED_CODES['sitemap-cut'].meaning} (because) ${FEED_CODES['sitemap-cut'].remedy}`,
  })
})
