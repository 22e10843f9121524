/** Strings of the site, each with what a translator must know: where it appears, what it does. */
export const siteKeys = {
  'site.name':
    'Name of the site, in the header of every page and after the page title in the browser tab.',
} as const
