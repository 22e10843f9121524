/** Hashes of what is counted: each feature goes to a bucket (Weinberger et al., Feature Hashing, ICML 2009). */

const prime = 0x01_00_01_93
const basis = 0x81_1c_9d_c5

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash: number = basis
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime)
  return hash
}

/** A feature of a kind, made of one or two hashes. */
export function hashFeature(kind: number, first = 0, second = 0): number {
  let hash = Math.imul(first ^ Math.imul(kind, 0x9e_37_79_b1), 0x85_eb_ca_6b)
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(second, 0xc2_b2_ae_35), 0x27_d4_eb_2f)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85_eb_ca_77)
  return hash ^ (hash >>> 13)
}

/** Names of roles, forms, verdicts: a few hundred. */
const nameHashes = new Map<string, number>()

export function hashName(name: string): number {
  const known = nameHashes.get(name)
  if (known !== undefined) return known
  const hash = hashText(name)
  nameHashes.set(name, hash)
  return hash
}
