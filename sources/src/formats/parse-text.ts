import { draft, type Parsed } from '../draft.js'
import { takeFrontMatter } from './front-matter.js'
import { reduceMarkdown } from './reduce-markdown.js'

/** Plain text or Markdown, with or without front matter. */
export async function parseText(text: string, path: string, markup: 'plain' | 'markdown'): Promise<Parsed> {
  const { fields, body, notices } = await takeFrontMatter(text, path)
  const words = markup === 'markdown' ? reduceMarkdown(body) : body
  return { drafts: [draft({ ...fields, text: words, markup })], notices }
}
