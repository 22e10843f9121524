/** Whole documents, strings, data and outputs: which rule reports what, where, and only once. */
import { describe, expect, test } from 'vitest'
import { parseProject, resolveProject, type Project } from '../../../src/content/project.ts'
import type { SourceFile } from '../../../src/content/source-file.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { extractFile } from '../../../src/extract/extract.ts'
import { separateChannels } from '../../../src/rules/separate-channels/check.ts'
import { mixedChannels } from '../../../src/rules/separate-channels/rendered.ts'
import { unknownPlaceholder } from '../../../src/rules/unknown-placeholder/check.ts'
import { baseProject, edited } from '../../fixtures/projects/base.ts'

const notice = 'content/notices/token-holders/nl.md'
const letter = 'content/letters/activation-letter/en.md'
const faq = 'content/guidance/faq/fr.md'
const data = 'content/placeholders.yaml'

const linkPlaceholder = (channels: string): string => `placeholders:
  activation.link:
    type: url
    example: https://csam.example/
    required: true
    sensitive: true
    channels: [${channels}]
    carries: activation-link
    description: { nl: De link., fr: Le lien., de: Der Link., en: The link. }
`

/** The base project with a link's slot, which may stand in the given channels. */
const withLink = (channels: string): readonly SourceFile[] =>
  edited(baseProject(), data, 'placeholders:\n', linkPlaceholder(channels))

function parsed(files: readonly SourceFile[]): Project {
  const { value, diagnostics } = parseProject(files)
  expect(diagnostics).toEqual([])
  if (!value) throw new Error('no project')
  return value
}

/** Of both rules that speak of slots, so that a fault reported twice shows. */
function findings(files: readonly SourceFile[]): readonly string[] {
  const source = parsed(files)
  const asOf = '2020-09-25'
  const input = { source, project: resolveProject(source, asOf), asOf, templates: [] }
  return [separateChannels, unknownPlaceholder].flatMap((rule) => rule.check(input)).map(line)
}

const line = ({ code, path, range, place, message }: Diagnostic): string =>
  `${path}:${range ? `${range.start.line}:${range.start.column}` : (place?.part ?? '')} ${code.replace('rules/', '')} ${message}`

test('the base project is clean', () => {
  expect(findings(baseProject())).toEqual([])
})

describe('slots', () => {
  test('a code in an e-mail is told by its channels', () => {
    expect(
      findings(edited(baseProject(), notice, '{{office.name}}', '{{activation.code}}')),
    ).toEqual([
      `${notice}:18:1 unknown-placeholder Unexpected placeholder \`{{activation.code}}\` in a notice, expected it in a letter only`,
    ])
  })

  test.each(['notice', 'notice, letter'])(
    'a link beside the code in a letter, once (channels: %s)',
    (channels) => {
      expect(
        findings(edited(withLink(channels), letter, 'Yours', '{{activation.link}}\n\nYours')),
      ).toEqual([
        `${letter}:19:1 separate-channels Unexpected activation link \`{{activation.link}}\` in a letter, expected it by e-mail only`,
      ])
    },
  )

  test('a link behind words', () => {
    expect(
      findings(
        edited(withLink('notice, letter'), letter, 'Yours', '[here]({{activation.link}})\n\nYours'),
      ),
    ).toEqual([
      `${letter}:19:1 separate-channels Unexpected activation link \`{{activation.link}}\` in a letter, expected it by e-mail only`,
    ])
  })

  test('code and link in an e-mail: the code is out of place', () => {
    expect(
      findings(
        edited(
          withLink('notice'),
          notice,
          '{{office.name}}',
          '{{activation.link}}\n\n{{activation.code}}',
        ),
      ),
    ).toEqual([
      `${notice}:20:1 separate-channels Unexpected code \`{{activation.code}}\` in an e-mail, expected it on paper only`,
    ])
  })

  test('a link alone travels by e-mail', () => {
    expect(
      findings(edited(withLink('notice'), notice, '{{office.name}}', '{{activation.link}}')),
    ).toEqual([])
  })
})

