/** The shape of the phrase tables: what a locale's words do in a sentence about a digital key. */
import type { Locale } from '../../../domain/locale.ts'
import type { Concepts } from '../concepts/concept-index.ts'
import type { WrittenWeights } from '../weights/decode.ts'

/**
 * What a phrase does:
 * - `obtain`: asks for, makes, hands over, receives or switches on a key
 * - `recommend`: advises or offers a thing, not an action
 * - `select`: ticks or picks an option on a form or screen
 * - `offer`: a place, time or price; without a verb, beside the key's name, it offers the key
 * - `desire`: wants or needs something
 * - `replace`: renews, unless the text goes on to name another key
 * - `use`: uses, keeps, loses, blocks or gives up a key that exists
 * - `end`: says that something stops, is gone, or cannot be
 * - `remove`: has a text, page or form taken away
 * - `redirect`: points someone to another way
 * - `cancel`: under a negation, an exhortation (“do not forget to …”)
 * - `transmit`: hands a negation on to the infinitive it governs (“not possible to …”)
 * - `ability`, `obligation`: modals; a negated duty to travel is not a refusal
 * - `determiner`, `adverb`, `nobody`, `without`: negations, by what they bear on
 * - `only`: looks like a negation and restricts (“not only”, “ne … que”)
 * - `except`: turns a refusal into a condition (“unless”, “without”)
 * - `contrast`: puts another way in place of the negated one (“but with …”)
 * - `likewise`: what was said before holds of the key as well: “the token too”
 * - `formerly`: places the sentence in the past
 * - `recently`: places the sentence in the last days: what was done then can be done still
 * - `nothing`: undoes a word of ending (“nothing prevents you”)
 * - `idiom`: holds a word of the tables in another meaning (“in order to”)
 * - `yes`, `no`: how an answer begins
 * - `persist`: says that it goes on, against a question or a past: “there is still time”, “it still is”, *si*
 * - `handover`: what has ended here goes on elsewhere: “that job now falls to …”
 * - `exemption`: what has ended goes on for some: “for them we make an exception”
 * - `procedure`, `terms`: in a heading, a way that is told below; its conditions, price or delay
 * - `definition`: in a heading, asks what a thing is
 * - `reference`: in a heading, leads to other pages
 * - `other`: something else that one can ask for or switch on
 * - `other-sense`: a word that shows that the key's name means something else here
 * - `own-sense`: a word of the world in which the key is the citizen's key
 */
export const roles = [
  'obtain',
  'recommend',
  'select',
  'offer',
  'desire',
  'replace',
  'use',
  'end',
  'remove',
  'redirect',
  'cancel',
  'transmit',
  'ability',
  'obligation',
  'determiner',
  'adverb',
  'nobody',
  'without',
  'only',
  'except',
  'contrast',
  'likewise',
  'formerly',
  'recently',
  'nothing',
  'idiom',
  'yes',
  'no',
  'persist',
  'handover',
  'exemption',
  'procedure',
  'terms',
  'definition',
  'reference',
  'other',
  'other-sense',
  'own-sense',
] as const

export type Role = (typeof roles)[number]

/** Tense and word class, where they change what a phrase says: `participle` needs its auxiliary. */
export type Form = 'now' | 'participle' | 'past' | 'noun'

/**
 * One reviewed entry. A pattern is words separated by spaces, matched on folded text (no case, no accents):
 * `a|b` either word; `stem*` and `*stem` begin or end so; `word?` may be missing; `…` up to fourteen words of the
 * same clause; `..` up to two; `KEY` the retired key; `aan+vraag|vragen` a separable verb, joined (also around
 * *te* and *zu*) or apart; `demand~er`, `fourn~ir`, `demand~ait`, `demand~ee` the forms of French verbs, and
 * `bestell~en`, `liefer~n`, `bestell~te` of German ones.
 */
