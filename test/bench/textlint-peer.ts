/**
 * textlint as a peer: a checker of Markdown that looks for phrases, with `textlint-rule-prh`. Every pattern of the
 * detector's tables becomes one plain phrase, without the gaps and alternatives that would cost prh more.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { phrases } from '../../src/rules/no-token-activation/phrases/phrases.ts'
import { root } from './generated-texts.ts'
import type { Command, Output } from './measure.ts'

/** Every pattern of the tables of all locales, as written there. */
const patterns: readonly string[] = Object.values(phrases).flatMap((table) => [
  ...table.phrases.flatMap(({ now = [], participle = [], past = [], noun = [] }) => [
    ...now,
    ...participle,
    ...past,
    ...noun,
  ]),
  ...Object.values(table.keys).flatMap(({ names, anaphora = [] }) => [...names, ...anaphora]),
  ...table.genericKey,
])

const plainPhrase = (pattern: string): string =>
  pattern
    .split(' ')
    .filter((word) => word !== '…' && word !== '..' && !word.endsWith('?'))
    .map((word) => {
      const [first = ''] = word.split('|')
      return first === 'KEY' ? 'token' : first.replace('~', '').replace(/[*!+]/g, '')
    })
    .join(' ')

/** As many phrases as the tables have patterns; prh has its own rule file, in YAML. */
export const peerPhrases: readonly string[] = patterns.map(plainPhrase)

export const prhRules = (searched: readonly string[]): string =>
  `version: 1\nrules:\n${searched
    .map(
      (phrase, index) =>
        `  - expected: ${JSON.stringify(`phrase ${index}`)}\n    pattern: ${JSON.stringify(phrase)}\n`,
    )
    .join('')}`

/** textlint's own command over every Markdown file of a folder, with so many of the phrases. */
export function textlintCommand(
  folder: string,
  pages: string,
  searched: readonly string[],
): Command {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'prh.yml'), prhRules(searched))
  writeFileSync(
    join(folder, '.textlintrc.json'),
    JSON.stringify({ rules: { prh: { rulePaths: [join(folder, 'prh.yml')] } } }),
  )
  return {
    name: `textlint 15, prh with ${searched.length} phrases`,
    args: [
      join(root, 'node_modules/textlint/bin/textlint.js'),
      '--config',
      join(folder, '.textlintrc.json'),
      '--format',
      'json',
      join(pages, '*.md'),
    ],
    cwd: root,
    exitCodes: [1],
    readOutput: countMessages,
  }
}

const reportSchema = z.array(z.object({ messages: z.array(z.unknown()) }))

const countMessages = (stdout: string): Output => ({
  found: reportSchema
    .parse(JSON.parse(stdout))
    .reduce((sum, { messages }) => sum + messages.length, 0),
})
