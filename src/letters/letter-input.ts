/** A letter as data: everything a template needs to set one letter, and nothing it has to work out. */
import type { LetterDocument } from '../content/document.ts'
import { hasErrors, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import type { Locale } from '../domain/locale.ts'
import type { Placeholders } from '../domain/placeholder.ts'
import { formatDate } from '../i18n/format-date.ts'
import type { Translator } from '../i18n/translator.ts'
import { letterLayouts, type LetterLayout, type WindowSide } from './geometry.ts'
import { letterBlocks } from './letter-blocks.ts'
import type { LetterBlock, LetterBlank, LetterInline, LetterSlot } from './letter-nodes.ts'
import { createSlotFiller, type SlotFiller } from './slots.ts'

/** One line of an address or a letterhead. */
export type LetterLine = readonly LetterInline[]

/** A line of the letterhead, and what belongs on it: small type below a line still to be filled in. */
export interface LetterheadLine {
  readonly caption: string
  readonly line: LetterLine
}

/** A labelled field above the subject, such as the date. */
export interface LetterReference {
  readonly label: string
  readonly slot: LetterSlot
}

/** JSON through and through: it goes to the template as data. */
export interface LetterInput {
  /** The document's folder: `activation-letter`. */
  readonly id: string
  readonly locale: Locale
  /** With the locale, the language of the PDF. */
  readonly region: string
  /** The document it was made from, for diagnostics. */
  readonly path: string
  readonly title: string
  readonly description: string
  readonly author: string
  /** The date the content speaks from, and the PDF's date of creation: the same input gives the same bytes. */
  readonly createdOn: IsoDate
  readonly letterhead: readonly LetterheadLine[]
  readonly addressBlock: readonly LetterLine[]
  readonly references: readonly LetterReference[]
  readonly subject: string
  readonly body: readonly LetterBlock[]
  /** What goes on the line for the signature. */
  readonly signatureLabel: string
  readonly statusLine: string
  /** With `{page}` and `{pages}` where the template puts the numbers; shown from two pages on. */
  readonly pageLabel: string
  readonly layout: LetterLayout
}

export interface LetterContext {
  readonly translator: Translator
  readonly placeholders: Placeholders
  readonly asOf: IsoDate
  /** By placeholder name; a date as ISO date. Without values the letter is a form with ruled blanks. */
  readonly values?: Readonly<Record<string, string>>
  /** By default the right window. */
  readonly windowSide?: WindowSide
}

/** From a resolved document; without a value when a placeholder or a link cannot be printed. */
export function letterInput(
  document: LetterDocument,
  context: LetterContext,
): Outcome<LetterInput> {
  const { translator, placeholders, asOf, values } = context
  const { id, locale, path, frontMatter } = document
  const layout = letterLayouts[context.windowSide ?? 'right']
  const slots = createSlotFiller({ path, translator, placeholders, ...(values ? { values } : {}) })
  const found: Diagnostic[] = []
  const body = letterBlocks(document.blocks, {
    path,
    placeholders,
    slots,
    report: (diagnostic) => found.push(diagnostic),
  })
  const lineOf = lineMaker(placeholders, slots)
  const input: LetterInput = {
    id,
    locale,
    region: regions[locale],
    path,
    title: frontMatter.title,
    description: frontMatter.description,
    author: authorOf(translator, placeholders, slots),
    createdOn: asOf,
    letterhead: letterheadParts(translator)
      .map(({ caption, names }) => ({ caption, line: lineOf(names, layout.letterhead.widthMm) }))
      .filter(({ line }) => line.length > 0),
    addressBlock: addressNames
      .map((names) => capitaliseMunicipality(lineOf(names, layout.addressBlock.widthMm), locale))
      .filter((line) => line.length > 0),
    references: references(translator, placeholders, slots),
    subject: frontMatter.subject,
    body,
    signatureLabel: translator.t('letters.signature.label'),
    statusLine: translator.t('letters.footer.status', { date: formatDate(asOf, locale) }),
    pageLabel: translator.t('letters.footer.page', { page: '{page}', pages: '{pages}' }),
    layout,
  }
  const diagnostics = [...slots.diagnostics, ...found]
  return hasErrors(diagnostics) ? { diagnostics } : { value: input, diagnostics }
}

/** The office, once it is known. */
function authorOf({ t }: Translator, placeholders: Placeholders, slots: SlotFiller): string {
  const office = placeholders['office.name'] ? slots.fill('office.name') : undefined
  return office?.type === 'value' ? office.text : t('letters.document.author')
}

/** Regions of the language tags: `nl-BE`, …; English has none of its own here. */
const regions = { nl: 'be', fr: 'be', de: 'be', en: 'gb' } as const satisfies Record<Locale, string>

const letterheadParts = ({
  t,
}: Translator): readonly { readonly caption: string; readonly names: readonly string[] }[] => [
  { caption: t('letters.letterhead.name'), names: ['office.name'] },
  { caption: t('letters.letterhead.street'), names: ['office.street'] },
  { caption: t('letters.letterhead.place'), names: ['office.postcode', 'office.municipality'] },
  { caption: t('letters.letterhead.email'), names: ['office.email'] },
]

/** The order bpost asks: name / street, number and box / postcode and municipality. */
const addressNames = [
  ['citizen.firstName', 'citizen.lastName'],
  ['citizen.street'],
  ['citizen.postcode', 'citizen.municipality'],
]

/** Slots of one line, joined by spaces; empty where the project declares none of them, or none has a value. */
const lineMaker =
  (placeholders: Placeholders, slots: SlotFiller) =>
  (names: readonly string[], widthMm: number): LetterLine => {
    const filled = names
      .filter((name) => placeholders[name])
      .flatMap((name) => slots.fill(name) ?? [])
    const shown = filled.filter((slot) => slot.type === 'blank' || slot.text !== '')
    return fitBlanks(shown, widthMm).flatMap((slot, index): LetterLine =>
      index === 0 ? [slot] : [{ type: 'text', text: ' ' }, slot],
    )
  }

/** A space between blanks, in millimetres, with some room to spare. */
const spaceMm = 1.2

/** Shortens the widest blanks of a line, each by the same share, until the line fits. */
function fitBlanks(line: readonly LetterSlot[], widthMm: number): readonly LetterSlot[] {
  const blanks = line.filter((slot): slot is LetterBlank => slot.type === 'blank')
  const room = widthMm - spaceMm * (line.length - 1)
  const excess = blanks.reduce((sum, blank) => sum + blank.widthMm, 0) - room
  if (excess <= 0) return line
  const widest = Math.max(...blanks.map((blank) => blank.widthMm))
  const share = excess / blanks.filter((blank) => blank.widthMm === widest).length
  return line.map((slot) =>
    slot.type === 'blank' && slot.widthMm === widest ? { ...slot, widthMm: widest - share } : slot,
  )
}

/** In capitals on an envelope, as Belgian addressing practice (NBN) has it; bpost takes both. */
const capitaliseMunicipality = (line: LetterLine, locale: Locale): LetterLine =>
  line.map((node) =>
    node.type === 'value' && node.name === 'citizen.municipality'
      ? { ...node, text: node.text.toLocaleUpperCase(locale) }
      : node,
  )

function references(
  { t }: Translator,
  placeholders: Placeholders,
  slots: SlotFiller,
): readonly LetterReference[] {
  const fields = [
    { name: 'letter.date', label: t('letters.reference.date') },
    { name: 'letter.reference', label: t('letters.reference.number') },
  ]
  return fields.flatMap(({ name, label }) => {
    const slot = placeholders[name] ? slots.fill(name) : undefined
    return slot && (slot.type === 'blank' || slot.text !== '') ? [{ label, slot }] : []
  })
}
