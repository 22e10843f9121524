import { describe, expect, it } from 'vitest'
import { extractText } from '../../../src/extract/extract-text.ts'
import type { ExtractedFile, Passage } from '../../../src/extract/passage.ts'
import { check } from '../../../src/rules/no-token-activation/check.ts'
import {
  checkNoTokenActivation,
  classifyPassages,
} from '../../../src/rules/no-token-activation/findings.ts'
import { blocks, paragraph } from './_passages.ts'
import { tokenRetired } from './_policy.ts'

const options = { policy: tokenRetired }
const replacement = { nl: 'nl', fr: 'fr', de: 'de', en: 'Nobody can activate a new token.' }

describe('a finding', () => {
  it('says which words it rests on, covers the sentence and brings the replacement', () => {
    const [diagnostic] = check(paragraph('Good day. Request a token at the desk. Bye.', 'en'), {
      ...options,
      replacement,
    })
    expect(diagnostic).toMatchObject({
      code: 'rules/no-token-activation',
      severity: 'error',
      message: 'Unexpected token-activation instruction `Request a token at the desk.`, remove it',
      locale: 'en',
      actual: 'Request a token at the desk.',
      expected: 'Nobody can activate a new token.',
      note: '`token` is what `Request` obtains; no negation, end, past tense or other key bears on it.',
      range: { start: { line: 1, column: 11 }, end: { line: 1, column: 39 } },
    })
  })

  it.each([
    ['/fr/tokens-existants/', 0],
    ['/de/token-anfrage', 1],
    ['/de/termin/token', 1],
    ['/de/token-formular.pdf', 1],
    ['/de/termin-sperrung-token', 0],
    ['/de/termin/ausweis-statt-token', 0],
  ])('an address tells by its words alone: %s', (text, count) => {
    const target: Passage = { kind: 'link-target', text, locale: 'de', headings: [], spans: [] }
    const { passages } = paragraph('Den Token gibt es nicht mehr.', 'de')
    const file: ExtractedFile = { path: 'page.html', passages: [...passages, target] }
    expect(checkNoTokenActivation(file, options)).toHaveLength(count)
  })

  it.each([
    ['markdown', '~~Request a token at desk 3.~~', 0],
    ['markdown', 'Choose a key. ~~Then request a token.~~', 0],
    ['html', '<p><s>Request a token at desk 3.</s></p>', 0],
    ['html', '<p><ins>Request a token at desk 3.</ins></p>', 1],
    ['markdown', '~~Closed.~~ Request a token at desk 3.', 1],
  ] as const)('what is struck out is to go: %s, %s', (format, text, count) => {
    const file = extractText(format, 'page', text)
    expect(checkNoTokenActivation(file, { ...options, locale: 'en' })).toHaveLength(count)
  })

  it.each([
    ['nl', 'Bezoeker: Ik wil graag een token aanvragen.', 'Loket: Dat kan niet meer.', 0],
    ['nl', 'Bezoeker: Ik wil graag een token aanvragen.', 'Loket: Dat kan, hebt u even?', 1],
    ['fr', 'Rita : je voudrais un token.', 'Guichet : nous n’en délivrons plus.', 0],
    ['de', 'Herr Lang: Ich möchte einen Token.', 'Schalter: Das geht nicht mehr.', 0],
    [
      'en',
      '[14:02] Bo: I would like to request a token',
      '[14:03] Jo: That is no longer possible.',
      0,
    ],
    ['en', 'Residents request a token at desk 3.', 'This is no longer possible on Saturday.', 1],
  ] as const)(
    'the next speaker answers who speaks of himself: %s, %s %s',
    (locale, said, reply, count) => {
      const file = extractText('markdown', 'talk.md', `${said}\n\n${reply}\n`)
      expect(checkNoTokenActivation(file, { ...options, locale })).toHaveLength(count)
    },
  )

  it('what is deleted on record may come back', () => {
    const { path, passages, lines } = paragraph('Request a token at desk 3.', 'en')
    const marked = (mark: 'struck' | 'deleted'): ExtractedFile => ({
      path,
      ...(lines ? { lines } : {}),
      passages: passages.map((passage) => ({ ...passage, [mark]: true })),
    })
    expect(checkNoTokenActivation(marked('struck'), options)).toEqual([])
    expect(checkNoTokenActivation(marked('deleted'), options)).toHaveLength(1)
  })

  it.each([
    ['nl', 'Het token heeft het formaat van een bankkaart. Vraag het token aan loket 3.'],
    ['fr', 'Le token est personnel, comme votre carte bancaire. Demandez un token au guichet.'],
    ['fr', 'Un token a le format d’une carte bancaire. Demandez un token au guichet.'],
    ['de', 'Das Token ist so groß wie Ihre Kreditkarte. Beantragen Sie das Token am Schalter.'],
    ['en', 'The token is personal, like your credit card. Request a token at desk 3.'],
  ] as const)('what it is likened to is no other sense: %s', (locale, text) => {
    expect(checkNoTokenActivation(paragraph(text, locale), options)).toHaveLength(1)
  })

  it('an address goes on with nothing', () => {
    const page = `# Request a token\n\n1. Bring your [passport](/en/passport).\n2. See ![us](/img/desk.png).`
    const file = extractText('markdown', 'page.md', page)
    const found = checkNoTokenActivation(file, { ...options, locale: 'en' })
    expect(found.length).toBeGreaterThan(0)
    expect(found.map(({ passage }) => passage.kind)).not.toContain('link-target')
    expect(found.map(({ passage }) => passage.kind)).not.toContain('file-name')
  })

  it.each([
    ['nl', 'Home > Loket > Aanvragen > Token', 0],
    ['fr', 'Accueil » Guichet » Demandes » Token', 0],
    ['de', 'Sie sind hier: Startseite › Anträge › Token', 0],
    ['en', 'Home → Requests → Token', 0],
    ['en', 'Keys > Token > Activate', 1],
    ['nl', 'Ga naar Mijn sleutels > Token aanvragen', 1],
    ['fr', 'Les demandes de « Token » se font au guichet.', 1],
  ] as const)('where a page stands tells nothing (%s): %s', (locale, text, count) => {
    expect(checkNoTokenActivation(paragraph(text, locale), options)).toHaveLength(count)
  })

  it('does not run on into a line that begins with dots', () => {
    const page =
      '# Requests\n\n- **Report of the council**\n  … a token can be requested at desk 3 …\n'
    const file = extractText('markdown', 'page.md', page)
    const [found] = checkNoTokenActivation(file, { ...options, locale: 'en' })
    expect(found?.quote).not.toContain('Report')
  })

  it('stands where its sentence stands, however often that comes again', () => {
    const text = 'Request a token at the desk. Bye. Request a token at the desk.'
    const found = checkNoTokenActivation(paragraph(text, 'en'), options)
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      [0, 28],
      [34, 62],
    ])
  })

  it.each([
    ['boxes to tick', '☐ security code by e-mail\n☐ token, sent to your address\n☐ itsme app'],
    ['arrows', '→ security code by e-mail\n→ request a token\n→ itsme app'],
  ])('is a line of its own among %s', (_, text) => {
    const file = extractText('markdown', 'form.md', `# Which digital key do you want?\n\n${text}\n`)
    const lines = check(file, { ...options, replacement, locale: 'en' }).map(({ range }) => [
      range?.start.line,
      range?.end.line,
    ])
    expect(lines).toEqual([[4, 4]])
  })

  it.each([
    ['thanks', 'Thanks in advance!'],
    ['a long name with its date and time', 'jo_of_the_lane - 11 June 2022, 20:31'],
  ])('is no answer: %s', (_, text) => {
    const file = blocks(`Where do I get a new token?\n\n${text}\n\nAt counter 3, every day.`, 'en')
    expect(checkNoTokenActivation(file, options).map(({ quote }) => quote)).not.toContain(text)
  })

  it('takes no determiner before a German noun for the key', () => {
    const text = 'Ihr Token gilt weiter. Sie erhalten diese E-Mail von uns.'
    expect(checkNoTokenActivation(blocks(text, 'de'), options)).toEqual([])
  })

  it('is made in the language of its block', () => {
    const file: ExtractedFile = {
      path: 'mixed.txt',
      passages: [
        { kind: 'paragraph', text: 'U kunt bij ons een token aanvragen.', headings: [], spans: [] },
        {
          kind: 'paragraph',
          text: 'Vous pouvez demander un token chez nous.',
          headings: [],
          spans: [],
        },
      ],
    }
    expect(checkNoTokenActivation(file, options).map((finding) => finding.locale)).toEqual([
      'nl',
      'fr',
    ])
  })

  it.each([
    { kind: 'link-target', text: 'https://www.example.org/e-loket/token-aanvragen', isFound: true },
    { kind: 'link-target', text: 'https://www.example.org/geen-token-meer', isFound: false },
    { kind: 'file-name', text: 'aanvraag_token.pdf', isFound: true },
    { kind: 'alternative', text: 'Vraag uw token aan', isFound: true },
    { kind: 'control', text: 'Token activeren', isFound: true },
  ] as const)('reads a $kind: $text', ({ kind, text, isFound }) => {
    const passage: Passage = { kind, text, locale: 'nl', headings: [], spans: [] }
    expect(checkNoTokenActivation({ path: 'x', passages: [passage] }, options).length > 0).toBe(
      isFound,
    )
  })

  it('reads the row of a table as one', () => {
    const cell = (row: number, column: number, text: string): Passage => ({
      kind: 'table-cell',
      text,
      locale: 'en',
      headings: [],
      spans: [],
      table: { id: 1, row, column, isHeader: row === 0 },
    })
    const file: ExtractedFile = {
      path: 'table.html',
      passages: [
        cell(0, 0, 'key'),
        cell(0, 1, 'how'),
        cell(1, 0, 'itsme'),
        cell(1, 1, 'request in the app'),
        cell(2, 0, 'token'),
        cell(2, 1, 'request at desk 2'),
      ],
    }
    expect(checkNoTokenActivation(file, options).map((finding) => finding.quote)).toEqual([
      'request at desk 2',
    ])
  })
})

