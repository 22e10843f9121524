/** Edits that are no fault: what must stay unreported, so that editors trust what is reported. */
import type { SourceFile } from '../../src/content/source-file.ts'
import type { Document } from '../../src/content/document.ts'
import { unitsOf, type Unit } from '../../src/content/units.ts'
import type { Code } from '../../src/diagnostics/codes.ts'
import type { Locale } from '../../src/domain/locale.ts'
import { blocksOf, isList, isParagraph } from './blocks.ts'
import { findSpots, sourceOf, type Swap } from './edit.ts'
import type { Ground } from './fault.ts'
import type { Random } from './random.ts'

export interface HarmlessKind {
  readonly id: string
  readonly what: string
  /** Rules that rightly ask for a review of it; every other report is a false alarm. */
  readonly allowed: readonly Code[]
  readonly cases: number
  /** The changed files; undefined where the document has no place for it. */
  readonly edit: (ground: Ground, random: Random) => readonly SourceFile[] | undefined
}

const changed = ({ path }: Document, text: string): SourceFile => ({ path, text })

const put = ({ source }: Document, start: number, end: number, text: string): string =>
  source.slice(0, start) + text + source.slice(end)

/** One place of the document where a pattern matches, changed: no word of it means anything else. */
const respell =
  (swaps: readonly Swap[], units: (unit: Unit) => boolean = () => true): HarmlessKind['edit'] =>
  ({ document }, random) => {
    const spot = random.pick(findSpots(document, swaps, { raw: true, units }))
    return spot && [changed(document, put(document, spot.start, spot.end, spot.text))]
  }

const paragraphWrapped: HarmlessKind['edit'] = ({ document }, random) => {
  const paragraph = random.pick(
    document.blocks.filter(
      (block) => isParagraph(block) && block.range.end.offset - block.range.start.offset > 90,
    ),
  )
  if (!paragraph) return undefined
  const { start, end } = paragraph.range
  const text = wrap(sourceOf(document, paragraph.range), 50 + random.below(40))
  return [changed(document, put(document, start.offset, end.offset, text))]
}

