/** Addresses that hold a secret of their own: what makes a link an activation link. */

/** From this length on a part that mixes letters and digits is no word and no number. */
const secretLength = 16

/** Fewer different characters are a pattern (`000000000000000a`), no secret. */
const secretVariety = 8

/** Addresses in a text, without the sign that ends their sentence. */
export const addressesIn = (
  text: string,
): readonly { readonly from: number; readonly to: number; readonly address: string }[] =>
  Array.from(text.matchAll(/https?:\/\/[^\s<>"“”„«»()[\]]+/giu), ({ index, 0: match }) => {
    const address = match.replace(/[.,;:!?'’]+$/, '')
    return { from: index, to: index + address.length, address }
  })

/**
 * @example holdsSecret('https://csam.example/activate?token=k3Jx9QmZ2LpA7dRs') // true
 * @example holdsSecret('https://www.csam.be/nl/digitale-sleutels-2020') // false
 */
export function holdsSecret(address: string): boolean {
  const rest = address.replace(/^https?:\/\/[^/?#]*/iu, '')
  const named = /[?&#/;](?:token|code|key|activation|activate|secret|ticket|otp)=([^&#;]*)/iu.exec(
    rest,
  )
  if (named && (named[1] ?? '').length >= 6) return true
  return rest.split(/[/?&#=;:.,~]/).some(isSecret)
}

/** Long, varied, and with a part that no word or number is: `k3Jx9Q…`, a UUID, capitals all over. */
function isSecret(part: string): boolean {
  if (part.length < secretLength || new Set(part).size < secretVariety) return false
  return part.split(/[-_]/).some((piece) => {
    const capitals = piece.replace(/[^A-Z]/g, '').length
    const small = piece.replace(/[^a-z]/g, '').length
    const isMixed = /\d/.test(piece) && capitals + small > 0 && piece.length >= 4
    // Names in camelCase have a capital every five letters or so.
    return isMixed || (piece.length >= secretLength && Math.min(capitals, small) * 3 > piece.length)
  })
}

/** The address without what is secret in it, for a report. */
export const hostOf = (address: string): string =>
  `${/^https?:\/\/[^/?#]*/iu.exec(address)?.[0] ?? ''}/…`
