import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Article } from './articles.js'

/** A real web server on this machine that serves a feed and the pages it names. */
export class Newsstand {
  readonly #server: Server
  readonly #articles = new Map<string, Article>()
  readonly #failing = new Map<string, number>()
  #held: Promise<void> = Promise.resolve()
  #release: () => void = () => undefined
  /** Paths in the order in which they were asked for. */
  readonly asked: string[] = []

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const { status, type, body } = this.#answer(request.url ?? '/')
      if (request.url?.startsWith('/news/') === true) await this.#held
      response.writeHead(status, { 'content-type': type }).end(body)
    })
  }

  static async open(articles: readonly Article[] = []): Promise<Newsstand> {
    const stand = new Newsstand()
    for (const article of articles) stand.publish(article)
    await new Promise<void>((resolve) => stand.#server.listen(0, '127.0.0.1', resolve))
    return stand
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  get feed(): string {
    return `${this.address}/feed.xml`
  }

  page(slug: string): string {
    return `${this.address}/news/${slug}`
  }

  /** Serves the article from now on; one of the same slug takes the place of the earlier. */
  publish(article: Article): void {
    this.#articles.set(article.slug, article)
  }

  /** Answers this path with a status until it is mended. */
  fail(path: string, status: number): void {
    this.#failing.set(path, status)
  }

  /** Answers no article until `release`. */
  hold(): void {
    this.#held = new Promise((resolve) => {
      this.#release = resolve
    })
  }

  release(): void {
    this.#release()
  }

  mend(path: string): void {
    this.#failing.delete(path)
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #answer(path: string): Page {
    this.asked.push(path)
    const status = this.#failing.get(path)
    if (status !== undefined) return page(status, 'text/plain', 'out of order')
    if (path === '/robots.txt') return page(404, 'text/plain', '')
    if (path === '/feed.xml') return page(200, 'application/rss+xml', this.#rss())
    if (path === '/full.xml') return page(200, 'application/rss+xml', this.#rss(contentOf))
    if (path === '/sitemap.xml') return page(200, 'application/xml', this.#sitemap())
    if (path === '/') return page(200, 'text/html; charset=utf-8', this.#front())
    const article = this.#articles.get(path.replace('/news/', ''))
    if (article === undefined) return page(404, 'text/plain', 'no such page')
    return page(200, 'text/html; charset=utf-8', this.#html(article))
  }

  #sitemap(): string {
    const urls = [...this.#articles.values()].map(
      ({ slug, published }) => `<url><loc>${this.page(slug)}</loc><lastmod>${published}</lastmod></url>`,
    )
    return `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`
  }

  #front(): string {
    const items = [...this.#articles.values()].map(
      ({ slug, title }) => `<article><h2><a href="/news/${slug}">${escaped(title)}</a></h2></article>`,
    )
    return `<!doctype html><html lang="en"><head><title>The stand</title></head><body><main>${items.join('\n')}</main></body></html>`
  }

  /** @param more what each item has beside title, link and date */
  #rss(more: (article: Article) => string = () => ''): string {
    const items = [...this.#articles.values()].map(
      (article) =>
        `<item><title>${escaped(article.title)}</title><link>${this.page(article.slug)}</link><pubDate>${new Date(article.published).toUTCString()}</pubDate>${more(article)}</item>`,
    )
    return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The stand</title><link>${this.address}/</link><description>All pages</description>${items.join('')}</channel></rss>`
  }

  #html({ slug, outlet, title, published, paragraphs }: Article): string {
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)} | ${outlet}</title>
<link rel="canonical" href="${this.page(slug)}"><meta property="og:site_name" content="${outlet}">
<meta property="og:type" content="article"><meta property="article:published_time" content="${published}"></head>
<body><nav><a href="/">Home</a></nav><article><h1>${escaped(title)}</h1>
${paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}</article><footer>About us</footer></body></html>`
  }
}

interface Page {
  readonly status: number
  readonly type: string
  readonly body: string
}

function page(status: number, type: string, body: string): Page {
  return { status, type, body }
}

/** The whole text, as some feeds carry it. */
function contentOf({ paragraphs }: Article): string {
  const html = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')
  return `<content:encoded>${escaped(html)}</content:encoded>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
