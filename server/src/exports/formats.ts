import { renderHtml, renderMarkdown } from '@parley-record/engine'
import { annotations } from './annotations.js'
import { bundle } from './bundle.js'
import { calendar } from './calendar.js'
import { claimReview } from './claim-review.js'
import { csvEvents, csvMoves, csvStatements } from './csv-views.js'
import type { ExportedStory } from './exported-story.js'
import { atom, jsonFeed, rss, storyFeed } from './feed.js'
import { graphml } from './graphml.js'
import { ninjs } from './ninjs.js'
import { pdf } from './pdf.js'

/** One way to take a story out. */
export interface ExportFormat {
  readonly mediaType: string
  readonly extension: string
  readonly render: (story: ExportedStory) => string | Uint8Array | Promise<Uint8Array>
}

const format = (mediaType: string, extension: string, render: ExportFormat['render']): ExportFormat => ({
  mediaType,
  extension,
  render,
})

const json = ({ record }: ExportedStory) => `${JSON.stringify(record, null, 2)}\n`

/** Every export, by the name it has in the API. */
export const EXPORT_FORMATS = {
  md: format('text/markdown; charset=utf-8', 'md', ({ record }) => renderMarkdown(record, { form: 'brief' })),
  html: format('text/html; charset=utf-8', 'html', ({ record }) => renderHtml(record, { form: 'brief' })),
  pdf: format('application/pdf', 'pdf', pdf),
  json: format('application/json', 'json', json),
  annotations: format('application/ld+json', 'annotations.json', annotations),
  'csv-moves': format('text/csv; charset=utf-8', 'moves.csv', csvMoves),
  'csv-statements': format('text/csv; charset=utf-8', 'statements.csv', csvStatements),
  'csv-events': format('text/csv; charset=utf-8', 'events.csv', csvEvents),
  ninjs: format('application/json', 'ninjs.json', ninjs),
  claimreview: format('application/ld+json', 'claimreview.json', claimReview),
  graphml: format('application/graphml+xml', 'graphml', graphml),
  bundle: format('application/zip', 'zip', bundle),
  rss: format('application/rss+xml; charset=utf-8', 'rss', (story) => rss(storyFeed(story))),
  atom: format('application/atom+xml; charset=utf-8', 'atom', (story) => atom(storyFeed(story))),
  jsonfeed: format('application/feed+json', 'feed.json', (story) => jsonFeed(storyFeed(story))),
  ics: format('text/calendar; charset=utf-8', 'ics', calendar),
} as const satisfies { readonly [name: string]: ExportFormat }

export type ExportName = keyof typeof EXPORT_FORMATS
