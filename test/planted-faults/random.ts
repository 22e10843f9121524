/** Chance that repeats: the same seed always gives the same sequence, on every machine. */
export interface Random {
  /** An integer from 0 up to, and without, `limit`. */
  readonly below: (limit: number) => number
  /** One element; undefined for an empty list. */
  readonly pick: <T>(list: readonly T[]) => T | undefined
  /** The same elements in another order. */
  readonly shuffled: <T>(list: readonly T[]) => readonly T[]
}

/** Mulberry32 (Tommy Ettinger, public domain), started from a hash of the seed (FNV-1a). */
export function createRandom(seed: string): Random {
  let state = 0x811c9dc5
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    pick: (list) => list[below(list.length)],
    shuffled: (list) =>
      list
        .map((element) => ({ element, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ element }) => element),
  }
}
