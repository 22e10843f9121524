/** Reads one sentence with a lexicon: clauses, mentions of keys, and what each phrase does. */
import { roles, type Form, type Role } from './phrases/phrase.ts'
import type { KeyMeaning, Lexicon, Meaning, WordClass } from './lexicon.ts'
import { candidatesAt, matchPattern, type MatchContext, type PatternEntry } from './pattern.ts'
import type { Sentence, Word } from './words.ts'

/** A phrase of the tables found in a sentence: words `from` up to, not including, `to`. */
export interface Occurrence extends Meaning {
  readonly from: number
  readonly to: number
}

/** How a mention of a key stands to the words around it. */
export type MentionPart = 'object' | 'oblique' | 'about' | 'replaced' | 'holder'

export interface KeySpan {
  readonly meaning: KeyMeaning
  readonly from: number
  readonly to: number
  readonly part: MentionPart
}

export type ClauseKind =
  | 'main'
  | 'condition'
  | 'purpose'
  | 'infinitive'
  | 'subordinate'
  | 'coordinate'

export interface Clause {
  readonly kind: ClauseKind
  readonly from: number
  readonly to: number
  /** What stands before it: a comma, a colon, a word, nothing. */
  readonly opener: string
}

export interface Reading {
  readonly lexicon: Lexicon
  readonly sentence: Sentence
  readonly words: readonly Word[]
  readonly clauses: readonly Clause[]
  readonly clauseAt: (index: number) => number
  readonly keys: readonly KeySpan[]
  readonly occurrences: readonly Occurrence[]
  /** The same, by what they do. */
  readonly byRole: ReadonlyMap<Role, readonly Occurrence[]>
}

export const overlaps = (
  a: { from: number; to: number },
  b: { from: number; to: number },
): boolean => a.from < b.to && b.from < a.to

/** Reads a sentence; the cost grows with its words. */
export function readSentence(sentence: Sentence, lexicon: Lexicon): Reading {
  const { words } = sentence
  const found = findKeys(words, lexicon)
  const keyEnds = new Map(
    found.filter((key) => key.meaning === 'retired').map((key) => [key.from, key.to]),
  )
  const context: MatchContext = { words, keyEnd: (index) => keyEnds.get(index) }
  const others = found.filter((key) => key.meaning === 'other-key')
  const occurrences = findOccurrences(context, lexicon).filter(
    (one) =>
      !/^(obtain|replace|select|use)$/.test(one.role) ||
      !others.some((key) => key.from <= one.from && one.to <= key.to),
  )
  const clauses = splitClauses(words, lexicon, occurrences, keyEnds)
  const index: number[] = []
  clauses.forEach((clause, order) => {
    for (let at = clause.from; at < clause.to; at += 1) index[at] = order
  })
  const keys = found
    .filter((key) => standsAlone(key, words, found, occurrences, lexicon))
    .map((key) => ({ ...key, part: partOf(words, key, found, occurrences, lexicon) }))
  return {
    lexicon,
    sentence,
    words,
    clauses,
    clauseAt: (at) => index[at] ?? 0,
    keys,
    occurrences,
    byRole: Map.groupBy(occurrences, (one) => one.role),
  }
}

type FoundKey = Omit<KeySpan, 'part'>

/** Stand-ins that need no noun after them. */
const nounless = /^(one|1|eentje|exemplaar|kaartje|exemplaire|carte|karte|card|en)$/

