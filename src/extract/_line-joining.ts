/** Lines of a page made text again: words divided at a line's end are whole words. */

/** After a hyphen that stands for a part left out: `in- en uitgang`, `Ein- und Ausgang`. */
const conjunctions = /^(?:en|of|und|oder|bzw|sowie|et|ou|and|or|to)(?![\p{L}\p{N}])/u
/** Words that French ties to a verb with a hyphen of their own: `activez-le`, `rendez-vous`. */
const tiedWords =
  /^(?:je|tu|il|elle|on|nous|vous|ils|elles|le|la|les|lui|leur|leurs|moi|toi|soi|en|y|ce|ci|là|t-(?:il|elle|on))(?![\p{L}\p{N}])/u

/**
 * Two lines of one paragraph.
 * @example joinLines('de onlinedien-', 'sten') // 'de onlinediensten'
 * @example joinLines('per e-', 'mail') // 'per e-mail'
 * @example joinLines('die Online-', 'Dienste') // 'die Online-Dienste'
 * @example joinLines('in-', 'en uitgang') // 'in- en uitgang'
 * @example joinLines('activez-', 'le') // 'activez-le'
 */
export function joinLines(first: string, second: string): string {
  const start = first.trimEnd()
  const rest = second.trimStart()
  if (start === '' || rest === '') return start + rest
  if (start.endsWith('\u00AD')) return start.slice(0, -1) + rest
  if (!/\p{L}[-\u2010\u2011]$/u.test(start) || !/^[\p{L}\p{N}]/u.test(rest))
    return `${start} ${rest}`
  if (conjunctions.test(rest)) return `${start} ${rest}`
  const isDivided =
    /\p{L}\p{L}[-\u2010]$/u.test(start) && /^\p{Ll}/u.test(rest) && !tiedWords.test(rest)
  return (isDivided ? start.slice(0, -1) : start) + rest
}
