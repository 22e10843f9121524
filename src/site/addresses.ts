/** Addresses of pages and files: from a path inside the output folder to a link, and to a whole address. */

export interface Addresses {
  /** Where the site is served, with a slash at the end. */
  readonly baseUrl: string
  /** Its path alone: `/` or `/lra/`. */
  readonly pathPrefix: string
  /** @example href('nl/contact/') // '/lra/nl/contact/' */
  readonly href: (path: string) => string
  /** @example url('nl/contact/') // 'https://example.org/lra/nl/contact/' */
  readonly url: (path: string) => string
}

/** Query and fragment of the base address have no meaning here and are left out. */
export function createAddresses(baseUrl: string): Addresses {
  const { origin, pathname } = new URL(baseUrl)
  const pathPrefix = pathname.endsWith('/') ? pathname : `${pathname}/`
  return {
    baseUrl: `${origin}${pathPrefix}`,
    pathPrefix,
    href: (path) => `${pathPrefix}${path}`,
    url: (path) => `${origin}${pathPrefix}${path}`,
  }
}

/** A page's folder as its file. @example pageFile('nl/contact/') // 'nl/contact/index.html' */
export const pageFile = (path: string): string => `${path}index.html`

/**
 * A relative path from the folder of a file, with forward slashes; undefined where it climbs out of the project.
 * @example resolvePath('content/guidance/faq/nl.md', '../contact/nl.md') // 'content/guidance/contact/nl.md'
 */
export function resolvePath(from: string, relative: string): string | undefined {
  const segments = from.split('/').slice(0, -1)
  for (const segment of relative.split('/')) {
    if (segment === '..') {
      if (segments.length === 0) return undefined
      segments.pop()
    } else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}
