/** “Home > Desk > Token”: where a page stands on its site. */
import { having, isInKey, type Occurrence, type Reading } from './reading.ts'
import { isImperative } from './situation.ts'

/** “Keys > Add a key > Token”: the step before the last adds what the last one names. */
export function addedInPath(reading: Reading): Occurrence | undefined {
  const last = reading.words.findLastIndex(({ text }) => text === '>')
  const before = reading.words.findLastIndex(({ text }, at) => at < last && text === '>')
  const isInStep = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    before < from && to <= last
  const isOfKeys = reading.keys.some((key) => key.meaning === 'generic-key' && isInStep(key))
  return isOfKeys
    ? having(reading, 'obtain').find((one) => before < one.from && one.from < last)
    : undefined
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
