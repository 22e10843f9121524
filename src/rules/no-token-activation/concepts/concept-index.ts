/** What words mean, whatever their language and form: what is learned of one word holds for the others. */
import { hashName } from '../hashing.ts'

/** By the English name of a concept, the words that stand for it, folded: `counter: 'loket balie'`. A word may stand for several. */
export type Concepts = Readonly<Record<string, string>>

/** The concepts of each word, by their hashes. */
export type ConceptIndex = ReadonlyMap<string, readonly number[]>

export function indexConcepts(concepts: Concepts): ConceptIndex {
  const index = new Map<string, number[]>()
  for (const [name, words] of Object.entries(concepts)) {
    const concept = hashName(name)
    for (const word of words.split(' ')) {
      const known = index.get(word)
      if (known) known.push(concept)
      else index.set(word, [concept])
    }
  }
  return index
}