describe('the class of a passage', () => {
  it.each([
    { text: 'Request a token.', expected: ['instruction'] },
    { text: 'You can no longer request a token.', expected: ['denial'] },
    { text: 'Log in with your token.', expected: ['use'] },
    { text: 'Request an access token from the server.', expected: ['other-sense'] },
    { text: 'A token is a card.', expected: ['neutral'] },
    { text: 'Request a passport.', expected: [] },
  ])('$text', ({ text, expected }) => {
    expect(classifyPassages(paragraph(text, 'en'), options).map((one) => one.class)).toEqual(
      expected,
    )
  })

  const login = 'A citizen logs in with itsme.\n\n'
  const inPassage = 'The API is down. Request your token.'
  const inSection = '# Site\n\nThe API is down.\n\nRequest your token.'
  it.each([
    { page: inPassage, logins: 3, expected: 'other-sense' },
    { page: inPassage, logins: 4, expected: 'instruction' },
    { page: inSection, logins: 1, expected: 'other-sense' },
    { page: inSection, logins: 2, expected: 'instruction' },
  ])('is $expected after $logins sentences about keys: $page', ({ page, logins, expected }) => {
    const file = blocks(`${login.repeat(logins)}${page}`, 'en')
    expect(classifyPassages(file, options).at(-1)?.class).toBe(expected)
  })

  const api = '# Software\n\nThe API is down.\n\n'
  it.each([
    { what: 'one word of software', page: api, isOther: false },
    { what: 'two of them', page: api + api, isOther: true },
    { what: 'as many of either', page: `${api}${api}Citizens vote in town.\n\n`, isOther: false },
  ])('is another sense beside $what elsewhere: $isOther', ({ page, isOther }) => {
    const file = blocks(`${page}# Desk\n\nRequest your token.`, 'en')
    const last = classifyPassages(file, options).at(-1)
    expect(last?.class === 'other-sense').toBe(isOther)
  })

  it('is given for each passage that names the key', () => {
    const file = blocks(
      '# Token\n\nYou can no longer request a token.\n\n- Request a token.\n',
      'en',
    )
    expect(classifyPassages(file, options).map((one) => one.class)).toEqual([
      'neutral',
      'denial',
      'instruction',
    ])
  })
})