/** “a new one” stands for the key, “a new address” does not; nor does the card in “activation codes”. */
function standsAlone(
  key: FoundKey,
  words: readonly Word[],
  found: readonly FoundKey[],
  occurrences: readonly Occurrence[],
  lexicon: Lexicon,
): boolean {
  if (key.meaning === 'anaphora')
    return !occurrences.some((one) => one.role === 'other' && overlaps(one, key))
  if (key.meaning !== 'ellipsis') return true
  const next = words[key.to]
  const last = words[key.to - 1]
  if (next && /^(of|van|der|des)$/.test(next.text)) return false
  if (!next || next.isPunctuation || (last && nounless.test(last.text))) return true
  if (lexicon.locale === 'de' && !next.isCapital && last && !/^(einen|eines|eine)$/.test(last.text))
    return true
  if (found.some((other) => other.from === key.to && other.meaning !== 'ellipsis')) return false
  const is = (...classes: readonly WordClass[]): boolean =>
    classes.some((one) => lexicon.is(one, next.text))
  if (
    is(
      'coordinators',
      'openers',
      'instrument',
      'objectPrepositions',
      'adverbs',
      'pronouns',
      'presentAuxiliaries',
      'pastAuxiliaries',
      'conditional',
      'telltales',
    )
  )
    return true
  return occurrences.some((one) => one.from === key.to && !/^(other|own-sense)/.test(one.role))
}

/** Whether a text may name the retired key: what does not is not read further. */
export function namesRetiredKey(words: readonly Word[], lexicon: Lexicon): boolean {
  const context: MatchContext = { words, keyEnd: () => undefined }
  return words.some((word, from) => {
    if (word.isPunctuation) return false
    if (lexicon.keyTypo(word.text)) return true
    let isNamed = false
    candidatesAt(lexicon.keys, words, from, ({ pattern, value }) => {
      isNamed ||= value === 'retired' && matchPattern(pattern, context, from) !== undefined
    })
    return isNamed
  })
}

function findKeys(words: readonly Word[], lexicon: Lexicon): readonly FoundKey[] {
  const context: MatchContext = { words, keyEnd: () => undefined }
  const all: FoundKey[] = []
  words.forEach((word, from) => {
    if (word.isPunctuation) return
    candidatesAt(lexicon.keys, words, from, ({ pattern, value }) => {
      const to = matchPattern(pattern, context, from)
      if (to === undefined || to <= from) return
      // “liever geen app, | dan …”: no comparison
      if (value === 'instead' && to - from > 1 && words[to - 2]?.text === ',') return
      all.push({ meaning: value, from, to })
    })
    if (!all.some((key) => key.from <= from && from < key.to) && lexicon.keyTypo(word.text)) {
      all.push({ meaning: 'retired', from, to: from + 1 })
    }
  })
  const rank: Readonly<Record<KeyMeaning, number>> = {
    instead: 0,
    'for-that': 0,
    retired: 1,
    'other-key': 2,
    'generic-key': 3,
    ellipsis: 4,
    anaphora: 5,
  }
  const kept: FoundKey[] = []
  for (const key of all.sort(
    (a, b) => rank[a.meaning] - rank[b.meaning] || b.to - b.from - (a.to - a.from),
  )) {
    const isFree =
      key.meaning === 'instead' ||
      (key.meaning === 'ellipsis' &&
        kept.every((other) => other.meaning === 'ellipsis' || !overlaps(other, key))) ||
      !kept.some((other) => other.meaning !== 'instead' && overlaps(other, key))
    if (isFree) kept.push(key)
  }
  return kept.toSorted((a, b) => a.from - b.from)
}

function findOccurrences(context: MatchContext, lexicon: Lexicon): readonly Occurrence[] {
  const occurrences: Occurrence[] = []
  const { words } = context
  words.forEach((word, from) => {
    if (word.isPunctuation) return
    const here: Occurrence[] = []
    const isKey = context.keyEnd(from) !== undefined
    const collect = ({ pattern, value }: PatternEntry<Meaning>): void => {
      const to = matchPattern(pattern, context, from)
      if (to !== undefined && to > from) here.push({ ...value, from, to })
    }
    candidatesAt(lexicon.meanings, words, from, collect)
    if (isKey) lexicon.meanings.startingAtKey.forEach(collect)
    if (isKey && !here.some((one) => one.role === 'obtain')) {
      const part = partOfCompound(word.text, lexicon)
      if (part !== undefined)
        here.push({
          role: 'obtain',
          form: 'noun',
          isWeak: false,
          isIntransitive: false,
          isCessation: false,
          from,
          to: from + 1,
        })
    }
    if (here.length === 0 && !isKey && word.text.length >= 6) {
      const meant = lexicon.obtainTypo.find(word.text)
      if (meant !== undefined && meant !== true) here.push({ ...meant, from, to: from + 1 })
    }
    occurrences.push(...oneForm(here, words, lexicon))
  })
  const kept = new Set(withoutMasked(occurrences, lexicon))
  // “questions about your token application”: the key's own compound asks for it in any expression
  const isCompound = (one: Occurrence): boolean =>
    one.role === 'obtain' && one.form === 'noun' && context.keyEnd(one.from) === one.to
  return occurrences.filter((one) => isCompound(one) || kept.has(one))
}

