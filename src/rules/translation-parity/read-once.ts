/** Work done once for a value, however many checks and translations ask for it. */

/** Remembers what was read for each object, as long as the object lives. */
export function readOnce<K extends object, T>(read: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>()
  return (key) => {
    const before = known.get(key)
    if (before) return before.value
    const value = read(key)
    known.set(key, { value })
    return value
  }
}
