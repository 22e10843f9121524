/** Words that are one slip of the finger away from a known word. */

export interface TypoFinder<T> {
  /** What the word was meant to be; undefined if it is right, or more than one letter away. */
  readonly find: (word: string) => T | undefined
}

/** The word and what is left of it without one letter; the first letter is rarely mistyped and has to stay. */
function variants(word: string): readonly string[] {
  const all = [word]
  for (let at = 1; at < word.length; at += 1) all.push(word.slice(0, at) + word.slice(at + 1))
  return all
}

/** One letter added, dropped, changed, or two neighbours swapped, in words whose variants have shown them to be alike. */
function isOneSlip(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  // More letters at the end make another form of the word, not a slip.
  if (b.length >= a.length && start >= a.length - 1) return false
  let end = 0
  while (
    end < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  )
    end += 1
  const restA = a.slice(start, a.length - end)
  const restB = b.slice(start, b.length - end)
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}

/** Looks words up by what is left when a letter goes: a look-up costs the square of the word, whatever the list. */
export function createTypoFinder<T>(
  entries: readonly { readonly word: string; readonly value: T }[],
): TypoFinder<T> {
  const known = new Set(entries.map((entry) => entry.word))
  const byVariant = new Map<string, { word: string; value: T }[]>()
  for (const entry of entries) {
    for (const variant of variants(entry.word)) {
      const list = byVariant.get(variant)
      if (list) list.push(entry)
      else byVariant.set(variant, [entry])
    }
  }
  return {
    find(word) {
      if (word.length < 4 || word.length > 30 || /^\d/.test(word) || known.has(word))
        return undefined
      for (const variant of variants(word)) {
        const hit = byVariant.get(variant)?.find((entry) => isOneSlip(entry.word, word))
        if (hit) return hit.value
      }
      return undefined
    },
  }
}