const obtaining = ['obtain', 'replace', 'select'] as const satisfies readonly Role[]

/** What a longer phrase takes over from the phrases inside it; an idiom takes all. */
const hides: Partial<Readonly<Record<Role, readonly Role[]>>> = {
  idiom: roles,
  // “activation code” is obtained, and no key with it; “how does it work” uses nothing
  other: obtaining,
  use: obtaining,
  // “taken out of the list” hands out nothing
  end: obtaining,
  procedure: [...obtaining, 'use'],
}

function withoutMasked(
  occurrences: readonly Occurrence[],
  lexicon: Lexicon,
): readonly Occurrence[] {
  const masks = occurrences.filter(
    (one) => one.role === 'idiom' || (hides[one.role] !== undefined && one.to - one.from > 1),
  )
  if (masks.length === 0) return occurrences
  return occurrences.filter(
    (one) =>
      !masks.some(
        (mask) =>
          mask !== one &&
          mask.from <= one.from &&
          one.to <= mask.to &&
          hides[mask.role]?.includes(one.role) === true &&
          // A separable verb of using may have any other word inside it.
          (!/^(use|end)$/.test(mask.role) ||
            (mask.from === one.from && one.to - one.from === 1) ||
            // “not available”
            (mask.role === 'end' && mask.to - mask.from <= 3 && !lexicon.isVerbFinal)),
      ),
  )
}

/** `tokenaanvraag`: the rest of the compound, if it is an obtaining word. */
function partOfCompound(word: string, lexicon: Lexicon): string | undefined {
  const key = lexicon.keyWords.find((name) => name.length >= 3 && word.includes(name))
  if (key === undefined || word.length < key.length + 5) return undefined
  const rest = word.replace(key, '|')
  return lexicon.obtainParts.find((part) => rest.includes(part))
}

/** Of several readings of the same word as one role, the one that the words around it speak for. */
function oneForm(
  here: readonly Occurrence[],
  words: readonly Word[],
  lexicon: Lexicon,
): readonly Occurrence[] {
  const kept: Occurrence[] = []
  for (const role of new Set(here.map((one) => one.role))) {
    const same = here.filter((one) => one.role === role)
    if (role !== 'obtain' && role !== 'replace') {
      kept.push(...same)
      continue
    }
    const wanted = wantedForm(same, words, lexicon)
    const chosen = same.filter((one) => one.form === wanted)
    const pool = chosen.length > 0 ? chosen : same
    const strongest = pool.toSorted((a, b) => Number(a.isWeak) - Number(b.isWeak) || b.to - a.to)[0]
    if (strongest) kept.push(strongest)
  }
  return kept
}

