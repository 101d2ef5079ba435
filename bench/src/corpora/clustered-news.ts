import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeReport, type Report, type ReportFields } from '@parley-record/engine'
import { parseDate } from '@parley-record/sources'

/** A report with the story that people put it in. */
export interface Clustered {
  readonly report: Report
  /** Name of the story, unique in its corpus. */
  readonly story: string
  /** Number of the topic or story: odd ones may be tuned on, even ones are for measuring. */
  readonly number: number
}

/**
 * ECB+ (Cybulska and Vossen, LREC 2014; CC BY 3.0): each topic holds two stories of one kind, `ecb` and `ecbplus`.
 * The first sentence of `ecbplus` files is their address and gives the answer away: it is dropped. Where one of the
 * next lines is a date and nothing else it is taken for the day of publication, as it is on a page.
 */
export function readEcbPlus(folder: string): readonly Clustered[] {
  const topics = join(folder, 'ECB+_LREC2014', 'ECB+')
  return readdirSync(topics)
    .map(Number)
    .filter(Number.isInteger)
    .sort((a, b) => a - b)
    .flatMap((topic) => readTopic(join(topics, String(topic)), topic))
}

function readTopic(folder: string, topic: number): readonly Clustered[] {
  const files = readdirSync(folder).filter((name) => /^\d+_\d+ecb(?:plus)?\.xml$/.test(name))
  return files.sort().map((name) => {
    const collection = name.endsWith('ecbplus.xml') ? 'ecbplus' : 'ecb'
    const sentences = readSentences(readFileSync(join(folder, name), 'utf8'))
    const told = collection === 'ecbplus' ? sentences.slice(1) : sentences
    const report = toReport({
      text: told.join('\n\n'),
      markup: 'article',
      // Two files may hold the same words: a report's id is made of words and source.
      source: name,
      published:
        told
          .slice(0, 3)
          .map(dateIn)
          .find((date) => date !== null) ?? null,
    })
    return { report, story: `${topic}/${collection}`, number: topic }
  })
}

const TOKEN = /<token t_id="\d+" sentence="(\d+)" number="\d+">([^<]*)<\/token>/g

/** The sentences of a file, its tokens joined as they were printed. */
function readSentences(xml: string): readonly string[] {
  const sentences = new Map<number, string[]>()
  for (const [, sentence = '', token = ''] of xml.matchAll(TOKEN)) {
    const at = Number(sentence)
    const list = sentences.get(at)
    if (list === undefined) sentences.set(at, [plainText(token)])
    else list.push(plainText(token))
  }
  return [...sentences].sort(([a], [b]) => a - b).map(([, tokens]) => joined(tokens))
}

function plainText(words: string): string {
  return words
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** Penn Treebank tokens as text: closing marks stand at the word before, opening ones at the word after. */
function joined(tokens: readonly string[]): string {
  return tokens
    .join(' ')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replace(/ ([,.;:?!%)\]”’]|n't\b|'s\b|'(?:re|ve|ll|d|m)\b)/g, '$1')
    .replace(/([([“$]) /g, '$1')
    .replace(/(\d) ?([.:]) ?(?=\d)/g, '$1$2')
    .trim()
}

/** The date of a line that holds nothing else. */
function dateIn(line: string): string | null {
  const words = line
    .replace(/^(?:first )?(?:posted|published)(?: on)?:?\s*/i, '')
    .replace(/[|,;]?\s*\d{1,2}:\d{2}.*$/, '')
    .replace(/[\s|,]+$/, '')
  return parseDate(words)
}

/** BASIL (Fan et al., EMNLP 2019): 100 stories, each as told by three outlets of the United States. */
export function readBasil(folder: string): readonly Clustered[] {
  const articles = join(folder, 'articles')
  const files = readdirSync(articles).flatMap((year) =>
    readdirSync(join(articles, year)).map((name) => join(articles, year, name)),
  )
  const read = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as BasilArticle)
  const stories = [...new Set(read.map((article) => article['triplet-uuid']))].sort()
  return read
    .map((article) => ({
      report: toReport({
        text: article['body-paragraphs'].map((sentences) => sentences.join(' ')).join('\n\n'),
        markup: 'article',
        title: article.title,
        source: article.source,
        url: article.url,
        published: article.date,
      }),
      story: article['triplet-uuid'],
      number: stories.indexOf(article['triplet-uuid']) + 1,
    }))
    .sort((a, b) => (a.report.id < b.report.id ? -1 : 1))
}

interface BasilArticle {
  readonly title: string
  readonly source: string
  readonly url: string
  readonly date: string
  readonly 'triplet-uuid': string
  readonly 'body-paragraphs': readonly (readonly string[])[]
}

function toReport(fields: ReportFields): Report {
  return makeReport(fields, createHash('sha256').update(fields.text).digest('hex'))
}
