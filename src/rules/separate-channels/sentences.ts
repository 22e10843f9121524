/** Sentences that send the activation code electronically, or that put code and link together. */
import type { Locale } from '../../domain/locale.ts'
import type { Passage } from '../../extract/passage.ts'
import { splitSentences } from '../no-token-activation/words.ts'
import { patternsOf, plainText, type ChannelPatterns, type Found } from './patterns.ts'

export interface MisguidedSentence extends Found {
  readonly fault: 'electronic-code' | 'together'
}

/** What a passage's own words do not say: what stands above a list, in the text before it. */
export interface Around {
  /** The heading or the opening of the list says that these things are not to be done. */
  readonly isDenied: boolean
}

/** Every such sentence of a passage; `keyNames` are the names of keys, in which “via e-mail” is no way of sending. */
export function misguidedSentences(
  passage: Pick<Passage, 'kind' | 'text' | 'breaks'>,
  locale: Locale,
  keyNames: RegExp | undefined,
  around: Around,
): readonly MisguidedSentence[] {
  const patterns = patternsOf(locale)
  const plain = plainText(passage.text)
  if (around.isDenied || !/code/i.test(plain)) return []
  // A heading in quotation marks is what a citizen says; the answer stands below.
  if (passage.kind === 'heading' && /^["“”„«']/.test(plain)) return []
  const text = keyNames ? plain.replace(keyNames, (name) => '·'.repeat(name.length)) : plain
  // Most passages name no way at all: they are not read further.
  if (!ways.some((kind) => patterns.has(kind, text))) return []
  const found: MisguidedSentence[] = []
  let known: Known = { code: false, link: false, other: false }
  for (const sentence of splitSentences(text, passage.breaks)) {
    const written = text.slice(sentence.start, sentence.end)
    if (!sentence.isQuestion) {
      for (const clause of clausesOf(written, patterns)) {
        const fault = judgeClause(clause.text, patterns, known)
        if (!fault) continue
        const from = sentence.start + clause.at
        found.push({ fault, from, to: from + clause.text.length })
        break
      }
    }
    known = learn(known, written, patterns)
  }
  return found
}

const ways = ['electronic', 'electronicVerb', 'together'] as const

/** What the sentences before have named, so that “this code” and “them” can be read. */
interface Known {
  readonly code: boolean
  readonly link: boolean
  readonly other: boolean
}

const learn = (known: Known, text: string, patterns: ChannelPatterns): Known => ({
  code: known.code || patterns.has('activationCode', text),
  link: known.link || patterns.has('link', text),
  other: known.other || patterns.has('otherCode', text),
})

interface Clause {
  readonly text: string
  readonly at: number
}

/** Words in front of a colon that deny what follows it: “Never do this:”. */
const longestLabel = 30

/** A sentence at its semicolons, colons and coordinated clauses, without a condition at its head. */
function clausesOf(sentence: string, patterns: ChannelPatterns): readonly Clause[] {
  const clauses: Clause[] = []
  let at = 0
  let isDenied = false
  const add = (to: number): void => {
    const raw = sentence.slice(at, to)
    const lead = raw.length - raw.trimStart().length
    if (!isDenied && raw.trim() !== '') clauses.push({ text: raw.trim(), at: at + lead })
  }
  for (const { index, 0: mark } of sentence.matchAll(
    /[;:](?=\s)|,(?= (?:en|maar|et|mais|und|aber|and|but) )/gu,
  )) {
    const label = sentence.slice(at, index)
    add(index)
    if (mark === ':' && label.length <= longestLabel && isNegated(label, patterns)) isDenied = true
    at = index + 1
  }
  add(sentence.length)
  return clauses.flatMap((clause) => withoutCondition(clause, patterns))
}

function withoutCondition(clause: Clause, patterns: ChannelPatterns): readonly Clause[] {
  if (patterns.find('condition', clause.text)[0]?.from !== 0) return [clause]
  const comma = clause.text.indexOf(',')
  if (comma < 0) return []
  const rest = clause.text.slice(comma + 1)
  return [{ text: rest.trim(), at: clause.at + comma + 1 + rest.length - rest.trimStart().length }]
}

type Kind = 'code' | 'link' | 'pair' | 'other'

interface Mention extends Found {
  readonly kind: Kind
  /** “Activation code”, in full: “here is your activation code, by email” needs no verb. */
  readonly isNamed: boolean
}

function judgeClause(
  text: string,
  patterns: ChannelPatterns,
  known: Known,
): MisguidedSentence['fault'] | undefined {
  const verbs = patterns.find('electronicVerb', text)
  const sendings = [...verbs, ...patterns.find('electronic', text)]
  if (patterns.has('toMe', text)) return undefined
  const mentions = mentionsOf(text, patterns, known)
  const hasVerb = verbs.length > 0 || patterns.has('transmit', text)
  const isDenied = (upTo: number): boolean => isNegated(untilComma(text, upTo), patterns)
  const together = togetherAt(text, mentions, patterns, known)
  if (hasVerb && together && !isDenied(together.to)) return 'together'
  return sendings.some((way) => {
    const code = codeSentBy(text, way, mentions, patterns)
    if (!code || isDenied(Math.max(code.to, way.to))) return false
    return hasVerb || (code.isNamed && /^,? ?$/.test(text.slice(code.to, way.from)))
  })
    ? 'electronic-code'
    : undefined
}

/** What comes after the next comma (“…, so that you need not come”) denies nothing of what stands before. */
function untilComma(text: string, from: number): string {
  const comma = text.indexOf(',', from)
  return comma < 0 ? text : text.slice(0, comma)
}

function mentionsOf(text: string, patterns: ChannelPatterns, known: Known): readonly Mention[] {
  const named = patterns.find('activationCode', text)
  const kinds: readonly (readonly [Kind | 'bare', readonly Found[]])[] = [
    ['pair', patterns.findPairs(text)],
    ['code', named],
    ['other', patterns.find('otherCode', text)],
    ['link', patterns.find('link', text)],
    ['bare', patterns.find('bareCode', text)],
  ]
  /** “The code” is the one named before; “a code”, and “the code by e-mail” beside it, are another. */
  const kindOfBare = (place: Found): Kind => {
    const isTakenUp = (known.code || named.length > 0) && !known.other
    const isNameOfKey =
      named.length > 0 && patterns.find('electronic', text).some((way) => way.from === place.to + 1)
    return isTakenUp && !isNameOfKey && isDefinite(text, place, patterns) ? 'code' : 'other'
  }
  const mentions: Mention[] = []
  for (const [kind, found] of kinds) {
    for (const place of found) {
      if (mentions.some((one) => one.from < place.to && place.from < one.to)) continue
      mentions.push({
        ...place,
        kind: kind === 'bare' ? kindOfBare(place) : kind,
        isNamed: found === named,
      })
    }
  }
  return mentions
}

function isDefinite(text: string, place: Found, patterns: ChannelPatterns): boolean {
  const before = text.slice(0, place.from).trimEnd()
  return patterns.find('definite', before).at(-1)?.to === before.length && before !== ''
}

/** The words that put code and link together. */
function togetherAt(
  text: string,
  mentions: readonly Mention[],
  patterns: ChannelPatterns,
  known: Known,
): Found | undefined {
  const together = patterns.find('together', text)[0]
  if (!together) return undefined
  const names = (kind: Kind): boolean =>
    mentions.some((one) => one.kind === kind || one.kind === 'pair')
  // “Code and link” without more is the activation’s only where the text has said so, or by the pair itself.
  const isNamed = mentions.some((one) => one.kind === 'pair') || (names('code') && names('link'))
  const isMeant = isNamed || (known.code && known.link && patterns.has('both', text))
  return isMeant ? together : undefined
}

/** The code, where it is what travels this way: the nearest thing named, with no paper between. */
function codeSentBy(
  text: string,
  way: Found,
  mentions: readonly Mention[],
  patterns: ChannelPatterns,
): Mention | undefined {
  const gap = (one: Found): number => Math.max(one.from - way.to, way.from - one.to, 0)
  // “The link comes by email, the code …”, “… and enter the code”: what is added after the way goes another.
  const follows = mentions.some((one) => one.to <= way.from)
  const isApart = (one: Found): boolean =>
    follows && one.from >= way.to && isAddition(text.slice(way.to, one.from), patterns)
  const nearest = mentions.filter((one) => !isApart(one)).toSorted((a, b) => gap(a) - gap(b))[0]
  if (!nearest || (nearest.kind !== 'code' && nearest.kind !== 'pair')) return undefined
  const between = text.slice(Math.min(nearest.to, way.to), Math.max(nearest.from, way.from))
  if (patterns.has('paper', between)) return undefined
  if (patterns.has('about', text.slice(Math.max(0, nearest.from - reachOfAbout), nearest.from)))
    return undefined
  // “Link and code on paper”, “link and code that you receive …”: one of the two only.
  if (nearest.kind === 'pair' && (patterns.has('paper', text) || patterns.has('relative', between)))
    return undefined
  return nearest
}

const isAddition = (between: string, patterns: ChannelPatterns): boolean =>
  between.startsWith(',') || patterns.find('and', between.trimStart())[0]?.from === 0

/** “Questions about your”: characters before the code in which its being a mere subject is said. */
const reachOfAbout = 26

export function isNegated(text: string, patterns: ChannelPatterns): boolean {
  const idioms = patterns.find('noNegation', text)
  return patterns
    .find('negation', text)
    .some((one) => !idioms.some((idiom) => idiom.from <= one.from && one.to <= idiom.to))
}