function wantedForm(
  same: readonly Occurrence[],
  words: readonly Word[],
  lexicon: Lexicon,
): Form | undefined {
  const forms = new Set(same.map((one) => one.form))
  if (forms.size === 1) return same[0]?.form
  const at = same[0]?.from ?? 0
  const word = words[at]
  const before = words.slice(Math.max(0, at - 3), at).map((one) => one.text)
  const previous = before.at(-1) ?? ''
  const hasAuxiliary =
    lexicon.is('pastAuxiliaries', previous) ||
    before
      .slice(-2)
      .some((one) =>
        /^(est|sont|etre|ete|avez|ont|avait|etait|was|were|been|has|have|had)$/.test(one),
      )
  if (forms.has('participle')) {
    if (word?.isAccented === true) return 'participle'
    if (lexicon.isVerbFinal) {
      const clause = clauseWords(words, at)
      if (
        clause.some((one) => lexicon.is('pastAuxiliaries', one)) &&
        !clause.some((one) => lexicon.is('presentAuxiliaries', one))
      )
        return 'participle'
      if (sharesAuxiliary(words, at, lexicon)) return 'participle'
    } else if (hasAuxiliary && previous !== 'pour') return 'participle'
  }
  if (forms.has('noun')) {
    const isAfterDeterminer =
      lexicon.is('determiners', previous) ||
      (lexicon.is('objectPrepositions', previous) && !lexicon.is('purpose', previous))
    if (isAfterDeterminer && !lexicon.is('pronouns', previous)) return 'noun'
    // “les demandes”, but “vous la demandez”
    const isSubject = /^(je|tu|il|elle|on|nous|vous|ils|elles|ne|qui|se)$/.test(before.at(-2) ?? '')
    if (isAfterDeterminer && lexicon.locale === 'fr' && !isSubject) return 'noun'
    if (isAfterDeterminer && !forms.has('now')) return 'noun'
  }
  return forms.has('now') ? 'now' : undefined
}

/** “Ich habe ihn bestellt, aber noch nicht aktiviert”: the auxiliary stands before the comma. */
function sharesAuxiliary(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  if (words[at + 1]?.isPunctuation === false) return false
  let from = at
  while (from > 0 && words[from - 1]?.isPunctuation === false) from -= 1
  if (
    from < 2 ||
    at - from > longestRest ||
    words[from - 1]?.text !== ',' ||
    !lexicon.is('coordinators', words[from]?.text ?? '')
  )
    return false
  const before = clauseWords(words, from - 2)
  return (
    before.some((one) => lexicon.is('pastAuxiliaries', one)) &&
    !before.some((one) => lexicon.is('presentAuxiliaries', one))
  )
}

/** “but not yet” */
const longestRest = 4

/** The words around, up to the next punctuation. */
function clauseWords(words: readonly Word[], at: number): readonly string[] {
  let from = at
  while (from > 0 && at - from < 20 && words[from - 1]?.isPunctuation === false) from -= 1
  let to = at
  while (to + 1 < words.length && to - at < 8 && words[to + 1]?.isPunctuation === false) to += 1
  return words.slice(from, to + 1).map((word) => word.text)
}