describe('data', () => {
  const faults = (from: string, to: string): readonly string[] =>
    parseProject(edited(baseProject(), data, from, to)).diagnostics.map(
      ({ code, range, message }) => `${range?.start.line ?? ''} ${code} ${message}`,
    )

  test('a code that may travel by e-mail', () => {
    expect(
      faults('channels: [letter]\n    carries', 'channels: [notice, letter]\n    carries'),
    ).toEqual([
      '14 domain/placeholders Unexpected value at `placeholders.activation.code.channels`, expected `[letter]`: a code is given on paper, never by e-mail or SMS',
    ])
  })

  test('a code of another kind may not either', () => {
    expect(
      faults('channels: [letter]\n    carries: activation-code', 'channels: [notice]'),
    ).toHaveLength(1)
  })

  test('a half of an activation declared as text', () => {
    expect(faults('type: code', 'type: text')).toEqual([
      '10 domain/placeholders Unexpected value `text` at `placeholders.activation.code.type`, expected `code` for what carries the activation code',
    ])
  })
})

describe('texts', () => {
  test.each([
    [
      'a code written out in an e-mail',
      edited(baseProject(), notice, '{{office.name}}', 'Uw activatiecode is ABCD-1234.'),
      `${notice}:18:4 separate-channels Unexpected code \`activatiecode …\` in an e-mail, expected it on paper only`,
    ],
    [
      'a code in a block of its own',
      edited(baseProject(), notice, '{{office.name}}', 'Uw activatiecode:\n\n**ABCD-1234**'),
      `${notice}:20:3 separate-channels Unexpected code \`activatiecode …\` in an e-mail, expected it on paper only`,
    ],
    [
      'a code in the subject',
      edited(
        baseProject(),
        notice,
        'subject: Bericht over het token',
        'subject: "Beveiligingscode: 482913"',
      ),
      `${notice}:6:10 separate-channels Unexpected code \`Beveiligingscode …\` in an e-mail, expected it on paper only`,
    ],
    [
      'a secret address beside the code in a letter',
      edited(baseProject(), letter, 'Yours', 'https://csam.example/a?token=k3Jx9Q\n\nYours'),
      `${letter}:19:1 separate-channels Unexpected activation link \`https://csam.example/…\` in a letter, expected it by e-mail only`,
    ],
    [
      'advice to e-mail the code, in guidance',
      edited(baseProject(), faq, '{S11}', '{S11}\n\n- Envoyez le code d’activation par e-mail.'),
      `${faq}:12:3 separate-channels Unexpected way of sending the activation code \`Envoyez le code d’activation par e-mail.\`, expected it on paper only`,
    ],
    [
      'code and link in one string of the templates',
      [
        ...baseProject(),
        {
          path: 'locales/en/site.json',
          text: '{ "site.name": "You receive the activation code and the link together." }',
        },
      ],
      'locales/en/site.json:1:17 separate-channels Unexpected advice to bring code and link together `You receive the activation code and the link together.`, expected two separate channels',
    ],
  ] as const)('%s', (_name, files, expected) => {
    expect(findings(files)).toEqual([expected])
  })

  test('what stands under “never do this” is denied', () => {
    expect(
      findings(
        edited(
          baseProject(),
          faq,
          '{S11}',
          '{S11}\n\nNe faites jamais ceci :\n\n- Envoyer le code d’activation par e-mail.',
        ),
      ),
    ).toEqual([])
    expect(
      findings(
        edited(
          baseProject(),
          faq,
          '{S11}',
          '{S11}\n\nFaites ceci :\n\n- Envoyer le code d’activation par e-mail.',
        ),
      ),
    ).toHaveLength(1)
  })

  test('a heading in quotation marks is what a citizen asks', () => {
    expect(
      findings(
        edited(
          baseProject(),
          faq,
          '## Ce qui change',
          '## « Vous m’envoyez le code par e-mail ? »',
        ),
      ),
    ).toEqual([])
  })
})

