/** Whether a PDF can draw soft hyphens at all: only then is it worth looking for those that the library leaves out. */
import { Unzlib } from 'fflate'

/** Character maps and encodings are small; of a larger stream this much is looked at. */
const lookedAt = 65_536
/** Where a stream's dictionary stands before it. */
const dictionarySize = 300
/** Streams that hold no names of characters: font files and pictures. */
const wordlessStream = /\/(?:Length1|Image|Type1C|CIDFontType0C|OpenType)\b/

const latin1 = new TextDecoder('latin1')
const startMark = codesOf('stream')
const endMark = codesOf('endstream')

/** False only if no character map and no encoding in the file names the soft hyphen. */
export function canDrawSoftHyphens(bytes: Uint8Array): boolean {
  let from = 0
  while (from < bytes.length) {
    const mark = indexOf(bytes, startMark, from)
    const plain = latin1.decode(bytes.subarray(from, mark < 0 ? bytes.length : mark))
    // What is encrypted cannot be looked into.
    if (plain.includes('/Encrypt') || namesSoftHyphen(plain)) return true
    if (mark < 0) return false
    const start = mark + startMark.length + (bytes[mark + startMark.length] === 13 ? 2 : 1)
    const end = indexOf(bytes, endMark, start)
    const stream = bytes.subarray(start, end < 0 ? bytes.length : end)
    const dictionary = plain.slice(-dictionarySize).replace(/^[\s\S]*\bobj\b/, '')
    if (!wordlessStream.test(dictionary) && namesSoftHyphen(latin1.decode(inflateStart(stream))))
      return true
    from = end < 0 ? bytes.length : end + endMark.length
  }
  return false
}

function codesOf(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0))
}

function indexOf(bytes: Uint8Array, wanted: readonly number[], from: number): number {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((code, index) => bytes[at + index] === code)) return at
  return -1
}

/** The first bytes of a stream, unpacked where it is packed. */
function inflateStart(packed: Uint8Array): Uint8Array {
  if ((packed[0] ?? 0) % 16 !== 8) return packed.subarray(0, lookedAt)
  const unpacked = { bytes: new Uint8Array(lookedAt), size: 0 }
  const stream = new Unzlib((part) => {
    unpacked.bytes.set(part.subarray(0, lookedAt - unpacked.size), unpacked.size)
    unpacked.size = Math.min(lookedAt, unpacked.size + part.length)
  })
  try {
    for (let at = 0; at < packed.length && unpacked.size < unpacked.bytes.length; at += 4096)
      stream.push(packed.subarray(at, at + 4096))
  } catch {
    // A damaged stream ends here.
  }
  return unpacked.bytes.subarray(0, unpacked.size)
}

function namesSoftHyphen(text: string): boolean {
  if (/uni00AD|s(?:o)?fthyphen/i.test(text)) return true
  if (!text.includes('beginbf')) return false
  if (/<00AD>/i.test(text)) return true
  const ranges = text.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]{4})>/gi)
  for (const [, low = '', high = '', to = ''] of ranges) {
    const first = Number.parseInt(to, 16)
    const count = Number.parseInt(high, 16) - Number.parseInt(low, 16)
    if (first <= 0xad && 0xad <= first + count) return true
  }
  return false
}