function splitClauses(
  words: readonly Word[],
  lexicon: Lexicon,
  occurrences: readonly Occurrence[],
  keyEnds: ReadonlyMap<number, number>,
): readonly Clause[] {
  const obtainStarts = new Set(
    occurrences
      .filter((one) => one.role === 'obtain' || one.role === 'replace')
      .map((one) => one.from),
  )
  const verbStarts = new Set(
    occurrences.filter((one) => one.role === 'obtain' && one.form === 'now').map((one) => one.from),
  )
  const contrasts = new Set(
    occurrences.filter((one) => one.role === 'contrast').map((one) => one.from),
  )
  const restrictions = new Set(occurrences.filter(isRestriction(words)).map((one) => one.to - 1))
  // “en tant que”, “used to be issued” open no clause.
  for (const { role, from, to } of occurrences)
    if (role === 'idiom' || role === 'formerly')
      for (let at = from + 1; at < to; at += 1) restrictions.add(at)
  const clauses: Clause[] = []
  let from = 0
  let opener = ''
  let kind: ClauseKind = 'main'
  const close = (to: number): void => {
    if (to > from) clauses.push({ kind, from, to, opener })
    from = to
  }
  words.forEach((word, at) => {
    if (word.isPunctuation) {
      // A full stop inside a sentence belongs to a date or an abbreviation, a stroke between numbers to a date.
      if (/[[\]{}&+.]/.test(word.text) || isInNumber(at)) return
      close(at + 1)
      opener = word.text
      kind = 'main'
      return
    }
    const next = words[at + 1]?.text ?? ''
    // “Pour activer un token il faut …”: an infinitive has no subject of its own.
    if (
      kind === 'purpose' &&
      !lexicon.isVerbFinal &&
      at > from + 2 &&
      /^(il|elle|on|je|ils|elles|it|they|we)$/.test(word.text)
    ) {
      close(at)
      opener = ''
      kind = 'main'
    }
    const opened =
      contrasts.has(at) || restrictions.has(at) ? undefined : openedClause(at, word.text, next)
    if (opened !== undefined) {
      if (at > from) {
        close(at)
        opener = word.text
      } else if (opener === '') opener = word.text
      kind = opened
    }
  })
  close(words.length)
  return withoutAsides(clauses, words, lexicon, occurrences, keyEnds).map((clause) =>
    clause.kind === 'main' &&
    clause.opener === ',' &&
    lexicon.locale === 'de' &&
    hasInfinitiveMarker(clause)
      ? { ...clause, kind: 'infinitive' }
      : clause,
  )

  /** “28/09”, “10:30” */
  function isInNumber(at: number): boolean {
    const [before, mark, after] = words.slice(at - 1, at + 2)
    return (
      /^\d+$/.test(before?.text ?? '') &&
      /^\d+$/.test(after?.text ?? '') &&
      before?.end === mark?.start &&
      mark?.end === after?.start
    )
  }

  function openedClause(at: number, word: string, next: string): ClauseKind | undefined {
    if (keyEnds.has(at)) return undefined
    if (lexicon.is('purpose', word)) {
      if (lexicon.isVerbFinal)
        return at + 1 < words.length && !keyEnds.has(at + 1) && hasInfinitiveAhead(at + 1)
          ? 'purpose'
          : undefined
      if (leadsToObtain(at + 1)) return word === 'to' ? 'infinitive' : 'purpose'
      return undefined
    }
    if (
      !lexicon.isVerbFinal &&
      (word === 'de' || word === 'a') &&
      // “sont à retirer”
      !(word === 'a' && lexicon.is('presentAuxiliaries', words[at - 1]?.text ?? '')) &&
      leadsToObtain(at + 1) &&
      isInfinitive(at + 1)
    )
      return 'infinitive'
    // “Should you want …” opens a condition, “you should …” does not.
    // “not even as a duplicate”: too short to hold a verb
    const isShort = [words[at + 1], words[at + 2]].some((one) => one?.isPunctuation ?? true)
    if (isShort && lexicon.is('conditional', word)) return undefined
    if (lexicon.is('conditional', word) && (at === from || !lexicon.is('presentAuxiliaries', word)))
      return 'condition'
    if (lexicon.is('openers', word) && !keyEnds.has(at + 1) && !isPhrase(at, word, next))
      return 'subordinate'
    if (
      lexicon.is('coordinators', word) &&
      (lexicon.is('subjects', next) || lexicon.is('openers', next) || beginsWithVerb(at + 1))
    )
      return 'coordinate'
    return undefined
  }

  /** “om … te halen”, “um … abzuholen”, before the sentence pauses; not “um ein Token, dann zu Hause”. */
  function hasInfinitiveAhead(from: number): boolean {
    for (let at = from; at < from + 15; at += 1) {
      const word = words[at]
      if (!word || /^[.;:!?]$/.test(word.text)) return false
      if (word.text === 'te' || /zu\p{L}{2,}en$/u.test(word.text)) return true
      if (word.text === 'zu' && words[at + 1]?.isCapital === false) return true
    }
    return false
  }

  /** “… und schalten die Karte frei”: a German or Dutch verb with what belongs to it. */
  function beginsWithVerb(at: number): boolean {
    const second = words[at + 1]
    return (
      lexicon.isVerbFinal &&
      verbStarts.has(at) &&
      second !== undefined &&
      !second.isPunctuation &&
      (lexicon.is('determiners', second.text) || lexicon.is('pronouns', second.text))
    )
  }

  /** “after that date”: a preposition with its noun opens no clause. */
  function isPhrase(at: number, word: string, next: string): boolean {
    if (/^(sinds|mits)$/.test(word) && !lexicon.is('subjects', next)) return true
    if (/^(after|before|apres|avant|na|nach|bevor|seit|since)$/.test(word)) {
      const isNoun = lexicon.locale === 'de' && words[at + 1]?.isCapital === true && next !== 'sie'
      return isNoun || lexicon.is('determiners', next) || /^\d/.test(next)
    }
    // “Wann kommt denn …?”: a particle, unless a pause stands before it.
    if (word === 'denn' || word === 'da') return at > from && lexicon.locale === 'de'
    // “a so-called …”
    if (word === 'so') return next === 'called'
    // “ne peut alors plus”
    if (word === 'alors')
      return (
        /^(plus|pas|jamais)$/.test(next) ||
        lexicon.is('presentAuxiliaries', words[at - 1]?.text ?? '')
      )
    const previous = words[at - 1]?.text ?? ''
    return (
      word === 'that' && /^(after|before|since|on|from|to|by|until|in|of|with|for)$/.test(previous)
    )
  }

  /** Past clitics and adverbs, a verb of the tables follows. */
  function leadsToObtain(at: number): boolean {
    for (let ahead = at; ahead < at + 4; ahead += 1) {
      if (obtainStarts.has(ahead)) return true
      const word = words[ahead]?.text ?? ''
      if (!lexicon.is('adverbs', word) && !lexicon.is('pronouns', word)) return false
    }
    return false
  }

  function isInfinitive(at: number): boolean {
    for (let ahead = at; ahead < at + 4; ahead += 1) {
      if (obtainStarts.has(ahead)) return /(er|ir|re|oir)$/.test(words[ahead]?.text ?? '')
    }
    return false
  }

  function hasInfinitiveMarker(clause: Clause): boolean {
    return words.slice(clause.from, clause.to).some((word, offset) => {
      const at = clause.from + offset
      return (
        ((word.text === 'zu' || word.text === 'te') && at + 2 >= clause.to - 3) ||
        /^\p{L}{2,8}zu\p{L}{3,}n$/u.test(word.text)
      )
    })
  }
}

