/**
 * The soft hyphens that a PDF draws at the ends of lines. PDF.js leaves them out of its text, and with them the ends of
 * divided words; so the character maps that name them are made to say a plain hyphen before the file is opened.
 */
import { Unzlib, zlibSync } from 'fflate'

/** Character maps and encodings are small; of a larger stream this much is looked at. */
const lookedAt = 65_536
/** A map says so at its start, within this much as it is packed; of any other stream no more is unpacked. */
const mapStart = 512
/** Where a stream's dictionary stands before it. */
const dictionarySize = 300
/** Streams that hold no names of characters: font files and pictures. */
const wordlessStream = /\/(?:Length1|Image|Type1C|CIDFontType0C|OpenType)\b/
const characterTable = /beginbfchar[\s\S]*?endbfchar/g
const rangeTable = /beginbfrange[\s\S]*?endbfrange/g

const latin1 = new TextDecoder('latin1')
const startMark = codesOf('stream')
const endMark = codesOf('endstream')

/**
 * Changes `bytes`, none of which moves. True if soft hyphens may be left: named by an encoding, in a form that is not
 * understood, or where nothing can be looked into.
 */
export function plainHyphens(bytes: Uint8Array): boolean {
  let isLeft = false
  let from = 0
  while (from < bytes.length) {
    const mark = indexOf(bytes, startMark, from)
    const plain = latin1.decode(bytes.subarray(from, mark < 0 ? bytes.length : mark))
    // What is encrypted cannot be looked into.
    if (plain.includes('/Encrypt')) return true
    isLeft ||= namesSoftHyphen(plain)
    if (mark < 0) break
    const start = mark + startMark.length + (bytes[mark + startMark.length] === 13 ? 2 : 1)
    const end = indexOf(bytes, endMark, start)
    const stream = bytes.subarray(start, end < 0 ? bytes.length : end)
    const dictionary = plain.slice(-dictionarySize).replace(/^[\s\S]*\bobj\b/, '')
    if (!wordlessStream.test(dictionary)) {
      const text = readNames(stream, dictionary)
      if (namesSoftHyphen(text) && !rewriteMap(stream, text)) isLeft = true
    }
    from = end < 0 ? bytes.length : end + endMark.length
  }
  return isLeft
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

const isPacked = (stream: Uint8Array): boolean => (stream[0] ?? 0) % 16 === 8

/** What names characters: a character map, or a stream of objects with encodings among them; '' for other streams. */
function readNames(stream: Uint8Array, dictionary: string): string {
  const isObjects = dictionary.includes('/ObjStm')
  if (!isObjects && !/CMap|beginbf/.test(latin1.decode(inflateStart(stream.subarray(0, mapStart)))))
    return ''
  return latin1.decode(inflateStart(stream))
}

/** The first bytes of a stream, unpacked where it is packed. */
function inflateStart(packed: Uint8Array): Uint8Array {
  if (!isPacked(packed)) return packed.subarray(0, lookedAt)
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

/** Puts the map with plain hyphens where it stood; false, and nothing changed, where that is not possible. */
function rewriteMap(stream: Uint8Array, text: string): boolean {
  const map = text.length < lookedAt ? withPlainHyphens(text) : text
  if (namesSoftHyphen(map)) return false
  const codes = Uint8Array.from(codesOf(isPacked(stream) ? tablesOf(map) : map))
  const written = isPacked(stream) ? zlibSync(codes, { level: 9 }) : codes
  if (written.length > stream.length) return false
  // What is left of an older, longer stream stands after its end, where no reader looks.
  stream.set(written)
  return true
}

/** Single characters that mean a soft hyphen mean a hyphen. */
const withPlainHyphens = (map: string): string =>
  map
    .replace(characterTable, (pairs) =>
      pairs.replace(/(<[^<>]*>\s*)<([^<>]*)>/g, (pair, code: string, character: string) =>
        /^00AD$/i.test(character) ? `${code}<002D>` : pair,
      ),
    )
    .replace(rangeTable, (ranges) => ranges.replace(/(<([^<>]*)>\s*<\2>\s*)<00AD>/gi, '$1<002D>'))

/** A map without the words around its tables, which nobody reads: it has to fit where the whole map stood. */
const tablesOf = (map: string): string =>
  map
    .match(/\bbegin(codespacerange|bfchar|bfrange)\b[\s\S]*?\bend\1\b|\/\S+\s+usecmap/g)
    ?.join('\n') ?? map

function namesSoftHyphen(text: string): boolean {
  if (/uni00AD|s(?:o)?fthyphen/i.test(text)) return true
  if (!text.includes('beginbf')) return false
  if (/<00AD>/i.test(text)) return true
  return (text.match(rangeTable) ?? []).some((table) => {
    const ranges = table.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]{4})>/gi)
    return [...ranges].some(([, low = '', high = '', to = '']) => {
      const first = Number.parseInt(to, 16)
      const count = Number.parseInt(high, 16) - Number.parseInt(low, 16)
      return first <= 0xad && 0xad <= first + count
    })
  })
}
