/** The checks of parity in the order in which they read best: structure, what is said, what it refers to, then form. */
import type { ParityCheck } from '../parity-check.ts'
import { acronyms } from './acronyms.ts'
import { balancedBrackets } from './balanced-brackets.ts'
import { balancedQuotes } from './balanced-quotes.ts'
import { blank } from './blank.ts'
import { brackets } from './brackets.ts'
import { codeSpans } from './code-spans.ts'
import { dates } from './dates.ts'
import { doubledSpaces } from './doubled-spaces.ts'
import { doubledWords } from './doubled-words.ts'
import { emailAddresses } from './email-addresses.ts'
import { emphasis } from './emphasis.ts'
import { endPunctuation } from './end-punctuation.ts'
import { frontMatter } from './front-matter.ts'
import { invisibleCharacters } from './invisible-characters.ts'
import { keyNames } from './key-names.ts'
import { length } from './length.ts'
import { lineBreaks } from './line-breaks.ts'
import { links } from './links.ts'
import { numbers } from './numbers.ts'
import { outerSpaces } from './outer-spaces.ts'
import { phoneNumbers } from './phone-numbers.ts'
import { plurals } from './plurals.ts'
import { quotes } from './quotes.ts'
import { sentenceCount } from './sentence-count.ts'
import { slots } from './slots.ts'
import { startCapital } from './start-capital.ts'
import { startPunctuation } from './start-punctuation.ts'
import { statements } from './statements.ts'
import { structure } from './structure.ts'
import { times } from './times.ts'
import { untranslated } from './untranslated.ts'
import { webAddresses } from './web-addresses.ts'

export const checks: readonly ParityCheck[] = [
  frontMatter,
  structure,
  plurals,
  // Final ones first: after them nothing else is compared.
  blank,
  untranslated,
  statements,
  slots,
  dates,
  numbers,
  times,
  phoneNumbers,
  emailAddresses,
  webAddresses,
  links,
  keyNames,
  acronyms,
  emphasis,
  codeSpans,
  lineBreaks,
  sentenceCount,
  length,
  quotes,
  balancedQuotes,
  brackets,
  balancedBrackets,
  startPunctuation,
  startCapital,
  endPunctuation,
  doubledWords,
  doubledSpaces,
  outerSpaces,
  invisibleCharacters,
]