/** Second halves of a French negation; with one of them, *ne … que* does not restrict. */
const secondNegation = /^(plus|pas|jamais|aucun|aucune|personne)$/

/** “ne … pas … que”; but “ne … plus que” restricts as well. */
export const isNegatedTwice = (words: readonly Word[], only: Occurrence): boolean =>
  words
    .slice(only.from + 1, only.to - 1)
    .some(
      (word, index, inside) =>
        secondNegation.test(word.text) && !(word.text === 'plus' && index === inside.length - 1),
    )

/** “ne … que”: the *que* opens no clause. */
const isRestriction =
  (words: readonly Word[]) =>
  (one: Occurrence): boolean =>
    one.role === 'only' &&
    words[one.from]?.text === 'ne' &&
    words[one.to - 1]?.text === 'que' &&
    !isNegatedTwice(words, one)

const longestAside = 8

/** “Nobody can, since September, get one”: an insertion without a verb does not cut the clause around it in two. */
function withoutAsides(
  clauses: readonly Clause[],
  words: readonly Word[],
  lexicon: Lexicon,
  occurrences: readonly Occurrence[],
  keyEnds: ReadonlyMap<number, number>,
): readonly Clause[] {
  const joined: Clause[] = []
  for (let order = 0; order < clauses.length; order += 1) {
    const clause = clauses[order]
    const before = joined.at(-1)
    const after = clauses[order + 1]
    if (!clause) continue
    if (
      before &&
      after &&
      ((isAside(clause) && isOpenEnded(before) && goesOn(after)) || isInserted(clause, before))
    ) {
      joined[joined.length - 1] = { ...before, to: after.to }
      order += 1
    } else joined.push(clause)
  }
  return joined

  function isAside({ kind, from, to, opener }: Clause): boolean {
    const first = words[from]?.text ?? ''
    const last = words[to - 1]?.text ?? ''
    return (
      kind === 'main' &&
      to - from <= longestAside &&
      /^[,(–]$/.test(opener) &&
      last === (opener === '(' ? ')' : opener) &&
      !lexicon.is('determiners', first) &&
      !lexicon.is('subjects', first) &&
      !lexicon.is('coordinators', first) &&
      !lexicon.is('steps', first) &&
      !words.slice(from, to).some((_, offset) => keyEnds.has(from + offset)) &&
      !occurrences.some(
        (one) =>
          one.from >= from &&
          one.from < to &&
          /^(obtain|replace|select|use|end|ability|obligation|adverb|determiner|no|yes)$/.test(
            one.role,
          ),
      )
    )
  }

  /** “a folder and, if he so wishes, a key” */
  function isInserted({ from, to, opener }: Clause, before: Clause): boolean {
    return (
      opener === ',' &&
      to - from <= longestAside &&
      words[to - 1]?.text === ',' &&
      lexicon.is('coordinators', words[before.to - 2]?.text ?? '')
    )
  }

  function isOpenEnded({ kind, from, to }: Clause): boolean {
    return (
      /^(main|coordinate|subordinate)$/.test(kind) &&
      to - from > 1 &&
      /^[,(–]$/.test(words[to - 1]?.text ?? '')
    )
  }

  /** The rest of a clause: a verb, its negation, or what a noun before takes. */
  function goesOn({ kind, from }: Clause): boolean {
    const first = words[from]?.text ?? ''
    return (
      (kind === 'main' || kind === 'infinitive') &&
      (lexicon.is('presentAuxiliaries', first) ||
        lexicon.is('pastAuxiliaries', first) ||
        (lexicon.is('objectPrepositions', first) &&
          !(lexicon.isVerbFinal && lexicon.is('determiners', first))) ||
        occurrences.some(
          (one) => one.from === from && /^(obtain|replace|ability|adverb)$/.test(one.role),
        ))
    )
  }
}

const without = /^(zonder|ohne|without|sans)$/

/** Skipped on the way back from a noun to its preposition. */
function partOf(
  words: readonly Word[],
  key: FoundKey,
  found: readonly FoundKey[],
  occurrences: readonly Occurrence[],
  lexicon: Lexicon,
): MentionPart {
  const next = words[key.to]
  const last = words[key.to - 1]
  if (
    next &&
    !next.isPunctuation &&
    lexicon.compoundHeads.has(next.text) &&
    (next.isJoined || lexicon.locale === 'en')
  )
    return 'holder'
  if (
    last &&
    key.to - key.from === 1 &&
    [...lexicon.compoundHeads].some(
      (head) => head.length > 4 && last.text.length > head.length && last.text.endsWith(head),
    )
  )
    return 'holder'
  if (
    !/^(card|kaart|carte|karte)/.test(words[key.from]?.text ?? '') &&
    isOneOfThem(words, key.from)
  )
    return 'holder'
  // “Confirm with ‘Request a token’”
  const isQuotedWithMore =
    (last?.quote ?? 0) > 0 && next?.isPunctuation === false && next.quote === last?.quote
  let hasDeterminer = false
  for (let at = key.from - 1, steps = 0; at >= 0 && steps < 5; at -= 1, steps += 1) {
    const word = words[at]
    if (!word) return 'object'
    // “with eID, itsme or a token”; in English and French the verb may take the preposition
    const listed = isBetweenItems(word, lexicon)
      ? found.find((other) => other.meaning === 'other-key' && other.to === at)
      : undefined
    if (listed && partOf(words, listed, found, occurrences, lexicon) === 'oblique') return 'oblique'
    if (word.isPunctuation || (isQuotedWithMore && word.quote !== last?.quote)) return 'object'
    // “from then on a key …”: no preposition of the noun
    if (isInside(occurrences, at)) return 'object'
    // “code via sms of token”: the preposition is inside the other key's name
    const other = found.find(
      (one) =>
        one.meaning === 'other-key' &&
        one.to === at + 1 &&
        one.to < key.from &&
        one.to - one.from > 1,
    )
    if (other) at = other.from - 1
    if (other && !words[at]) return 'object'
    const instead = found.find(
      (other) =>
        other.meaning === 'instead' && other.from <= at && at < other.to && other.to <= key.from,
    )
    if (instead) return 'replaced'
    // “☐ SMS code ☐ token”: the head of another key
    if (
      found.some((other) => other !== key && other.meaning === 'other-key' && other.to === at + 1)
    )
      return 'object'
    // “nach der Anmeldung einen Token”: no genitive
    if (lexicon.compoundHeads.has(word.text))
      return /^(einen|den)$/.test(words[at + 1]?.text ?? '') ? 'object' : 'holder'
    if (
      lexicon.is('determiners', word.text) &&
      !(lexicon.is('objectPrepositions', word.text) && !lexicon.isVerbFinal)
    ) {
      hasDeterminer = true
      continue
    }
    if (lexicon.is('instrument', word.text) || without.test(word.text)) return 'oblique'
    if (lexicon.is('about', word.text)) return 'about'
    if (lexicon.is('objectPrepositions', word.text)) {
      // “a code to activate your key”
      const isPurpose = lexicon.isVerbFinal && lexicon.is('purpose', word.text)
      if (!isPurpose && lexicon.compoundHeads.has(words[at - 1]?.text ?? '')) return 'holder'
      const before = found.find(
        (other) => other.meaning === 'instead' && other.to >= at && other.from < at,
      )
      return before ? 'replaced' : 'object'
    }
    const isNoun = word.isCapital && lexicon.locale === 'de'
    if (hasDeterminer || isNoun || steps > 1) return 'object'
  }
  return 'object'
}

const isBetweenItems = (word: Word, lexicon: Lexicon): boolean =>
  lexicon.isVerbFinal && (/^[,/]$/.test(word.text) || lexicon.is('coordinators', word.text))
const isInside = (occurrences: readonly Occurrence[], at: number): boolean =>
  occurrences.some((one) => one.role === 'idiom' && one.from < at && at === one.to - 1)

/** “one of the 24 codes”: a code is asked for at login, not the key. */
const isOneOfThem = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - 4), at)
    .some(
      (word, index, before) =>
        /^(un|une|een|einen|einem|einer|eine|one)$/.test(word.text) &&
        /^(de|des|van|der|of)$/.test(before[index + 1]?.text ?? ''),
    )