export interface Phrase {
  readonly role: Role
  readonly note: string
  readonly now?: readonly string[]
  readonly participle?: readonly string[]
  readonly past?: readonly string[]
  readonly noun?: readonly string[]
  /** For `obtain`: too common a verb to reach beyond its own clause. */
  readonly isWeak?: boolean
  /** For `obtain`: the key is its subject (“it arrives by post”). */
  readonly isIntransitive?: boolean
  /** For negations: “no longer”, which ends something rather than lacking it. */
  readonly isCessation?: boolean
  /** Texts in which the entry must be found. */
  readonly match: readonly string[]
  /** Texts in which it must not. */
  readonly except: readonly string[]
}

/** Words of the closed classes, each list space-separated; `*leaflet` is the last part of a compound. */
export interface FunctionWords {
  /** The verb, or its last part, closes the clause (Dutch, German); elsewhere the object follows the verb. */
  readonly isVerbFinal: boolean
  /** Pronouns that can stand for the key as an object. */
  readonly pronouns: string
  /** The same as the subject of a passive or of a verb of arriving. */
  readonly subjectPronouns: string
  /** “a new one”, “er een”: an object without its noun, as patterns. */
  readonly ellipses: readonly string[]
  /** Words that can stand between a determiner or preposition and its noun. */
  readonly determiners: string
  readonly instrument: string
  /** Verbs and nouns of renewing: what such a one is done with is a means, and no successor. */
  readonly renewals: string
  /** “needed”, “required”: what something else than the key may no longer be. */
  readonly requirements: string
  /** “becomes”, “now reads”: between two quotations, the second takes the place of the first. */
  readonly becomings: string
  /** “on *presentation* of”: papers are shown, and take the place of nothing. */
  readonly showings: string
  readonly about: string
  /** “of”, “for”: prepositions by which a noun takes the key as its object. */
  readonly objectPrepositions: string
  /** Between a noun of asking and what is asked for: “the application *for* a loan”. */
  readonly genitives: string
  /** “instead of”, “rather than”, as patterns before the key. */
  readonly insteadOf: readonly string[]
  /** “like your bank card”, “the size of a bank card”: what comes after these is compared only. */
  readonly likeness: string
  /** “next to the coffee machine”: what comes after these is a landmark. */
  readonly beside: string
  /** Words that open a clause of their own. */
  readonly openers: string
  /** Words that open a condition or a time clause. */
  readonly conditional: string
  /** “in order to”: openers of a purpose. */
  readonly purpose: string
  readonly coordinators: string
  /** After a coordinator these show that a new clause begins. */
  readonly subjects: string
  readonly presentAuxiliaries: string
  readonly pastAuxiliaries: string
  /** “today”, “just now”: with these a past tense tells what still goes on. */
  readonly recent: string
  /** After these a perfect tense is a step in a procedure. */
  readonly once: string
  /** People and offices that could obtain or hand out a key. */
  readonly agents: string
  /** Question words and verbs that open a question without a question mark. */
  readonly interrogatives: string
  /** “*de*activation”: before a verb of obtaining they undo it. */
  readonly undoingPrefixes: string
  /** Verbs that tell what someone asks: “a listener *asks* where …” */
  readonly asking: string
  /** “a listener asks *whether* …” */
  readonly whether: string
  /** Skipped between a negation and its verb. */
  readonly adverbs: string
  /** “costs”, “difficult”: a negation of these says nothing of possibility. */
  readonly effort: string
  /** Before the key's name: any one, not the one that somebody has. */
  readonly indefinite: string
  /** Words for “for that”: a procedure for what was named before. */
  readonly forThat: readonly string[]
  /** “Does your site still say …?” */
  readonly still: string
  /** “the old one is cancelled”: an ending that concerns the key being replaced. */
  readonly old: string
  /** “Which key?”, “the options”: before a list of keys to choose from. */
  readonly choice: string
  /** Imperatives and nouns of a procedure's steps: click, fill in, bring, form. */
  readonly steps: string
  /** “is”, “means”: what follows says what a thing is. */
  readonly copulas: string
  /** “his own”, “mine”: a key of somebody’s own. */
  readonly owns: string
  /** “both”: stands for the key together with another one. */
  readonly pairs: string
  /** “Answer:”: labels what was asked for. */
  readonly answerLabels: string
  /** “Fix:”: labels what to do about an error. */
  readonly solutions: string
  /** “True (or false)?” */
  readonly trueWords: string
  /** “False.” */
  readonly falseWords: string
  /** “the former”: the first of two that were named. */
  readonly formerOnes: string
  /** “the latter”: the last of them. */
  readonly latterOnes: string
  /** “That”, “this”: takes up the sentence before. */
  readonly resumptives: string
  /** “because”: opens the reason for what was said before. */
  readonly reasons: string
  /** “why”: opens a heading below which reasons stand. */
  readonly why: string
  /** “page”, “sentence”, “button”: what one takes away from a publication. */
  readonly texts: string
  /** “wrong”, “rumour”, “mistaken”: in a phrase of ending, it is what is said that does not hold. */
  readonly untruths: string
  /** “add”, “insert”, “mention”: what one does to a publication to put a text in. */
  readonly additions: string
  /** “without”: takes a thing away. */
  readonly without: string
  /** “that”: opens a clause that tells what is said, known or possible. */
  readonly complementizers: string
  /** “that”, “which”: opens a clause about the noun before it, whose subject or object it is. */
  readonly relatives: string
  /** “who”, “that”: a relative pronoun as the subject of its clause. */
  readonly subjectRelatives: string
  /** “who”: the same, and of a person where the language tells. */
  readonly personRelatives: string
  /** What befalls one who asks in vain: “refused”, “turned away”. */
  readonly rejections: string
  /** “dem”: the same as an indirect object. */
  readonly dativeRelatives: string
  /** “whose”, *dont*: the same as a genitive. */
  readonly genitiveRelatives: string
  /** “lequel”: a relative pronoun that agrees with its noun, or takes up a sentence. */
  readonly pronominalRelatives: string
  /** “whoever”: anyone who does something, as a subject. */
  readonly whoever: string
  /** “is”, “had”: up to two words before a French or English participle, it shows that it is one. */
  readonly participleAuxiliaries: string
  /** “has”, “owns”: after the key, it closes the clause of whoever has one, in German and Dutch. */
  readonly closingHaving: string
  /** “owns”, “already”, “left over”: in a condition, the citizen has the key. */
  readonly possession: string
  /** “with”, “met”: in a condition, the citizen has what it names. */
  readonly with: string
  /** “first”: beside an indefinite article, a key that nobody has yet. */
  readonly first: string
  /** “to” before an infinitive. */
  readonly infinitiveMarks: string
  /** “to”, “that”, “you’d”: after a word of advising, it is an action that is advised. */
  readonly actionMarks: string
  /** “einen”, “den”: a German object, after a noun that takes a genitive. */
  readonly accusatives: string
  /** “that”, “this”, standing for what was said. */
  readonly demonstratives: string
  /** “that”, “it”, *IT*: after the instruction, the subject of a clause that refuses it. */
  readonly refusedSubjects: string
  /** “that”: after the instruction, the subject of a clause that says it is over. */
  readonly endedSubjects: string
  /** “another”, “second”: before “digital key”, not the one that is spoken of. */
  readonly otherOnes: string
  /** “in”, “from”: prepositions that take a noun away from the verb, beside those of other classes. */
  readonly sources: string
  /** “also”, “as”: between two objects that are named side by side. */
  readonly alsoWords: string
  /** Who speaks of himself: “I”. */
  readonly selves: string
  /** What a concession begins with: “even if”. */
  readonly evenWords: string
  /** “by”, “with”: between a word of replacing and what comes in its place. */
  readonly replacers: string
  /** “issued”, “provided”: with these, what somebody gets follows *with*. */
  readonly supplied: string
  /** “in”, “automatically”: after a French or English verb, no object follows. */
  readonly circumstances: string
  /** “am”, “bitte”, “aan”: after a pronoun that may be a determiner, no noun follows (German, Dutch). */
  readonly nounless: string
  /** “card”: what a key that stands on one is called once it was named. */
  readonly cards: string
  /** “one”, “copy”, “card”: with such a word last, a stand-in for the key needs no noun after it. */
  readonly standInNouns: string
  /** “appointment”, “form”, “new”: beside the key in the address of a link, it leads to a request. */
  readonly requestPaths: string
  /** “or”, “nor”, “instead of”: one of two predicates, said in one breath. */
  readonly alternatives: string
  /** “but”, “so”: coordinators after which something new is said. */
  readonly turns: string
  /** “since”, “provided”: a preposition, unless a subject follows. */
  readonly sinceWords: string
  /** “after”, “before”: a preposition, where a noun or a date follows. */
  readonly timePrepositions: string
  /** “if”: with a past tense, it is not of the past. */
  readonly ifs: string
  /** “for”: after the key, whoever gets it. */
  readonly receiving: string
  /** “must”: denied, it forbids. */
  readonly forbidding: string
  /** *sie*: a pronoun, unless a capital makes it an address. */
  readonly addresses: string
  /** “not”: ends a phrase of denial that a noun may follow: “this is not …”. */
  readonly nots: string
  /** “instead”, “rather”: begins a phrase by which an action is given up for another. */
  readonly insteadHeads: string
  /** “via”, “on”: shortly before “my keys”, it is a place. */
  readonly placing: string
  /** “bevor”, “sonst”: a German clause that begins so says nothing of the one before. */
  readonly dependents: string
  /** “one”, “a”: before “of the codes”, a part of the key and not the key. */
  readonly oneArticles: string
  /** The second half of a French negation: with one of them, *ne … que* does not restrict. */
  readonly secondNegations: string
  /** “citizen”, “paper”: before the key's name in one word, it is still the key; “heating token” is not. None: any may be. */
  readonly ownCompounds: string
  /** *que*, *seulement*: closes a French restriction that *ne* opens. */
  readonly restrictions: string
  /** “only”: as the first word, it says what follows of few, and its contrary of all others. */
  readonly exclusives: string
  /** “except”: after what has ended, for whom it has not. */
  readonly exceptions: string
  /** “apart from”, “nothing but”: before the key, it is left out of what is said of all others. */
  readonly leavingOut: string
  /** *il*, *ne*, *qui*: two words before a French form of a verb and a noun, it is the verb. */
  readonly finiteSigns: string
  /** “is”, “be”: right before an English participle, it shows that it is one. */
  readonly passiveAuxiliaries: string
  /** “ihn”, “es”: in the German clause after a request, what was asked for. */
  readonly takenUpPronouns: string
  /** “einen”, “eines”: a German article that can stand for the key, unless a noun follows. */
  readonly ellipticArticles: string
  /** “have”: before the key and its participle, somebody else does it. */
  readonly causatives: string
  /** “you”, “we”: right before an English verb, after the key that the clause is about. */
  readonly relativeSubjects: string
  /** “after”, “by”: before “that”, which opens no clause then. */
  readonly beforeThat: string
  /** “out”, “gone”: alone beside a text, what is to become of it. */
  readonly disposals: string
  /** How the heading of a column begins that has what comes in place of the old: “New wording”. */
  readonly replacing: string
}

/** How people call one kind of key beside the names in the policy. */
export interface KeyNames {
  readonly names: readonly string[]
  /** The name in another sense, with the words that show it: a text message, the code it brings at login. */
  readonly namesakes?: readonly string[]
  /** What stands for the key once it was named: *the card*. */
  readonly anaphora?: readonly string[]
  /** Real words that are one letter away from a name. */
  readonly lookalikes?: string
  /** Heads of compounds that are not the key itself: *token holder*. */
  readonly heads?: string
}

export interface LocalePhrases {
  readonly words: FunctionWords
  /** By the key's id in the policy. */
  readonly keys: Readonly<Record<string, KeyNames>>
  /** “digital key”: any of them. */
  readonly genericKey: readonly string[]
  readonly phrases: readonly Phrase[]
  /** What the words mean that samples are learned by. */
  readonly concepts?: Concepts
  /** What the labelled samples taught beside the phrases; absent, the phrases decide alone. */
  readonly weights?: WrittenWeights
}

/** The tables at hand: a browser loads those of the languages that a text is in. */
export type PhraseTables = Readonly<Partial<Record<Locale, LocalePhrases>>>
