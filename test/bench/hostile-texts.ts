/** Texts made to hurt the detector: each is one piece, repeated up to a size. */
import type { Locale } from '../../src/domain/locale.ts'

/** Words of one language to build the pieces from. */
interface Words {
  readonly ask: string
  readonly ending: string
  readonly negation: string
  readonly almost: string
  readonly open: string
  readonly anaphora: string
  readonly condition: string
  readonly plain: string
}

const words: Readonly<Record<Locale, Words>> = {
  nl: {
    ask: 'vraag een token aan',
    ending: 'kunt u geen token meer aanvragen',
    negation: 'niet geen nooit',
    almost: 'vraag een tokn aann in plaats van de kaart met 24 dagen een aanvrag',
    open: 'vraag een token en vragen wij schrijf u',
    anaphora: 'activeer het, vraag er een, neem deze',
    condition: 'als u, wanneer u, omdat u',
    plain: 'de burger komt met de kaart naar het loket van de gemeente',
  },
  fr: {
    ask: 'demandez un token',
    ending: 'vous ne pouvez plus demander de token',
    negation: 'ne pas jamais aucun',
    almost: 'demander un tokn au lieu de la carte de 24 jours une demand',
    open: 'ne demandez un token et faites la',
    anaphora: 'activez-le, demandez-en un, prenez la',
    condition: 'si vous, quand vous, parce que vous',
    plain: 'le citoyen vient avec la carte au guichet de la commune',
  },
  de: {
    ask: 'fordern Sie einen Token an',
    ending: 'können Sie keinen Token mehr beantragen',
    negation: 'nicht kein nie',
    almost: 'fordern Sie einen Tokn ann anstelle der Karte mit 24 Tagen einen Antra',
    open: 'fordern Sie einen Token und melden wir stellen Sie',
    anaphora: 'aktivieren Sie ihn, holen Sie einen, nehmen Sie diesen',
    condition: 'wenn Sie, falls Sie, weil Sie',
    plain: 'der Bürger kommt mit der Karte zum Schalter der Gemeinde',
  },
  en: {
    ask: 'request a token',
    ending: 'you can no longer request a token',
    negation: 'not no never',
    almost: 'request a tokn instead of the card with 24 days an applicatio',
    open: 'sign a token and pick switch',
    anaphora: 'activate it, ask for one, take this',
    condition: 'if you, when you, because you',
    plain: 'the citizen comes with the card to the desk of the town',
  },
}

export interface HostileText {
  readonly name: string
  /** About so many bytes. */
  readonly build: (bytes: number) => string
}

/** Every text names the key, or the detector would not read it at all. */
export function hostileTexts(locale: Locale): readonly HostileText[] {
  const { ask, ending, negation, almost, open, anaphora, condition, plain } = words[locale]
  const repeated = (name: string, piece: string, last = ''): HostileText => ({
    name,
    build: (bytes) => `${ask}: ${piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)))}${last}`,
  })
  return [
    repeated('one sentence', `${plain} `),
    repeated('instructions without a full stop', `${ask} `),
    repeated('endings without a full stop', `${ending}, `),
    repeated('negations', `${negation} `),
    repeated('key names', 'token '),
    repeated('phrases that almost match', `${almost} `),
    repeated('phrases never closed', `${open} `),
    repeated('pronouns', `${anaphora}, `),
    repeated('conditions in one another', `${condition} ${ask}, `),
    repeated('commas', `token, `),
    repeated('questions', `Token? `),
    repeated('quotations in quotations', `“„«‘${ask} `),
    repeated('brackets in brackets', `(${ask} `),
    repeated('no spaces', ask.replaceAll(' ', '')),
    repeated('letters set apart', 't o k e n '),
    repeated('hidden characters', 'to\u00AD\u200Bk\u0301\u0301en '),
    repeated('sentences', `${ask}. ${ending}. `),
    repeated('paragraphs', `${ask}\n\n`),
    repeated('steps', `1. ${ask}\n`),
    repeated('short lines', `${ask}\n`),
  ]
}
