import { parseHtml } from '../html/dom.js'
import { toText } from '../html/to-text.js'

/**
 * The text of an item's `content`, in the same form as that of a page: blocks parted by blank lines, `## ` before
 * headings. A feed carries the report alone, so nothing has to be cut away around it.
 *
 * @throws RangeError when elements nest deeper than in anything written to be read.
 */
export async function feedItemText(content: string): Promise<string> {
  const { body } = await parseHtml(`<!doctype html><html><body>${content}</body></html>`)
  return body === null ? '' : toText(body)
}
