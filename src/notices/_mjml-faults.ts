/** MJML's own findings in the words of our diagnostics. */
import type { MjmlFault as MjmlFinding } from 'mjml'
import type { MjmlFault } from './_mjml-structure.ts'

/** Patterns of MJML 5.4 (mjml-validator, lib/rules), with how we say it. */
const wordings: readonly (readonly [
  RegExp,
  (tag: string, ...parts: readonly string[]) => string,
])[] = [
  [
    /^Element (\S+) doesn't exist/,
    (_tag, name = '') => `Unexpected element \`<${name}>\`, expected one that MJML knows`,
  ],
  [
    /^Attributes? (.+) (?:is|are) illegal$/,
    (tag, names = '') =>
      `Unexpected ${names.includes(',') ? 'attributes' : 'attribute'} ${quoteAll(names)} on \`<${tag}>\`, remove ${names.includes(',') ? 'them' : 'it'}`,
  ],
  [
    /^(\S+) cannot be used inside (\S+), only inside: (.+)$/,
    (_tag, child = '', parent = '', parents = '') =>
      `Unexpected \`<${child}>\` inside \`<${parent}>\`, expected it inside ${quoteAll(parents, '<', '>')}`,
  ],
  [
    /^Attribute (\S+) has invalid value: (.*?) for type (\w+)\s*(?:, (?:only )?accepts (.+))?$/,
    (tag, name = '', value = '', type = '', accepted = '') =>
      `Unexpected value \`${value}\` for \`${name}\` on \`<${tag}>\`, expected ${accepted || `a ${type.toLowerCase()}`}`,
  ],
]

export function explainMjml(finding: MjmlFinding): MjmlFault {
  for (const [pattern, say] of wordings) {
    const match = pattern.exec(finding.message)
    if (match) return { line: finding.line, message: say(finding.tagName, ...match.slice(1)) }
  }
  return { line: finding.line, message: `Unexpected \`<${finding.tagName}>\`: ${finding.message}` }
}

const quoteAll = (names: string, before = '', after = ''): string =>
  names
    .split(',')
    .map((name) => `\`${before}${name.trim()}${after}\``)
    .join(', ')
