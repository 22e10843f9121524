/** Pages of a website, fetched as a polite visitor does: one at a time, same origin, robots.txt obeyed. */
import { createRequire } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import { Parser } from 'htmlparser2'

const userAgent = 'lra-check'

interface Robots {
  readonly isDisallowed: (url: string, userAgent: string) => boolean | undefined
  readonly getCrawlDelay: (userAgent: string) => number | undefined
}

/** The package declares a default export that its CommonJS file does not have; `require` gives what is there. */
const robotsParser: (url: string, text: string) => Robots = createRequire(import.meta.url)(
  'robots-parser',
)

export interface CrawlOptions {
  /** How many pages and documents at the most; 1 fetches the given address alone. */
  readonly pages: number
  /** Milliseconds between two requests; robots.txt may ask for more, up to ten seconds. */
  readonly delayMs: number
  /** Milliseconds for one request. */
  readonly timeoutMs: number
  readonly maxBytes: number
  readonly onPage?: (url: string) => void
}

/** What came back for one address: its bytes, or why there are none. */
export type Crawled =
  | { readonly path: string; readonly bytes: Uint8Array; readonly mediaType: string }
  | { readonly path: string; readonly unreadable: string }

/**
 * Fetches `start` and, breadth first, what its pages link to on the same origin, until `pages` are reached.
 * An address that robots.txt closes, or that fails, is unreadable when it was asked for, and passed over when
 * it was only linked to and is no document at all.
 */
export async function crawl(start: string, options: CrawlOptions): Promise<readonly Crawled[]> {
  const origin = new URL(start).origin
  const robots = await readRobots(origin, options)
  const delayMs = Math.min(
    10_000,
    Math.max(options.delayMs, (robots.getCrawlDelay(userAgent) ?? 0) * 1000),
  )
  const queue = [withoutFragment(start)]
  const seen = new Set(queue)
  const crawled: Crawled[] = []
  for (
    let next = queue.shift();
    next !== undefined && crawled.length < options.pages;
    next = queue.shift()
  ) {
    if (robots.isDisallowed(next, userAgent) === true) {
      if (crawled.length === 0)
        crawled.push({ path: next, unreadable: 'robots.txt asks visitors to stay away' })
      continue
    }
    options.onPage?.(next)
    // oxlint-disable-next-line no-await-in-loop -- one request at a time, by design
    if (crawled.length > 0) await wait(delayMs)
    // oxlint-disable-next-line no-await-in-loop
    const page = await fetchPage(next, origin, options)
    crawled.push(page)
    if (!('bytes' in page) || !page.mediaType.includes('html')) continue
    for (const link of linksOf(page.bytes, page.path, origin)) {
      if (seen.has(link)) continue
      seen.add(link)
      queue.push(link)
    }
  }
  return crawled
}

/** No robots.txt, or one that cannot be fetched, closes nothing (RFC 9309, 2.3.1.3; a server error closes all). */
async function readRobots(origin: string, options: CrawlOptions): Promise<Robots> {
  const url = `${origin}/robots.txt`
  const page = await fetchPage(url, origin, options)
  if ('bytes' in page) return robotsParser(url, new TextDecoder().decode(page.bytes))
  return robotsParser(url, page.unreadable.startsWith('HTTP 5') ? 'User-agent: *\nDisallow: /' : '')
}

const maxRedirects = 5

/** Redirects are followed on the same origin only: another site was not asked to be checked. */
async function fetchPage(
  url: string,
  origin: string,
  { timeoutMs, maxBytes }: CrawlOptions,
): Promise<Crawled> {
  let address = url
  try {
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      // oxlint-disable-next-line no-await-in-loop
      const response = await fetch(address, {
        redirect: 'manual',
        headers: { 'user-agent': userAgent, accept: 'text/html,application/pdf,*/*;q=0.5' },
        signal: AbortSignal.timeout(timeoutMs),
      })
      const location = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && location !== null) {
        address = withoutFragment(new URL(location, address).href)
        if (new URL(address).origin !== origin)
          return { path: url, unreadable: `leads to another site, ${new URL(address).origin}` }
        continue
      }
      if (!response.ok) return { path: url, unreadable: `HTTP ${response.status}` }
      // oxlint-disable-next-line no-await-in-loop
      return {
        path: address,
        bytes: await readLimited(response, maxBytes),
        mediaType: response.headers.get('content-type') ?? '',
      }
    }
    return { path: url, unreadable: `more than ${maxRedirects} redirects` }
  } catch (error) {
    return { path: url, unreadable: reasonOf(error, timeoutMs) }
  }
}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return 'no answer'
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`
  return error.cause instanceof Error ? error.cause.message : error.message
}

/** The body up to the size that any file may have. */
async function readLimited(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw new Error(`larger than ${maxBytes / 1_000_000} MB`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const documentEndings = /(?:\/|\.(?:html?|xhtml|php|aspx?|jsp|pdf|docx|odt|pptx|txt|md)|\/[^/.]*)$/i

/** Same-origin addresses that a page links to, in order, without fragments, and without files nobody reads. */
function linksOf(bytes: Uint8Array, page: string, origin: string): readonly string[] {
  const links: string[] = []
  let base = page
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const href = attributes['href']
      if (href === undefined) return
      if (name === 'base') base = URL.parse(href, page)?.href ?? page
      if (name !== 'a' && name !== 'area') return
      const url = URL.parse(href, base)
      if (url && url.origin === origin && documentEndings.test(url.pathname))
        links.push(withoutFragment(url.href))
    },
  })
  parser.end(new TextDecoder().decode(bytes))
  return links
}

const withoutFragment = (url: string): string => url.replace(/#.*$/, '')
