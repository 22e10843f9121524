/** What a sentence shows besides its words: prices, hours, addresses, marks. */
const signs = Object.entries({
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
})

/** The names of those that the text of a sentence shows. */
export const signsOf = (text: string): readonly string[] =>
  signs.flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []))
