/** Just enough of RFC 5322, 2045 and 2047 to read our own drafts back. */

export interface Part {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Headers unfolded, by lower-case name; the body as it stands. */
export function parsePart(text: string): Part {
  const end = text.indexOf('\r\n\r\n')
  const headers = text
    .slice(0, end)
    .split(/\r\n(?![ \t])/)
    .map((line) => line.replace(/\r\n/g, ''))
    .map((line): [string, string] => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    })
  return { headers: Object.fromEntries(headers), body: text.slice(end + 4) }
}

export function partsOf(message: Part): readonly Part[] {
  const boundary = /boundary="([^"]+)"/.exec(message.headers['content-type'] ?? '')?.[1] ?? ''
  return message.body
    .split(new RegExp(`(?:^|\\r\\n)--${RegExp.escape(boundary)}(?:--)?\\r\\n`))
    .slice(1, -1)
    .map(parsePart)
}

const decodeBytes = (text: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(
      text.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
      (character) => character.charCodeAt(0),
    ),
  )

export const decodeQuotedPrintable = (body: string): string =>
  decodeBytes(body.replace(/[ \t]+(?=\r\n)/g, '').replace(/=\r\n/g, ''))

/** Encoded words in Q, the only encoding we ask for; white space between two of them is none. */
export const decodeHeader = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/(?:=\?UTF-8\?Q\?[^?]*\?=)+/g, (words) =>
      decodeBytes(words.replace(/=\?UTF-8\?Q\?([^?]*)\?=/g, '$1').replace(/_/g, ' ')),
    )