describe('outputs', () => {
  const project = resolveProject(parsed(withLink('notice, letter')), '2020-09-25')
  const rendered = async (
    path: string,
    text: string,
    kind: 'notice' | 'letter' | 'guidance',
    from?: string,
  ) => {
    const result = await extractFile(path, new TextEncoder().encode(text))
    if (!('file' in result)) throw new Error(result.unreadable)
    const document = project.documents.find((candidate) => candidate.path === from)
    return mixedChannels(result.file, project, kind, document).map(line)
  }

  test('a template that smuggles the code into the mail', async () => {
    expect(
      await rendered('dist/x.html', '<html lang="nl"><p>{{activation.code}}</p>', 'notice', notice),
    ).toEqual([
      'dist/x.html:1:20 separate-channels Unexpected code `{{activation.code}}` in an e-mail, expected it on paper only',
    ])
  })

  test('every part of a whole message, whose language nobody says', async () => {
    const message = [
      'Subject: Bericht',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Votre code d’activation : ABCD-1234',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Your activation code is ABCD-1234</p>',
      '--b--',
    ].join('\r\n')
    expect(await rendered('dist/x.eml', message, 'notice')).toHaveLength(2)
  })

  test('a letter whose template adds a link to the code that will be merged', async () => {
    const html = '<p>https://csam.example/a?token=k3Jx9Q</p>'
    expect(await rendered('dist/x.html', html, 'letter', letter)).toHaveLength(1)
    expect(await rendered('dist/x.html', html, 'letter')).toEqual([])
  })

  test('a sentence that only the template has', async () => {
    expect(
      await rendered('dist/x.html', '<p>We text you the activation code.</p>', 'guidance'),
    ).toHaveLength(1)
  })
})

describe('speed', () => {
  test.each([
    'code ',
    'activatiecode via e-mail en ',
    'https://a.example/',
    'code: ABC-',
    'ABCD-1234-',
  ])('is linear in %s', async (piece) => {
    const result = await extractFile('x.txt', new TextEncoder().encode(piece.repeat(20_000)))
    if (!('file' in result)) throw new Error(result.unreadable)
    const started = performance.now()
    mixedChannels(result.file, parsed(baseProject()), 'notice')
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('a link that is said to be the activation link', () => {
  const letters = {
    nl: 'content/letters/activation-letter/nl.md',
    fr: 'content/letters/activation-letter/fr.md',
    de: 'content/letters/activation-letter/de.md',
    en: letter,
  } as const
  const found = (path: string, text: string): number =>
    findings(edited(baseProject(), path, '{{office.name}}', `${text}\n\n{{office.name}}`)).filter(
      (one) => one.includes('Unexpected activation link'),
    ).length

  test.each([
    ['nl', 'Uw activatielink: [www.csam.be/activeren](https://www.csam.be).'],
    ['nl', 'Uw activatielink is [hier](https://www.csam.be).'],
    ['fr', 'Votre lien d’activation : [www.csam.be/activer](https://www.csam.be).'],
    ['de', 'Ihr Aktivierungslink lautet https://www.csam.be/aktivieren.'],
    ['en', 'Your activation link: csam.be/activate'],
  ] as const)('in a letter in %s: %s', (locale, text) => {
    expect(found(letters[locale], text)).toBe(1)
  })

  test.each([
    ['nl', 'U krijgt de activatielink via e-mail. Meer info: [www.csam.be](https://www.csam.be).'],
    ['fr', 'Vous recevez le lien d’activation par e-mail : il vient de CSAM.'],
    ['de', 'Den Aktivierungslink erhalten Sie per E-Mail. [www.csam.be](https://www.csam.be)'],
    ['en', 'The activation link is valid for 14 days. See [www.csam.be](https://www.csam.be).'],
  ] as const)('but not where it is only spoken of, in %s: %s', (locale, text) => {
    expect(found(letters[locale], text)).toBe(0)
  })
})
