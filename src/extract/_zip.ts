/** ZIP containers by their central directory: a size, a ratio and a checksum for every entry that is read. */
import { Inflate } from 'fflate'
import type { Budget } from './_budget.ts'
import { limits } from './limits.ts'
import { Unreadable } from './_unreadable.ts'

export interface Zip {
  /** In the order of the directory, folders left out. */
  readonly names: readonly string[]
  /** The unpacked bytes of an entry; undefined where there is none. Throws Unreadable. */
  readonly read: (name: string) => Uint8Array | undefined
}

interface Entry {
  readonly flags: number
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

const directoryEnd = 0x06054b50
const directoryEntry = 0x02014b50
const localEntry = 0x04034b50
const damaged = (): Unreadable => new Unreadable('damaged: not a whole ZIP container')

/** Reads the directory alone. Throws Unreadable. */
export function openZip(bytes: Uint8Array, budget: Budget): Zip {
  const entries = readDirectory(bytes)
  return {
    names: [...entries.keys()].filter((name) => !name.endsWith('/')),
    read: (name) => {
      const entry = entries.get(name)
      return entry && unpack(bytes, entry, budget)
    },
  }
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = viewOf(bytes)
  const end = findDirectoryEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.zipEntries)
    throw new Unreadable(`more than ${limits.zipEntries} entries in the container`)
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) throw damaged()
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    if (entries.has(name)) throw new Unreadable('damaged: two entries of one name in the container')
    entries.set(name, {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The end record is the last thing in the file but for a comment of at most 64 kB. */
function findDirectoryEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === directoryEnd) return at
  }
  throw damaged()
}

function unpack(bytes: Uint8Array, entry: Entry, budget: Budget): Uint8Array {
  budget.checkTime()
  if ((entry.flags & 1) === 1) throw new Unreadable('encrypted')
  if (entry.unpacked > limits.ratioFrom && entry.unpacked > entry.packed * limits.ratio)
    throw new Unreadable(`packed more than ${limits.ratio} to 1`)
  budget.spendBytes(entry.unpacked)
  const { offset } = entry
  const view = viewOf(bytes)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localEntry) throw damaged()
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + entry.packed > bytes.length) throw damaged()
  const packed = bytes.subarray(start, start + entry.packed)
  if (entry.method !== 0 && entry.method !== 8) throw new Unreadable('packed in an unknown way')
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry.unpacked)
  if (unpacked.length !== entry.unpacked || checksumOf(unpacked) !== entry.checksum) throw damaged()
  return unpacked
}

/** In steps, so that an entry that lies about its size costs no more than it claims. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const unpacked = new Uint8Array(size)
  let filled = 0
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw damaged()
    unpacked.set(chunk, filled)
    filled += chunk.length
  })
  const step = 65_536
  try {
    for (let at = 0; at < packed.length; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length)
  } catch {
    throw damaged()
  }
  return unpacked.subarray(0, filled)
}

const checksumTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

/** CRC-32 as ZIP uses it. */
function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (checksumTable[(value ^ byte) & 255] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