/** The identity card and its reader, which “the card” may mean as well. */
export const isCard = (reading: Reading, key: KeySpan): boolean =>
  reading.words
    .slice(key.from, key.to)
    .some((word) => /card|kaart|carte|karte|ausweis|eid|identi|titre/.test(word.text))

/** A German or Dutch main clause whose verb comes first: what stands before belongs to it. */
export function opensWithVerb(reading: Reading, clause: number): boolean {
  const { lexicon, words } = reading
  const at = reading.clauses[clause]?.from ?? 0
  const word = words[at]
  if (!lexicon.isVerbFinal || !word || word.isCapital) return false
  return (
    lexicon.is('presentAuxiliaries', word.text) ||
    lexicon.is('pastAuxiliaries', word.text) ||
    reading.occurrences.some(
      (one) =>
        one.from === at &&
        one.form === 'now' &&
        /^(ability|obligation|obtain|replace|recommend)$/.test(one.role),
    )
  )
}

export const inClause =
  (reading: Reading, clause: number) =>
  (one: { from: number }): boolean =>
    reading.clauseAt(one.from) === clause

const nothing: readonly Occurrence[] = []

/** What does any of these, in the order of the words. Asked dozens of times a sentence, and mostly in vain. */
export function having(reading: Reading, ...roles: readonly Role[]): readonly Occurrence[] {
  const present = roles.filter((role) => reading.byRole.has(role))
  if (present.length === 0) return nothing
  const [only] = present
  if (present.length === 1 && only) return reading.byRole.get(only) ?? nothing
  return reading.occurrences.filter((one) => present.includes(one.role))
}
