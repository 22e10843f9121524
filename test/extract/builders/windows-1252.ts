/** Text in the encoding that older Office programs save; for the characters our texts have. */
const special: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‚': 0x82,
  '„': 0x84,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
  œ: 0x9c,
}

export const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => special[character] ?? character.charCodeAt(0))
