import { describe, expect, it } from 'vitest'
import { extractText } from '../../../src/extract/extract-text.ts'
import { evidenceOf } from '../../../src/rules/no-token-activation/evidence.ts'
import { lookAround } from '../../../src/rules/no-token-activation/around.ts'
import {
  forEachMeaning,
  forEachSituation,
  forEachSubject,
  forEachTopic,
} from '../../../src/rules/no-token-activation/document-features.ts'
import {
  bucketCount,
  conceptCount,
  decodeWeights,
  encodeWeights,
  situationCount,
  topicCount,
} from '../../../src/rules/no-token-activation/weights/decode.ts'
import { encodeTrees, type Tree } from '../../../src/rules/no-token-activation/weights/trees.ts'
import { findInstructions } from '../../../src/rules/no-token-activation/engine.ts'
import type { DetectorPolicy } from '../../../src/rules/no-token-activation/key-names.ts'
import type { PhraseTables } from '../../../src/rules/no-token-activation/phrases/phrase.ts'
import { bare, phrases } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import { judgeFile } from '../../../src/rules/no-token-activation/scope.ts'
import { paragraph } from './_passages.ts'
import { smsRetired, tokenRetired } from './_policy.ts'

describe('weights', () => {
  it('refuses weights of another length', () => {
    expect(() => decodeWeights({ words: 'abc', concepts: '' })).toThrow(
      `Expected ${bucketCount} weights, not 3`,
    )
  })
})

const repeated = (weight: number, count: number): string =>
  encodeWeights(new Int8Array(count).fill(weight))

/** Of a sentence by itself: what each of its words and their parts weighs, and each of its concepts. */
const ofSentences = (words: number, concepts = 0) => ({
  words: repeated(words, bucketCount),
  concepts: repeated(concepts, conceptCount),
})

describe('evidence', () => {
  /** Words that all speak for an instruction, or all against one. */
  const allOf = (weight: number) => ({
    en: {
      ...bare.en,
      weights: ofSentences(weight),
    },
  })
  const find = (text: string, tables: PhraseTables = { en: bare.en }, policy = tokenRetired) =>
    findInstructions(paragraph(text, 'en'), { policy, tables }).map(({ quote, reason }) => ({
      quote,
      reason,
    }))
  const plain = 'Grandmother keeps her token between two postcards.'

  it('finds what the phrases do not, and says by which words', () => {
    expect(find(plain)).toEqual([])
    expect(find(plain, allOf(1))).toEqual([
      {
        quote: plain,
        reason:
          '`token` is named, and words such as `Grandmother`, `keeps`, `postcards` stand mostly in instructions; nothing here speaks as clearly against it.',
      },
    ])
  })

  it('takes back what the phrases find', () => {
    const instruction = 'Request your token at the town hall today.'
    expect(find(instruction)).toHaveLength(1)
    expect(find(instruction, allOf(-1))).toEqual([])
  })

  it('keeps an offer that begins as a wish, whatever the next sentence no longer allows', () => {
    const offer = 'If you have no token yet, the town gives you one.'
    const text = `${offer} You can no longer log in with it.`
    expect(find(text)).toEqual([])
    expect(find(text, allOf(1)).map(({ quote }) => quote)).toContain(offer)
  })

  it.each([
    { what: 'a short label', text: 'Token holders' },
    { what: 'another sense', text: 'The access token of the API is kept for an hour.' },
    { what: 'a text that is to go', text: `# To be deleted\n\n- ${plain}` },
    {
      what: 'the address of a link',
      text: '[Read on](https://www.town.example/grandmother-keeps-token)',
    },
  ])('is not asked of $what', ({ text }) => {
    const file = extractText('markdown', 'page.md', text)
    const options = { policy: tokenRetired, tables: allOf(1), locale: 'en' as const }
    expect(findInstructions(file, options).map(({ quote }) => quote)).toEqual([])
  })

  it('is of any key, whatever its name', () => {
    const of = (key: string) => `Fresh from the counter: a ${key}, and no queue at all.`
    const score = (key: string, policy: DetectorPolicy) => {
      const [sentence] = judgeFile(paragraph(of(key), 'en'), { policy, tables: phrases }, {})
      return sentence && evidenceOf(sentence.reading)
    }
    expect(score('token', tokenRetired)).toBe(score('security code via SMS', smsRetired))
  })
})

