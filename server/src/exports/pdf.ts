import { renderMarkdown } from '@parley-record/engine'
import printer from 'pdfmake'
import roboto from 'pdfmake/fonts/Roboto.js'
import type { ExportedStory } from './exported-story.js'
import { type MarkdownBlock, markdownBlocks } from './markdown-blocks.js'

const FONTS = new Set(Object.values(roboto.Roboto))

printer.addFonts(roboto)
// A brief is words: nothing is fetched, and no file but the fonts is opened.
printer.setUrlAccessPolicy(() => false)
printer.setLocalAccessPolicy((path) => FONTS.has(path))

/** The brief as a PDF (A4), with page numbers and the revision in the footer. */
export async function pdf(story: ExportedStory): Promise<Uint8Array> {
  const { record, title, revision, madeAt } = story
  const definition = {
    pageSize: 'A4',
    pageMargins: [64, 64, 64, 64],
    info: { title, creator: 'Parley', producer: 'Parley', creationDate: new Date(madeAt) },
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.25 },
    content: markdownBlocks(renderMarkdown(record, { form: 'brief' })).map(toContent),
    footer: (page: number, pages: number) => ({
      margin: [64, 16, 64, 0],
      fontSize: 8,
      columns: [
        { text: `Parley · revision ${revision}, ${madeAt.slice(0, 10)}` },
        { text: `${page} / ${pages}`, alignment: 'right' },
      ],
    }),
  }
  return printer.createPdf(definition).getBuffer()
}

function toContent({ kind, depth, runs }: MarkdownBlock): object {
  const text = runs.map((run) => ({ ...run }))
  switch (kind) {
    case 'title':
      return { text, fontSize: 16, bold: true, margin: [0, 0, 0, 8] }
    case 'heading':
      return { text, fontSize: 12, bold: true, margin: [0, 12, 0, 4] }
    case 'item':
      return { ul: [{ text }], margin: [depth * 12, 0, 0, 3] }
    case 'paragraph':
      return { text, margin: [0, 0, 0, 4] }
  }
}
