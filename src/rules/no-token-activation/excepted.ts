/** Finds the key that a denial of all keys leaves out. */
import {
  hasWord,
  having,
  overlaps,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'

/** “Apart from the token | we activate no keys”, “nothing but the token”: of what is left out the contrary is said. */
export function exceptedFromNone(
  reading: Reading,
  mentions: readonly KeySpan[],
  predicate: Occurrence,
): KeySpan | undefined {
  const none = having(reading, 'determiner', 'nothing').find((one) => isOfAll(reading, one))
  if (!none || reading.clauseAt(none.from) !== reading.clauseAt(predicate.from)) return undefined
  // “Apart from the token there is no key that you can no longer activate”
  if (having(reading, 'adverb').some((one) => one.from > none.to)) return undefined
  return mentions.find((mention) => isLeftOut(reading, mention, none))
}

/** “no keys”, “nothing” */
const isOfAll = ({ keys }: Reading, { role, from, to }: Occurrence): boolean =>
  role === 'nothing'
    ? to - from === 1
    : keys.some((key) => key.meaning === 'generic-key' && key.from >= to && key.from - to <= 1)

const isLeftOut = (reading: Reading, { part, from }: KeySpan, none: Occurrence): boolean =>
  part === 'replaced' &&
  reading.keys.some(
    (key) =>
      key.meaning === 'instead' &&
      key.to <= from &&
      from - key.to <= 1 &&
      (overlaps(key, none) || hasWord(reading, 'leavingOut', key.from, key.to)),
  )