describe('evidence in a document', () => {
  /** A sentence instructs where it weighs more than nothing, whatever stands around it. */
  const whatItWeighs: Tree = { feature: 0, most: 32, yes: { leaf: -32 }, no: { leaf: 31 } }
  const weighing = ({ sentences = 0, words = 0, situations = 0, topics = 0 }) => ({
    en: {
      ...bare.en,
      weights: {
        ...ofSentences(sentences),
        documents: {
          words: repeated(words, bucketCount),
          situations: repeated(situations, situationCount),
          topics: repeated(topics, topicCount),
          trees: encodeTrees([whatItWeighs, whatItWeighs]),
        },
      },
    },
  })
  const read = (text: string, tables: PhraseTables = { en: bare.en }) => ({
    file: extractText('markdown', 'page.md', text),
    options: { policy: tokenRetired, tables, locale: 'en' as const },
  })
  const find = (text: string, tables: PhraseTables) => {
    const { file, options } = read(text, tables)
    return findInstructions(file, options)
  }
  const last = 'It comes by post.'
  const before = 'We are glad to see you.'
  const named = 'Grandmother keeps her token.'
  const cold = 'It is cold.'
  const after = ['We open at nine.', 'Bring a pen.', cold]
  const page = [before, named, ...after].join('\n\n')

  it('weighs the words of what does not name the key, once it was named', () => {
    expect(find(page, weighing({ situations: -1 }))).toEqual([])
    const found = find(page, weighing({ words: 16, situations: -1 }))
    expect(found.map(({ quote }) => quote)).toEqual(after)
    expect(found[0]?.reason).toBe(
      'The key was named before, and words such as `open`, `nine` stand mostly in instructions; nothing here speaks as clearly against it.',
    )
  })

  it.each([
    {
      text: `# Request your token\n\n${cold}`,
      says: 'This stands below a heading that instructs, and',
    },
    { text: `Request your token.\n\n${cold}`, says: 'This stands after an instruction, and' },
    {
      text: `Request your token.\n\nIt is dark.\n\n${cold}`,
      says: 'This stands after an instruction, and',
    },
    {
      text: `# Post\n\nRequest your token.\n\nA token.\n\n${cold}`,
      says: 'This stands in a section that instructs, and',
    },
    {
      text: `A token.\n\n${cold}\n\nRequest your token.`,
      says: 'This stands before an instruction, and',
    },
    {
      text: `Request your token.\n\n# Post\n\nA token.\n\n${cold}`,
      says: 'This stands in a text that instructs elsewhere, and',
    },
  ])('says where the nearest instruction stands: $says', ({ text, says }) => {
    const found = find(
      [...after, text].join('\n\n'),
      weighing({ words: 16, situations: -1, sentences: 1 }),
    )
    expect(found.findLast(({ quote }) => quote === cold)?.reason).toContain(says)
  })

  it.each([
    { took: 'use', text: 'My card reader is slow, so I keep the token.' },
    { took: 'a token of another kind', text: 'Request an access token from the server.' },
  ])('says which key a sentence names that the phrases took for $took', ({ text }) => {
    const found = find([before, text, ...after].join('\n\n'), weighing({ situations: 2 }))
    expect(found[0]).toMatchObject({
      quote: text,
      reason: expect.stringMatching(/^`token` is named, and its words /),
    })
  })

  it.each([
    { what: 'what stands around a sentence', weights: { situations: 2 } },
    { what: 'what is told around it', weights: { topics: 2 } },
  ])('weighs $what', ({ weights }) => {
    expect(find(page, weighing(weights)).map(({ quote }) => quote)).toEqual([named, ...after])
  })

  const request = 'Request your token at desk 3.'
  const denied = 'You can no longer request a token.'

  it('takes back what may be quoted in order to go', () => {
    const text = [`“${request}”`, 'We delete old pages.', ...after].join('\n\n')
    expect(find(text, weighing({ situations: 1 }))[0]?.quote).toContain(request)
    expect(find(text, weighing({ situations: -2 }))).toEqual([])
  })

  const again = 'You can also order a token online, day and night.'
  const asked = 'Would you like a token? Come to the counter on Monday.'

  it('takes back nothing that instructs in plain words', () => {
    const found = find([request, ...after].join('\n\n'), weighing({ situations: -2 }))
    expect(found.map(({ quote }) => quote)).toEqual([request])
  })

  it.each([
    { what: 'two passages that instruct', texts: [request, again], kept: [] },
    {
      what: 'one passage that instructs twice',
      texts: [`${request} ${again}`],
      kept: [request, again],
    },
    {
      what: 'a passage beside a question with a way to it',
      texts: [asked, request],
      kept: [request],
    },
  ])('of $what takes back all but $kept', ({ texts, kept }) => {
    const found = find([...texts, ...after].join('\n\n'), weighing({ situations: -2 }))
    expect(found.map(({ quote }) => quote)).toEqual(kept)
  })

  it('takes back nothing that instructs in very plain words, quoted or not', () => {
    const text = [`“${request}”`, 'We delete old pages.', ...after].join('\n\n')
    expect(find(text, weighing({ sentences: 5, situations: -2 }))).toHaveLength(1)
  })

  it.each([
    { what: 'hardly speaks of the keys', around: [], kept: [] },
    {
      what: 'speaks of them at length',
      around: Array<string>(30).fill('A citizen logs in with itsme.'),
      kept: [request],
    },
  ])(
    'of words that are not so plain takes back all but $kept in a text that $what',
    ({ around, kept }) => {
      const text = [request, ...after, ...around].join('\n\n')
      const found = find(text, weighing({ sentences: -1, situations: -2 }))
      expect(found.map(({ quote }) => quote)).toEqual(kept)
    },
  )

  it('takes back no label that instructs: its words are too few to tell', () => {
    const text = ['Request a token', ...after].join('\n\n')
    const found = find(text, weighing({ sentences: -1, situations: -2 }))
    expect(found.map(({ quote }) => quote)).toEqual(['Request a token'])
  })

  it('is not asked of the strings of a catalogue', () => {
    const strings = [request, again, ...after].map((text, at) => [`key${at}`, text])
    const file = extractText('json', 'site.json', JSON.stringify(Object.fromEntries(strings)))
    const { options } = read('', weighing({ situations: -2 }))
    const found = findInstructions(file, options)
    expect(found.map(({ quote }) => quote)).toEqual([request, again])
  })

  /** Tables whose trees say the same of every sentence: the sum of the leaves. */
  const withTrees = (leaves: readonly number[]) => {
    const { en } = weighing({ situations: 1 })
    const trees = encodeTrees(leaves.map((leaf) => ({ leaf })))
    const weights = { ...en.weights, documents: { ...en.weights.documents, trees } }
    return { en: { ...en, weights } }
  }

  const quoted = `“${request}”`
  it.each([
    { what: 'keeps what instructs by itself', leaves: [1], text: quoted, isFound: true },
    { what: 'keeps that in doubt', leaves: [0], text: quoted, isFound: true },
    { what: 'takes that back', leaves: [-32], text: quoted, isFound: false },
    { what: 'finds what does not', leaves: [31], text: named, isFound: true },
    { what: 'leaves that as it is', leaves: [1], text: named, isFound: false },
    {
      what: 'finds what is quoted to go',
      leaves: [31, 31],
      text: `Delete ${quoted}.`,
      isFound: true,
    },
    { what: 'leaves that as it is', leaves: [31], text: `Delete ${quoted}.`, isFound: false },
    { what: 'keeps plain words', leaves: Array(6).fill(-32), text: request, isFound: true },
  ])('$what where the trees say $leaves', ({ leaves, text, isFound }) => {
    const page = [text, 'We delete old pages.', ...after].join('\n\n')
    const found = find(page, withTrees(leaves))
    expect(found.some(({ quote }) => quote.includes('token'))).toBe(isFound)
  })

  it.each([
    { leaves: [-20], isKept: true },
    { leaves: [-32], isKept: false },
  ])('a step of the phrases is kept where the trees say $leaves: $isKept', ({ leaves, isKept }) => {
    const page = ['# How to request a token', '1. Sign the form.', ...after].join('\n\n')
    const found = find(page, withTrees(leaves))
    expect(found.some(({ quote }) => quote === 'Sign the form.')).toBe(isKept)
  })

  it('takes back no plain answer to a question that names the key', () => {
    const lost = 'Is your token lost?'
    const again = 'Order it again at desk 3.'
    const quotes = (text: string) =>
      find([text, ...after].join('\n\n'), weighing({ situations: -2 })).map(({ quote }) => quote)
    expect(quotes(`${lost} ${again}`)).toContain(again)
    expect(quotes(`My token is lost. ${again}`)).toEqual([])
    expect(quotes(`${lost}\n\n${again}`)).toEqual([])
  })

  it.each([
    { answer: ' Yes, at desk 3.', kept: ['Can I still get a token?'] },
    { answer: '\n\nYes, at desk 3.', kept: [] },
  ])('of a question before “$answer” keeps $kept', ({ answer, kept }) => {
    const question = 'Can I still get a token?'
    const text = [`${question}${answer}`, ...after].join('\n\n')
    const found = find(text, weighing({ sentences: -1, situations: -2 }))
    expect(found.map(({ quote }) => quote).filter((quote) => quote === question)).toEqual(kept)
  })

  it.each([
    { situations: 0, isFound: true },
    { situations: -2, isFound: false },
  ])(
    'asks the trees where $situations a feature speaks for an instruction: $isFound',
    ({ situations, isFound }) => {
      const tables = weighing({ situations })
      const trees = encodeTrees(Array.from({ length: 4 }, () => ({ leaf: 31 })))
      const documents = { ...tables.en.weights.documents, trees }
      const found = find(page, {
        en: { ...tables.en, weights: { ...tables.en.weights, documents } },
      })
      expect(found.some(({ quote }) => quote === named)).toBe(isFound)
    },
  )

  it('is asked of a denial', () => {
    const all = find([denied, ...after].join('\n\n'), weighing({ situations: 2 }))
    expect(all.map(({ quote }) => quote)).toEqual([denied, ...after])
  })

  it('takes back nothing that is quoted where no text is to go', () => {
    const text = [`“${request}”`, 'We keep old pages.', ...after].join('\n\n')
    expect(find(text, weighing({ situations: -2 }))[0]?.quote).toContain(request)
  })

  it('is asked of a token of another kind', () => {
    const server = 'Request an access token from the server.'
    const all = find([server, ...after].join('\n\n'), weighing({ situations: 2 }))
    expect(all.map(({ quote }) => quote)).toContain(server)
  })

  it('is not asked of a text too short to have neighbours', () => {
    expect(
      find([named, 'We open at nine.'].join('\n\n'), weighing({ words: 16, situations: -1 })),
    ).toEqual([])
  })

  it('is not asked of a word alone', () => {
    const text = [named, 'Attention:', ...after].join('\n\n')
    const found = find(text, weighing({ words: 16, situations: -1 }))
    expect(found.map(({ quote }) => quote)).toEqual(after)
  })

  it('is not asked of the address of a link', () => {
    const text = `${page}\n\n[Read on](https://www.town.example/more-to-read)`
    expect(find(text, weighing({ words: 16, situations: -1 })).map(({ quote }) => quote)).toEqual([
      ...after,
      'Read on',
    ])
  })

  it('is not asked of the label of a part of the page', () => {
    const { file, options } = read(page, weighing({ words: 16, situations: -1 }))
    const passages = file.passages.map((passage) =>
      passage.text === after[0] ? { ...passage, kind: 'attribute' as const } : passage,
    )
    const found = findInstructions({ ...file, passages }, options)
    expect(found.map(({ quote }) => quote)).toEqual(after.slice(1))
  })

  describe('of a sentence', () => {
    /** What is counted of a sentence of a text. */
    const countSentence = (text: string, sentence: string) => {
      const { file, options } = read(text)
      const around = lookAround(judgeFile(file, options, options)).findLast(
        ({ seen }) => seen.sentence.passage.text === sentence,
      )
      const situations = new Set<number>()
      const topics = new Set<number>()
      const meanings = new Set<number>()
      if (around) {
        forEachMeaning(around.seen.sentence.reading, (bucket) => meanings.add(bucket))
        forEachTopic(around, (bucket) => topics.add(bucket))
        forEachSubject(around.document, around.seen.key, (bucket) => topics.add(bucket))
        forEachSituation(around, (bucket) => situations.add(bucket))
      }
      return { around, situations, topics, meanings }
    }
    const countLast = (text: string) => countSentence(text, last)
    const plain = countLast(`The token is a card.\n\nWe open at nine.\n\n${last}`)

    it.each([
      { what: 'an instruction before it', text: `Request a token.\n\nWe open at nine.\n\n${last}` },
      { what: 'a heading that asks for the key', text: `# Request a token\n\n${last}` },
    ])('knows $what', ({ text }) => {
      const { situations, topics } = countLast(text)
      expect(situations.difference(plain.situations)).not.toEqual(new Set())
      // “It”, “comes”, “by” and “post” count otherwise.
      expect(topics.difference(plain.topics).size).toBeGreaterThanOrEqual(4)
    })

    const open = 'We open at nine.'
    it.each([
      {
        what: 'what comes after it',
        one: `A token.\n\n${last}`,
        other: `A token.\n\n${last}\n\nBring a pen.`,
      },
      {
        what: 'what else its section asks for',
        one: `# Desk\n\nA token.\n\n${open}\n\n${last}`,
        other: `# Desk\n\nRequest a token.\n\nA token.\n\n${open}\n\n${last}`,
      },
      {
        what: 'what another section denies',
        one: `# News\n\nA token is a card.\n\n# Desk\n\nA token.\n\n${last}`,
        other: `# News\n\nTokens can no longer be requested.\n\n# Desk\n\nA token.\n\n${last}`,
      },
      {
        what: 'the heading above the one above it',
        one: `# Desk\n\n## Post\n\nA token.\n\n${last}`,
        other: `# Request a token\n\n## Post\n\nA token.\n\n${last}`,
      },
      {
        what: 'whether the document is older than the end of the key',
        one: `A token.\n\n${open}\n\n${last}\n\nDated 2014.`,
        other: `A token.\n\n${open}\n\n${last}\n\nDated 2024.`,
      },
    ])('knows $what', ({ one, other }) => {
      const at = (text: string) => countSentence(text, last).situations
      expect(at(one)).not.toEqual(at(other))
    })

    const far = Array.from({ length: 9 }, () => open).join('\n\n')
    const items = Array.from({ length: 9 }, () => `- ${open}`).join('\n')
    const table = (name: string, cell: string): string =>
      `| ${name} | | | | |\n| - | - | - | - | - |\n| x | x | x | x | x |\n| ${last} | x | x | x | ${cell} |`
    it.each([
      { where: 'just before it', one: `${open}\n\n${last}`, other: `Sign the form.\n\n${last}` },
      {
        where: 'far before it',
        one: `${open}\n\n${far}\n\n${last}`,
        other: `Sign the form.\n\n${far}\n\n${last}`,
      },
      { where: 'above it', one: `# Desk\n\n${last}`, other: `# Passport\n\n${last}` },
      { where: 'after it', one: `${last}\n\n${open}`, other: `${last}\n\nSign the form.` },
      {
        where: 'before its list',
        one: `${open}\n\n${items}\n- ${last}`,
        other: `Sign the form:\n\n${items}\n- ${last}`,
      },
      {
        where: 'in the name of its column',
        one: table('Desk', ''),
        other: table('Passport', ''),
      },
      {
        where: 'in a cell of its row',
        one: table('', open),
        other: table('', 'Sign the form.'),
      },
    ])('knows what is told $where', ({ one, other }) => {
      const at = (text: string) => countSentence(`A token.\n\n${text}`, last).topics
      expect(at(one)).not.toEqual(at(other))
    })

    it('knows whether it is an item of a list', () => {
      const item = countSentence(`A token.\n\n- ${last}`, last)
      expect(item.topics).not.toEqual(countSentence(`A token.\n\n${last}`, last).topics)
    })

    const meaningsOf = (text: string) => countSentence(`A token.\n\n${text}`, text).meanings

    it('means the same in whatever order its words stand', () => {
      const meant = meaningsOf('Sign the form at the counter.')
      expect(meant).toEqual(meaningsOf('At the counter sign the form.'))
      expect(meant).not.toEqual(meaningsOf('Sign the passport at the counter.'))
    })

    it('means as much in an endless sentence as in a long one', () => {
      const words =
        'sign form counter card post letter month price office photo town phone year mail'
      const endless = `${words} passport week page child bank line street name number ${words} key`
      expect(meaningsOf(endless).size).toBe(meaningsOf(`${endless} date case`).size)
    })

    it('is of an age, not of a year', () => {
      const dated = (year: number) =>
        countSentence(`A token.\n\n${open}\n\n${last}\n\nDated ${year}.`, last).situations
      expect(dated(2014)).toEqual(dated(2019))
      expect(dated(2019)).not.toEqual(dated(2020))
      expect(dated(2020)).not.toEqual(dated(2021))
    })

    it('shows prices and telephone numbers', () => {
      const counted = (text: string) => countSentence(`A token.\n\n${text}`, text).situations
      const words = counted('It costs five.')
      expect(counted('It costs 5 €.').difference(words)).not.toEqual(new Set())
      expect(counted('Call 012 34 56 78.').difference(words)).not.toEqual(new Set())
    })

    it('knows how far back the key was last named, up to a point', () => {
      const after = (count: number) =>
        countLast(`The token is a card.\n\n${'We open at nine.\n\n'.repeat(count)}${last}`)
      expect(after(1).situations).not.toEqual(after(2).situations)
      expect(after(4).situations).toEqual(after(9).situations)
    })

    it('forgets the heading of another section', () => {
      const text = `# Request a token\n\nAt desk 3.\n\n# Other\n\nWe open at nine.\n\n${last}`
      expect(countLast(text).around?.related.heading?.seen.sentence.passage.text).toBe('Other')
    })
  })
})
