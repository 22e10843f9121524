/** One digit a number: what stands for few values is packed well on its way to a browser. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** How many numbers a digit can stand for: from 0 on, or half of them below 0. */
export const digitCount = digits.length
export const signedRange = { least: -digitCount / 2, greatest: digitCount / 2 - 1 } as const

/** By the code of the digit: tables are decoded at each start. */
const byCode = new Uint8Array(128)
for (let at = 0; at < digitCount; at += 1) byCode[digits.charCodeAt(at)] = at

export const digitFor = (number: number): string => digits.charAt(number)
export const signedDigitFor = (number: number): string => digitFor(number - signedRange.least)

/** The number that the digit at an offset stands for. */
export const numberAt = (written: string, offset: number): number =>
  byCode[written.charCodeAt(offset)] ?? 0
export const signedAt = (written: string, offset: number): number =>
  numberAt(written, offset) + signedRange.least
