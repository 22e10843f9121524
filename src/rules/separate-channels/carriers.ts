/** Codes and links that a text gives away: slots of these roles, values beside a code's name, secret addresses. */
import { halfOf, type Half, type Placeholders } from '../../domain/placeholder.ts'
import { locales, type Locale } from '../../domain/locale.ts'
import type { ExtractedFile, Passage } from '../../extract/passage.ts'
import { addressesIn, holdsSecret, hostOf } from './address.ts'
import { isCodeValue, patternsOf, plainText, valueOnly } from './patterns.ts'

export interface Carrier {
  readonly half: Half
  /** A declared placeholder, or something that was written out. */
  readonly slot?: string
  readonly passage: Passage
  readonly from: number
  readonly to: number
  /** Said to be the activation link, whatever address it has. */
  readonly isNamed?: boolean
  /** What a report may show of it: never the secret. */
  readonly shown: string
}

/** `locale` is what the passages are read in that do not say; without it, in every locale. */
export const carriersIn = (
  file: ExtractedFile,
  placeholders: Placeholders,
  locale?: Locale,
): readonly Carrier[] =>
  file.passages.flatMap((passage, index) => [
    ...slotsIn(passage, placeholders),
    ...secretAddresses(passage),
    ...givenCodes(passage, file.passages[index - 1], localesOf(passage, locale)),
    ...givenLinks(passage, localesOf(passage, locale)),
  ])

export const localesOf = (passage: Passage, locale?: Locale): readonly Locale[] => {
  const one = locale ?? passage.locale
  return one === undefined ? locales : [one]
}

const slotsIn = (passage: Passage, placeholders: Placeholders): readonly Carrier[] =>
  Array.from(passage.text.matchAll(/\{\{+\s*([\w.-]+)\s*\}\}+/g)).flatMap((match) => {
    const [written, name = ''] = match
    const half = halfOf(placeholders[name])
    if (!half) return []
    const at = { from: match.index, to: match.index + written.length }
    return [{ half, slot: name, passage, ...at, shown: `{{${name}}}` }]
  })

const secretAddresses = (passage: Passage): readonly Carrier[] =>
  addressesIn(passage.text)
    .filter(({ address }) => holdsSecret(address))
    .map(({ from, to, address }) => ({
      half: 'link',
      passage,
      from,
      to,
      shown: hostOf(address),
    }))

/** “Your activation link: www.csam.example/activate”, or words that are a link in its place. */
function givenLinks(passage: Passage, read: readonly Locale[]): readonly Carrier[] {
  if (!/lin?k|lien/i.test(passage.text)) return []
  const text = plainText(passage.text)
  const found = new Map<number, Carrier>()
  for (const locale of read) {
    for (const match of text.matchAll(patternsOf(locale).givenLink)) {
      const at = match.index + match[0].length
      const address = addressAt.exec(text.slice(at))?.[0] ?? linkAt(passage, at)
      if (address === undefined) continue
      found.set(at, {
        half: 'link',
        passage,
        from: match.index,
        to: at + address.length,
        isNamed: true,
        shown: match[0].trim(),
      })
    }
  }
  return [...found.values()]
}

/** A web address, with or without its scheme. */
const addressAt = /^(?:https?:\/\/|www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/)[^\s<>"“”„«»()[\]]*/iu

/** The words of a link that begins here; one or two marks may stand between. */
const linkAt = ({ text, links = [] }: Passage, at: number): string | undefined => {
  const link = links.find((candidate) => candidate.at >= at && candidate.at <= at + 2)
  return link && text.slice(link.at, link.at + link.length)
}

function givenCodes(
  passage: Passage,
  before: Passage | undefined,
  read: readonly Locale[],
): readonly Carrier[] {
  const text = plainText(passage.text)
  const carrier = (from: number, to: number, name: string): Carrier => ({
    half: 'code',
    passage,
    from,
    to,
    shown: `${name} …`,
  })
  if (before && /code/i.test(before.text) && valueOnly(text.trim()) !== undefined) {
    const announced = read
      .map((locale) => patternsOf(locale).announcesCode.exec(plainText(before.text)))
      .find((match) => match !== null)
    if (announced) {
      const { length } = announced.groups?.['name'] ?? ''
      const name = before.text.slice(announced.index, announced.index + length)
      return [carrier(0, text.length, name)]
    }
  }
  if (!/code/i.test(text)) return []
  const found = new Map<number, Carrier>()
  for (const locale of read) {
    for (const match of text.matchAll(patternsOf(locale).givenCode)) {
      const { named, bare = '', value = '' } = match.groups ?? {}
      if (!isCodeValue(value)) continue
      const from = match.index
      const to = from + match[0].length
      found.set(to, carrier(from, to, passage.text.slice(from, from + (named ?? bare).length)))
    }
  }
  return [...found.values()]
}