/** Breaks at ordinary spaces, never inside a mark or a link, nor before what would begin a block. */
function wrap(text: string, width: number): string {
  let column = 0
  return text.replace(/(?:\[[^\]]*\]\([^)]*\)|\{[^}]*\}|[^ [{])+ ?/g, (word) => {
    const isFull =
      column > 0 && column + word.length > width && !/^(?:[-+#>|:*]|\d+[.)])/.test(word)
    column = isFull ? word.length : column + word.length
    return isFull ? `\n${word}` : word
  })
}

const emptyLineAdded: HarmlessKind['edit'] = ({ document }, random) => {
  const block = random.pick(document.blocks.slice(1))
  if (!block) return undefined
  const at = block.range.start.offset
  return [changed(document, put(document, at, at, '\n'))]
}

/** Markdown counts for itself: every number but the first is decoration. */
const listNumbersAllOne: HarmlessKind['edit'] = ({ document }, random) => {
  const list = random.pick(
    blocksOf(document, isList).filter(({ ordered, items }) => ordered && items.length < 10),
  )
  if (!list) return undefined
  const { start, end } = list.range
  const text = sourceOf(document, list.range).replace(/^\d\. /gm, '1. ')
  return [changed(document, put(document, start.offset, end.offset, text))]
}

/** The same units changed in all four languages, or nothing where one of them has no such words. */
function everywhere(
  { document, siblings }: Ground,
  random: Random,
  edits: (document: Document) => ReadonlyMap<string, string>,
): readonly SourceFile[] | undefined {
  const all = [document, ...siblings]
  const texts = all.map(edits)
  const [keys = []] = texts.map((byKey) => [...byKey.keys()])
  const key = random.pick(keys.filter((candidate) => texts.every((byKey) => byKey.has(candidate))))
  return key === undefined
    ? undefined
    : all.map((each, index) => changed(each, texts[index]?.get(key) ?? ''))
}

/** Two wordings of the same, per language. */
const synonyms: readonly Readonly<Record<Locale, Swap>>[] = [
  {
    nl: [/\bMail naar\b/g, 'Schrijf naar'],
    fr: [/Écrivez à(?= )/g, 'Envoyez un e-mail à'],
    de: [/\bSchreiben Sie an\b/g, 'Senden Sie eine E-Mail an'],
    en: [/\bWrite to\b/g, 'Send an email to'],
  },
  {
    nl: [/^Met vriendelijke groeten$/g, 'Met vriendelijke groet'],
    fr: [/^Cordialement,$/g, 'Bien à vous,'],
    de: [/^Mit freundlichen Grüßen$/g, 'Freundliche Grüße'],
    en: [/^Yours (?:sincerely|faithfully),$/g, 'Kind regards,'],
  },
  {
    nl: [/\b[Bb]egin op\b/g, 'start op'],
    fr: [/\b[Cc]ommencez par\b/g, 'consultez d’abord'],
    de: [/\b[Bb]eginnen Sie auf\b/g, 'starten Sie auf'],
    en: [/\b[Ss]tart at\b/g, 'begin at'],
  },
  {
    nl: [/\bMeer daarover (?:leest|vindt) u op\b/g, 'Meer hierover staat op'],
    fr: [/\bPour en savoir plus, consultez\b/g, 'Pour plus de détails, consultez'],
    de: [/\bMehr dazu (?:finden|lesen) Sie auf\b/g, 'Mehr darüber steht auf'],
    en: [/\bYou can read more(?: about this)? on\b/g, 'There is more on'],
  },
]

const synonymEverywhere: HarmlessKind['edit'] = (ground, random) => {
  for (const words of random.shuffled(synonyms)) {
    const files = everywhere(ground, random, (document) => {
      const spots = findSpots(document, [words[document.locale]])
      return new Map(
        spots.map(({ unit, start, end, text }) => [unit.key, put(document, start, end, text)]),
      )
    })
    if (files) return files
  }
  return undefined
}

/** Sentences that say nothing of the circular, and sentences about the token that forbid it or are about its use. */
const sentences: Readonly<
  Record<'neutral' | 'denial', readonly Readonly<Record<Locale, string>>[]>
> = {
  neutral: [
    {
      nl: 'Onze medewerkers helpen u graag verder.',
      fr: 'Nos collaborateurs vous aident volontiers.',
      de: 'Unser Team hilft Ihnen gern weiter.',
      en: 'Our staff will be happy to help you.',
    },
    {
      nl: 'Neem gerust de tijd om dit rustig te lezen.',
      fr: 'Prenez le temps de lire tout cela tranquillement.',
      de: 'Lesen Sie alles in Ruhe durch.',
      en: 'Take your time to read all of this.',
    },
    {
      nl: 'Bedankt voor uw aandacht.',
      fr: 'Merci de votre attention.',
      de: 'Vielen Dank für Ihre Aufmerksamkeit.',
      en: 'Thank you for your attention.',
    },
  ],
  denial: [
    {
      nl: 'Een token aanvragen of activeren is niet meer mogelijk.',
      fr: 'Il n’est plus possible de demander ou d’activer un token.',
      de: 'Ein Token zu beantragen oder zu aktivieren ist nicht mehr möglich.',
      en: 'It is no longer possible to request or activate a token.',
    },
    {
      nl: 'Aan het loket krijgt niemand nog een token.',
      fr: 'Au guichet, plus personne ne reçoit de token.',
      de: 'Am Schalter bekommt niemand mehr ein Token.',
      en: 'Nobody gets a token at the counter any more.',
    },
  ],
}

const sentenceEverywhere =
  (sort: keyof typeof sentences): HarmlessKind['edit'] =>
  (ground, random) => {
    const words = random.pick(sentences[sort])
    return everywhere(ground, random, (document) => {
      const whole = unitsOf(document).filter(
        (unit) =>
          unit.kind === 'paragraph' &&
          unit.within.every(({ type }) => type === 'when' || type === 'callout') &&
          /[.?!}]$/.test(sourceOf(document, unit.range)) &&
          !/^\{\{[^}]*\}\}$/.test(sourceOf(document, unit.range)),
      )
      return new Map(
        whole.map(({ key, range: { end } }) => [
          key,
          put(document, end.offset, end.offset, ` ${words?.[document.locale] ?? ''}`),
        ]),
      )
    })
  }

const stale = ['rules/stale-translation'] as const

export const harmlessKinds: readonly HarmlessKind[] = [
  {
    id: 'paragraph-wrapped',
    what: 'A paragraph is broken over lines.',
    allowed: [],
    cases: 24,
    edit: paragraphWrapped,
  },
  {
    id: 'empty-line-added',
    what: 'One empty line more between two blocks.',
    allowed: [],
    cases: 12,
    edit: emptyLineAdded,
  },
  {
    id: 'list-numbers-all-one',
    what: 'Every item of a numbered list is written `1.`.',
    allowed: [],
    cases: 8,
    edit: listNumbersAllOne,
  },
  {
    id: 'slot-spaced',
    what: 'Spaces inside the braces of a slot.',
    allowed: [],
    cases: 12,
    edit: respell([[/\{\{(\w[\w.-]*)\}\}(?!\))/g, '{{ $1 }}']]),
  },
  {
    id: 'mark-reordered',
    what: 'The statements of a mark in another order.',
    allowed: [],
    cases: 12,
    edit: respell([[/\{(S\d+) (S\d+)\}/g, '{$2 $1}']]),
  },
  {
    id: 'front-matter-requoted',
    what: 'A value of the front matter with YAML quotes that it does not need.',
    allowed: [],
    cases: 8,
    edit: respell([[/^([^"'\n][^"\n]*)$/g, '"$1"']], ({ kind }) => kind === 'front-matter'),
  },
  {
    id: 'synonym-everywhere',
    what: 'Other words for the same, in all four languages.',
    allowed: stale,
    cases: 12,
    edit: synonymEverywhere,
  },
  {
    id: 'sentence-everywhere',
    what: 'A sentence more that states nothing, in all four languages.',
    allowed: stale,
    cases: 16,
    edit: sentenceEverywhere('neutral'),
  },
  {
    id: 'denial-everywhere',
    what: 'A sentence more that says that no token is possible, in all four languages.',
    allowed: stale,
    cases: 16,
    edit: sentenceEverywhere('denial'),
  },
]
