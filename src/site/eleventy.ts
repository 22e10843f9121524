/** Wiring of Eleventy: its Nunjucks, and the check that it was given a site to render. */
import type { SiteModel, SitePage } from './page.ts'
import { createNunjucks } from './traced-nunjucks.ts'

/** The part of Eleventy's configuration that we use (3.1.8 ships no types). */
export interface EleventyConfig {
  readonly directories: { readonly input: string }
  readonly setLibrary: (extension: string, library: unknown) => void
  /** What `io` handed over before. */
  readonly globalData: Readonly<Record<string, unknown>>
}

/** The one template that Eleventy pages over; everything else is reached from it. */
export const entryTemplate = 'pages.njk'

/** Sets up Nunjucks; `componentFolder` is where `govuk-frontend` keeps its macros. */
export function configureEleventy(config: EleventyConfig, componentFolder: string): void {
  if (!('pages' in config.globalData)) {
    throw new Error('Missing the pages of the site, expected `lra build` to run Eleventy')
  }
  config.setLibrary('njk', createNunjucks([config.directories.input, componentFolder]))
}

/** Data of the site for the templates: `site` for every page, `pages` to page over, `entry` for the current one. */
export function siteData(model: SiteModel): {
  readonly site: Omit<SiteModel, 'pages'>
  readonly pages: readonly SitePage[]
} {
  const { pages, ...site } = model
  // Eleventy copies data for every page it renders, unless it is frozen.
  return { site: Object.freeze(site), pages: pages.map((page) => Object.freeze(page)) }
}
