/** Bytes to text, for files that do not say how they are encoded. */

export type Decoded = { readonly text: string } | { readonly unreadable: string }

/** UTF-8 or UTF-16 by their marks, else strict UTF-8, else Windows-1252 (what older Office programs save). */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes) }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes) }
  if (looksBinary(bytes)) return { unreadable: 'binary data where text was expected' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes) }
  }
}

/** A zero byte, or more than one control character in a hundred. */
function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) controls += 1
  }
  return controls > 2 && controls * 100 > bytes.length
}
