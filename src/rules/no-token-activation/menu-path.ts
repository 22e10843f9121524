/** “Home > Desk > Token”: where a page stands on its site. */
import { isInKey, type Reading } from './reading.ts'
import { isImperative } from './situation.ts'

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
