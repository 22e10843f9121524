/** Every key of the fixed strings, in its namespace: the first part of the key, and the name of its file. */
import { letterKeys } from './keys/letters.ts'
import { noticeKeys } from './keys/notices.ts'
import { reportKeys } from './keys/report.ts'
import { siteKeys } from './keys/site.ts'

export type Key =
  | keyof typeof siteKeys
  | keyof typeof noticeKeys
  | keyof typeof letterKeys
  | keyof typeof reportKeys

/** Description of every key, for translators and for the checks. */
export const keyDescriptions: Readonly<Record<string, string>> = {
  ...siteKeys,
  ...noticeKeys,
  ...letterKeys,
  ...reportKeys,
}
