/** Placeholders of a letter: a value where one is given, a ruled blank of a fitting width where none is. */
import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts'
import { isIsoDate } from '../domain/iso-date.ts'
import type { Placeholder, Placeholders } from '../domain/placeholder.ts'
import { formatDate } from '../i18n/format-date.ts'
import type { Translator } from '../i18n/translator.ts'
import type { LetterSlot } from './letter-nodes.ts'

/** Room to write by hand, in millimetres, some 2.5 mm a character. */
export const blankWidthsMm = {
  name: 38,
  text: 60,
  date: 38,
  time: 20,
  email: 52,
  phone: 42,
  url: 70,
  code: 80,
  reference: 38,
  postcode: 16,
} as const satisfies Record<Placeholder['type'], number>

export interface SlotContext {
  /** The document's path, for diagnostics. */
  readonly path: string
  readonly translator: Translator
  readonly placeholders: Placeholders
  /** Without values every placeholder is a blank; with them a required one must have its own. */
  readonly values?: Readonly<Record<string, string>>
}

export interface SlotFiller {
  /** Nothing for a name that is not declared, or a value that cannot be printed; the reason is among the diagnostics. */
  readonly fill: (name: string, range?: Range) => LetterSlot | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export function createSlotFiller(context: SlotContext): SlotFiller {
  const { path, translator, placeholders, values } = context
  const { locale } = translator
  const diagnostics: Diagnostic[] = []
  const fault = (message: string, note: string, range?: Range): void => {
    const known = diagnostics.some((diagnostic) => diagnostic.message === message)
    if (known) return
    diagnostics.push({
      code: 'render/letter',
      severity: 'error',
      message,
      path,
      locale,
      note,
      ...(range ? { range } : {}),
    })
  }
  const fill = (name: string, range?: Range): LetterSlot | undefined => {
    const placeholder = placeholders[name]
    if (!placeholder) {
      fault(
        `Unknown placeholder \`{{${name}}}\`, expected a declared name`,
        'Placeholders are declared in content/placeholders.yaml.',
        range,
      )
      return undefined
    }
    const label = firstSentence(placeholder.description[locale])
    if (!values) {
      const text = translator.t('letters.blank.text', { description: label })
      return { type: 'blank', name, widthMm: blankWidthsMm[placeholder.type], label, text }
    }
    const text = printable(values[name] ?? '')
    if (text === '' && placeholder.required) {
      fault(`Missing value for \`${name}\`, expected one`, `What it is: ${label}.`, range)
      return undefined
    }
    const unprintable = /\p{C}/u.exec(text)
    if (unprintable) {
      fault(
        `Unexpected invisible character ${codePoint(unprintable[0])} in the value of \`${name}\`, remove it`,
        'Characters that control the screen or the direction of writing can make a name read as another.',
        range,
      )
      return undefined
    }
    return {
      type: 'value',
      name,
      text: placeholder.type === 'date' && isIsoDate(text) ? formatDate(text, locale) : text,
    }
  }
  return { fill, diagnostics }
}

/** One line of text in composed characters; no-break spaces stay. */
const printable = (value: string): string =>
  value
    .normalize('NFC')
    .replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, ' ')
    .trim()

/** @example firstSentence('Postcode van de burger, vier cijfers.') // 'Postcode van de burger, vier cijfers' */
const firstSentence = (description: string): string => description.replace(/\.(?:\s.*)?$/s, '')

/** @example codePoint('\u202E') // 'U+202E' */
const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
