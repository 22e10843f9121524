/** Every slot names a fact of the policy or a declared placeholder that its channel may carry. */
import { closest } from 'fastest-levenshtein'
import type { Document } from '../../content/document.ts'
import { factTexts } from '../../content/facts.ts'
import { namedSlots } from '../../content/named-slots.ts'
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { isHalfOfPair } from '../separate-channels/pair.ts'

export const unknownPlaceholder: Rule = {
  id: 'unknown-placeholder',
  summary:
    'Every slot is a fact of the policy, or a declared placeholder that its channel may carry.',
  check: (input) => input.source.documents.flatMap((document) => checkDocument(document, input)),
}

function checkDocument(document: Document, { source, asOf }: RuleInput): readonly Diagnostic[] {
  const facts = factTexts(source.policy, document.locale, asOf)
  const diagnostics: Diagnostic[] = []
  const fault = (range: Range, message: string, note: string): void => {
    diagnostics.push({
      code: 'rules/unknown-placeholder',
      severity: 'error',
      message,
      path: document.path,
      range,
      locale: document.locale,
      note,
    })
  }
  const slots = namedSlots(document.blocks)
  const checkSlot = (name: string, range: Range): void => {
    if (facts[name] !== undefined) return
    const placeholder = source.placeholders[name]
    if (!placeholder) {
      const known = [
        ...Object.keys(facts),
        ...(document.kind === 'guidance' ? [] : Object.keys(source.placeholders)),
      ]
      fault(
        range,
        `Unknown placeholder \`{{${name}}}\`, expected \`{{${closest(name, known)}}}\` or another declared name`,
        'Facts are in content/policy.yaml, placeholders in content/placeholders.yaml.',
      )
      return
    }
    const [channel] = placeholder.channels
    if (document.kind === 'guidance') {
      fault(
        range,
        `Unexpected placeholder \`{{${name}}}\` in guidance, remove it`,
        'A page has no recipient; placeholders belong in notices and letters.',
      )
    } else if (
      !placeholder.channels.includes(document.kind) &&
      // Where code and link meet, separate-channels says the worse.
      !isHalfOfPair(
        name,
        slots.map((slot) => slot.name),
        document.kind,
        source.placeholders,
      )
    ) {
      fault(
        range,
        `Unexpected placeholder \`{{${name}}}\` in a ${document.kind}, expected it in a ${channel} only`,
        'See its channels in content/placeholders.yaml; the activation code, for one, never travels by e-mail.',
      )
    }
  }
  for (const { name, range } of slots) checkSlot(name, range)
  for (const [key, value] of Object.entries(document.frontMatter)) {
    if (typeof value !== 'string' || !value.includes('{{')) continue
    fault(
      document.frontMatterRange(key),
      `Unexpected slot in \`${key}\`, remove it`,
      'Titles, subjects and descriptions are the same for every reader.',
    )
  }
  return diagnostics
}
