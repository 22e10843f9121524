/** A sign at the start or the end of a text, compared with the source's. */
import type { Fault } from './parity-check.ts'

/** Message and both signs; an empty one is none. */
export function signFault(
  wanted: string,
  found: string,
  place: 'start' | 'end',
): Pick<Fault, 'message' | 'actual' | 'expected'> {
  const at = `at the ${place}`
  if (found === '')
    return {
      message: `Missing \`${wanted}\` ${at}, expected it as in the source`,
      expected: wanted,
    }
  if (wanted === '')
    return {
      message: `Unexpected \`${found}\` ${at}, expected none as in the source`,
      actual: found,
    }
  return {
    message: `Unexpected \`${found}\` ${at}, expected \`${wanted}\` as in the source`,
    actual: found,
    expected: wanted,
  }
}
