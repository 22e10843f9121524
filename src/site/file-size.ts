/** Sizes of downloads, as a reader of a locale writes them. */
import type { Locale } from '../domain/locale.ts'
import { formatTags } from '../i18n/format-tags.ts'

/**
 * Whole kilobytes (1 kB is 1000 bytes), at least one; the space does not break.
 * @example fileSize(24_600, 'fr') // '25 ko'
 */
export function fileSize(bytes: number, locale: Locale): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000))
  const format = new Intl.NumberFormat(formatTags[locale], {
    style: 'unit',
    unit: 'kilobyte',
    unitDisplay: 'short',
  })
  return format.format(kilobytes).replace(/\s/g, '\u00A0')
}

/** Bytes of a text as UTF-8, the way it is written to a file. */
export const textBytes = (text: string): number => new TextEncoder().encode(text).length
