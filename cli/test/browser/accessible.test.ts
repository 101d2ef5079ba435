import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderHtml } from '../../../engine/src/brief/page/render-html.js'
import { renderReading } from '../../../engine/src/brief/page/render-reading.js'
import { sampleReading } from '../../../engine/test/sample-reading.js'
import { sampleRecord } from '../../../engine/test/sample-record.js'
import { CHROMIUM, Desk } from './browser.js'

const pages = {
  'the brief': () => renderHtml(sampleRecord(), { form: 'brief', explain: true }),
  'the article': () => renderHtml(sampleRecord(), { form: 'article' }),
  'the reading': () => renderReading(sampleReading()),
}

describe.skipIf(CHROMIUM === undefined)('axe finds nothing wrong with', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await Desk.start()
  })
  afterAll(async () => {
    await desk.stop()
  })

  it.each(
    Object.entries(pages).flatMap(([name, markup]) =>
      (['light', 'dark'] as const).map((colorScheme) => [name, colorScheme, markup] as const),
    ),
  )('%s, %s', async (_, colorScheme, markup) => {
    // The page's own policy lets no other script in; axe is the test's, not the page's.
    const { page } = await desk.open(markup(), { colorScheme, bypassCSP: true })
    await page.addScriptTag({ content: axe.source })
    const found = (await page.evaluate('axe.run()')) as {
      violations: { id: string; nodes: { html: string }[] }[]
    }
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
})
