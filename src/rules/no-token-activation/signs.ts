/** What a sentence shows besides its words: prices, hours, addresses, marks. */
import type { JudgedSentence } from './situation.ts'

const signs: Readonly<Record<string, RegExp>> = {
  price: /€|\beuros?\b/i,
  hour: /\b\d{1,2}\s?(?:u|h|uhr|:|am|pm)\s?\d{0,2}\b/i,
  telephone: /\b0\d[\d /.-]{6,}/,
  address: /@/,
  number: /^\s*(?:\d+[.)]|stap|étape|schritt|step)/i,
  colon: /:\s*$/,
  stop: /\.\s*$/,
  dots: /…|\.\.\./,
  exclamation: /!/,
  quotation: /[«»„“”"']/,
  lowerCase: /^\p{Ll}/u,
}

/** Their names. */
export function signsOf({ passage, reading: { sentence } }: JudgedSentence): readonly string[] {
  const text = passage.text.slice(sentence.start, sentence.end)
  return Object.keys(signs).filter((name) => signs[name]?.test(text))
}
