/** “Home > Desk > Token”: where a page stands on its site. */
import { having, isInKey, type Occurrence, type Reading } from './reading.ts'
import { isImperative } from './situation.ts'

/** “Keys > Add a key > Token”, “Make an appointment > Population > Token”: a step on the way asks for what the last one names. */
export function requestedInPath(reading: Reading): Occurrence | undefined {
  const last = reading.words.findLastIndex(({ text }) => text === '>')
  const before = reading.words.findLastIndex(({ text }, at) => at < last && text === '>')
  const isOfKeys = reading.keys.some(({ meaning, to }) => meaning === 'generic-key' && to <= last)
  return having(reading, 'obtain').find(
    ({ from, to }) =>
      (isOfKeys && before < from && from < last) ||
      // The phrase leads from the first step to the key.
      (from === 0 && to > last),
  )
}

/** A path that ends at the key itself; “Go to Keys > Token” and “Keys > Token > Activate” tell what to do. */
export function isMenuPath(reading: Reading): boolean {
  const { words } = reading
  const last = words.findLastIndex(({ text }) => text === '>')
  return (
    last > 0 &&
    last < words.length - 1 &&
    !isImperative(reading) &&
    words.every(({ isPunctuation }, at) => at <= last || isPunctuation || isInKey(reading, at))
  )
}
