/** What the rule says of a misplaced code or link, and of a sentence; the secret itself is never repeated. */
import type { DocumentKind } from '../../content/document.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { passageRange, type ExtractedFile, type Passage } from '../../extract/passage.ts'
import type { Carrier } from './carriers.ts'
import type { SentenceInFile } from './sentences-in-file.ts'

const why =
  'The office gives the code on paper and has the link sent by e-mail (the circular); whoever gets both the same way could take the identity.'

export function diagnoseCarrier(
  file: ExtractedFile,
  carrier: Carrier,
  kind: DocumentKind,
): Diagnostic {
  const { passage, from, to, shown, half } = carrier
  const message =
    half === 'link'
      ? `Unexpected activation link \`${shown}\` in a letter, expected it by e-mail only`
      : `Unexpected code \`${shown}\` in ${kind === 'notice' ? 'an e-mail' : 'a text online'}, expected it on paper only`
  return diagnose(file, passage, from, to, {
    message,
    actual: shown,
    note: `${why} Remove the ${half} here.`,
  })
}

const longestQuote = 160

export function diagnoseSentence(file: ExtractedFile, sentence: SentenceInFile): Diagnostic {
  const { passage, from, to, fault, locale } = sentence
  const quote = passage.text.slice(from, Math.min(to, from + longestQuote))
  const message =
    fault === 'together'
      ? `Unexpected advice to bring code and link together \`${quote}\`, expected two separate channels`
      : `Unexpected way of sending the activation code \`${quote}\`, expected it on paper only`
  return diagnose(file, passage, from, to, {
    message,
    locale,
    actual: quote,
    note: `${why} Say that the code comes on paper, or deny the rest in the same sentence.`,
  })
}

function diagnose(
  file: ExtractedFile,
  passage: Passage,
  from: number,
  to: number,
  said: Pick<Diagnostic, 'message' | 'actual' | 'note' | 'locale'>,
): Diagnostic {
  const range = passageRange(file, passage, from, to)
  const locale = said.locale ?? passage.locale
  return {
    code: 'rules/separate-channels',
    severity: 'error',
    path: file.path,
    ...(range ? { range } : {}),
    ...(passage.place ? { place: passage.place } : {}),
    ...said,
    ...(locale ? { locale } : {}),
  }
}
