/** Dates as values: ISO 8601 calendar dates (`2020-09-25`), compared as strings. */
import { z } from 'zod'

export type IsoDate = string

/** True for a real calendar date written YYYY-MM-DD. */
export function isIsoDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return days !== undefined && day >= 1 && day <= days
}

export const isoDateSchema = z.string().refine(isIsoDate, {
  error: 'expected a real calendar date written YYYY-MM-DD, such as 2020-09-25',
})

/** When something holds: from `validFrom` (inclusive) until `validUntil` (exclusive), each open where absent. */
export interface Period {
  readonly validFrom?: IsoDate | undefined
  readonly validUntil?: IsoDate | undefined
}

export const isValidOn = (date: IsoDate, { validFrom, validUntil }: Period): boolean =>
  (validFrom === undefined || validFrom <= date) && !hasEnded(date, validUntil)

/** The side on which something does hold that does not hold on `date`: `before 2026-01-01`, `from 2020-09-25`. */
export const validSide = (date: IsoDate, { validFrom, validUntil }: Period): string =>
  hasEnded(date, validUntil) ? `before ${validUntil}` : `from ${validFrom}`

const hasEnded = (date: IsoDate, validUntil: IsoDate | undefined): boolean =>
  validUntil !== undefined && validUntil <= date

/** Whole days from one date to another, negative when it lies before; counted on the calendar, without a clock. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from)

/**
 * The Julian day number of a Gregorian date: days are then plain numbers.
 * Fliegel and Van Flandern, “A machine algorithm for processing calendar dates”, CACM 11 (1968), p. 657.
 */
function dayNumber(date: IsoDate): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const shift = Math.trunc((month - 14) / 12)
  return (
    day -
    32_075 +
    Math.trunc((1461 * (year + 4800 + shift)) / 4) +
    Math.trunc((367 * (month - 2 - shift * 12)) / 12) -
    Math.trunc((3 * Math.trunc((year + 4900 + shift) / 100)) / 4)
  )
}
