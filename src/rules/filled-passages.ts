/** A document's passages in every time variant, with the facts of a date filled in: what several rules read. */
import type { Document } from '../content/document.ts'
import { factTexts } from '../content/facts.ts'
import { fillFacts } from '../content/resolve.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import type { Policy } from '../domain/policy.ts'
import { extractDocument } from '../extract/markdown.ts'
import type { ExtractedFile } from '../extract/passage.ts'

/** Kept as long as policy and document: the same input gives the same passages. */
const known = new WeakMap<Policy, WeakMap<Document, Map<IsoDate, ExtractedFile>>>()

export function filledPassages(document: Document, policy: Policy, asOf: IsoDate): ExtractedFile {
  const ofPolicy = known.get(policy) ?? new WeakMap<Document, Map<IsoDate, ExtractedFile>>()
  known.set(policy, ofPolicy)
  const byDate = ofPolicy.get(document) ?? new Map<IsoDate, ExtractedFile>()
  ofPolicy.set(document, byDate)
  const file =
    byDate.get(asOf) ??
    extractDocument(fillFacts(document, factTexts(policy, document.locale, asOf)))
  byDate.set(asOf, file)
  return file
}
