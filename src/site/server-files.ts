/** Files for robots and servers: the XML sitemap, robots.txt and the response headers. */
import { escapeHtml } from '../content/html.ts'
import { createAddresses } from './addresses.ts'
import type { SiteModel } from './page.ts'

/** Every indexed page with its siblings in the other languages (sitemaps.org, with Google's `xhtml:link`). */
export function renderSitemap({ pages }: SiteModel): string {
  const entries = pages
    .filter((page) => page.isIndexed)
    .map(({ url, alternates, defaultUrl }) => {
      const links = [
        ...alternates.map((alternate) => [alternate.locale, alternate.url] as const),
        ['x-default', defaultUrl] as const,
      ]
      const tags = links.map(
        ([locale, href]) =>
          `    <xhtml:link rel="alternate" hreflang="${locale}" href="${escapeHtml(href)}"/>`,
      )
      return `  <url>\n    <loc>${escapeHtml(url)}</loc>\n${tags.join('\n')}\n  </url>`
    })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`
}

export const renderRobots = ({ baseUrl }: SiteModel): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${createAddresses(baseUrl).url('sitemap.xml')}\n`

/**
 * Response headers in the format that static hosts share (`_headers`).
 * The pages carry their own content policy in a `meta` element; here stands what a `meta` element cannot say.
 * A mail's HTML has inline styles, as mail needs, so that no `style-src` may be set for all files.
 */
export const renderHeaders = ({ pathPrefix }: SiteModel): string => `${pathPrefix}*
  X-Content-Type-Options: nosniff
  Referrer-Policy: same-origin
  Content-Security-Policy: frame-ancestors 'self'
  Permissions-Policy: camera=(), geolocation=(), microphone=()
${pathPrefix}assets/fonts/*
  Cache-Control: public, max-age=31536000, immutable
`
