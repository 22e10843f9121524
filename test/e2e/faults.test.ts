/** Miniature projects with one fault each: the exact report, the exit code, and the last output untouched. */
import { join } from 'node:path'
import { mkdirSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createProject, hashFolder, lra, type TemporaryProject } from './world.ts'

let project: TemporaryProject

beforeEach(() => {
  project = createProject('base')
  mkdirSync(join(project.root, 'dist'))
  writeFileSync(join(project.root, 'dist/index.html'), 'the last good build')
})
afterEach(() => project.dispose())

const faults: Readonly<Record<string, () => void>> = {
  'missing-translation': () => project.remove('content/guidance/faq/fr.md'),
  'unknown-front-matter-key': () =>
    project.edit('content/guidance/faq/de.md', 'order: 2', 'order: 2\nauthor: x'),
  'unknown-placeholder': () =>
    project.edit('content/notices/token-holders/en.md', '{{office.name}}', '{{office.nam}}'),
  'code-by-email': () =>
    project.edit('content/notices/token-holders/en.md', '{{office.name}}', '{{activation.code}}'),
  'code-and-link-in-letter': () => {
    project.edit(
      'content/placeholders.yaml',
      'placeholders:\n',
      'placeholders:\n  activation.link:\n    type: url\n    example: https://csam.example/\n    required: true\n    sensitive: true\n    channels: [notice]\n    carries: activation-link\n    description: { nl: Link., fr: Lien., de: Link., en: Link. }\n',
    )
    project.edit(
      'content/letters/activation-letter/de.md',
      'Ihr Aktivierungscode:',
      '[Schlüssel aktivieren]({{activation.link}}). Ihr Aktivierungscode:',
    )
  },
  'code-in-email-text': () =>
    project.edit(
      'content/notices/token-holders/fr.md',
      'Cordialement,',
      'Votre code d’activation est ABCD-1234. Nous envoyons ce code aussi par SMS.',
    ),
  'code-in-email-template': () =>
    project.edit(
      'templates/notices/notice.mjml',
      '</mj-body>',
      '<mj-section><mj-column><mj-text>{% raw %}{{activation.code}}{% endraw %}</mj-text></mj-column></mj-section></mj-body>',
    ),
  'code-channel-in-data': () =>
    project.edit(
      'content/placeholders.yaml',
      'channels: [letter]\n    carries',
      'channels: [notice, letter]\n    carries',
    ),
  'broken-mjml': () => project.edit('templates/notices/notice.mjml', '</mj-body>', '</mj-bodyy>'),
  'invalid-policy-date': () =>
    project.edit('content/policy.yaml', 'cutoff: 2020-09-25', 'cutoff: 2020-09-31'),
  'token-activation-in-heading': () =>
    project.edit(
      'content/guidance/faq/nl.md',
      '## Wat verandert er?',
      '## Vraag hier uw token aan',
    ),
  'forbidden-term': () =>
    project.edit('content/notices/token-holders/fr.md', 'nouveau token', 'nouveau jeton'),
  'term-of-another-language-in-letter': () =>
    project.edit(
      'templates/letters/letter.typ',
      'heading(level: 1, text(input.subject))',
      'heading(level: 1, text(input.subject))\n  par[digitale sleutel]',
    ),
  'dead-anchor': () =>
    project.edit('content/guidance/home/nl.md', '(../faq/nl.md)', '(../faq/nl.md#bestaat-niet)'),
  'dead-link': () =>
    project.edit('content/guidance/home/fr.md', '(../faq/fr.md)', '(../faqs/fr.md)'),
  'link-to-another-locale': () =>
    project.edit('content/guidance/home/fr.md', '(../faq/fr.md)', '(../faq/nl.md)'),
  'part-not-translated': () =>
    project.edit('content/guidance/faq/fr.md', '## Ce qui change\n\n', ''),
  'other-facts-in-translation': () => {
    project.edit('content/guidance/home/nl.md', 'Lees de', 'Binnen 14 dagen: lees de')
    project.edit('content/guidance/home/fr.md', 'Lisez les', 'Dans les 15 jours : lisez les')
    project.edit('content/guidance/home/de.md', 'Lesen Sie', 'Innerhalb von 14 Tagen: Lesen Sie')
    project.edit(
      'content/guidance/home/en.md',
      'Read the',
      'Within 14 days, on 1 May 2021: read the',
    )
  },
  'plural-form-missing': () => {
    const text = project.read('locales/fr/report.json')
    project.write('locales/fr/report.json', text.replace(/^ {2}"report\.checked_many".*\n/m, ''))
  },
  'missing-locale-key': () => {
    const text = project.read('locales/de/letters.json')
    project.write(
      'locales/de/letters.json',
      text.replace(/^ {2}"letters\.footer\.status".*\n/m, ''),
    )
  },
  'typst-error': () =>
    project.write(
      'templates/letters/letter.typ',
      `${project.read('templates/letters/letter.typ')}\n#unknown-function()\n`,
    ),
  'nunjucks-error': () =>
    project.write(
      'templates/site/layouts/page.njk',
      `${project.read('templates/site/layouts/page.njk')}\n{% if %}\n`,
    ),
  'dead-link-in-template': () =>
    project.edit(
      'templates/site/layouts/document.njk',
      '</body>',
      '<a href="/nowhere/">x</a></body>',
    ),
  'statement-not-made': () => project.edit('content/letters/activation-letter/en.md', ' {S11}', ''),
  'fact-out-of-validity': () => {
    project.edit(
      'content/policy.yaml',
      'facts: {}',
      'facts:\n  desk.email:\n    type: email\n    value: desk@example.org\n    source: { key: CIRC, sureness: H }\n    validUntil: 2020-09-25',
    )
    project.edit('content/guidance/faq/en.md', '{S11}', '{S11} Mail to {{desk.email}}.')
  },
  'words-of-another-day': () =>
    project.edit(
      'content/notices/token-holders/en.md',
      '{S11}',
      '{S11} FPS BOSA will stop the activation of the token on {{cutoff}}.',
    ),
  'words-of-another-day-in-template': () =>
    project.edit(
      'templates/site/layouts/document.njk',
      '</body>',
      '<p>FPS BOSA will stop the activation of the token on 25 September 2020.</p></body>',
    ),
  'html-in-content': () => project.edit('content/guidance/faq/en.md', '{S11}', '{S11} <b>x</b>'),
  'several-at-once': () => {
    project.edit('content/guidance/faq/nl.md', 'order: 2', 'order: twee')
    project.edit('content/guidance/faq/fr.md', '{S11}', '{S11} {{nope}}')
    project.remove('content/guidance/home/en.md')
  },
}

describe('lra build', () => {
  test.each(Object.keys(faults))(
    'stops at %s and leaves the last output as it was',
    async (name) => {
      const before = hashFolder(join(project.root, 'dist'))
      faults[name]?.()
      const { code, stdout, stderr } = await lra(project.root, 'build')
      await expect(stdout).toMatchFileSnapshot(`../golden/faults/${name}.txt`)
      expect(code).toBe(1)
      expect(stderr).toBe('Nothing was published; the last build is as it was.\n')
      expect(hashFolder(join(project.root, 'dist'))).toBe(before)
    },
  )

  test('builds the same project without the fault, twice to the same bytes', async () => {
    const first = await lra(project.root, 'build')
    expect([first.code, first.stdout]).toEqual([0, expect.stringMatching(/^clean in \d+ files\n$/)])
    const hash = hashFolder(join(project.root, 'dist'))
    expect((await lra(project.root, 'build')).code).toBe(0)
    expect(hashFolder(join(project.root, 'dist'))).toBe(hash)
  })
})
