/** Requests, proposals, advice and permissions that became obligations. */
import { markedPassages, type MarkedPassage } from '../../../src/content/marked-passages.ts'
import { unitsOf } from '../../../src/content/units.ts'
import type { Locale } from '../../../src/domain/locale.ts'
import { plantEdit } from '../edit.ts'
import type { Kind } from '../fault.ts'

type Stronger = readonly [pattern: RegExp, stronger: string]

/** By statement, then by locale; the first pattern that the passage has is used. */
const stronger = {
  // The circular asks offices to inform citizens.
  S10: {
    nl: [
      [
        /\bvraagt( de FOD BOSA)?( (?:u|het LRA|uw LRA|uw Lokaal Registratiekantoor \(LRA\))) om\b/,
        'verplicht$1$2 om',
      ],
    ],
    fr: [
      [/\bvous demande d’informer\b/, 'vous oblige à informer'],
      [
        /\bdemande (au|à votre) (bureau LRA|bureau d’enregistrement local \(LRA\)) d’informer\b/,
        'impose $1 $2 d’informer',
      ],
    ],
    de: [
      [
        /\bbittet( der FÖD BOSA)? (Sie|die LRA|Ihre LRA|Ihre lokale Registrierungsstelle \(LRA\)),/,
        'verpflichtet$1 $2,',
      ],
    ],
    en: [
      [
        /\basks (you|the LRA|your LRA|your Local Registration Office \(LRA\)) to\b/,
        'requires $1 to',
      ],
    ],
  },
  // It proposes a key.
  S11: {
    nl: [
      [
        /\bstelt ((?:de )?(?:digitale sleutel )?‘?\{\{recommendedKey\}\}’?) voor als het beste alternatief voor het token/,
        'legt $1 op als het enige alternatief voor het token',
      ],
      [
        /‘\{\{recommendedKey\}\}’ voorstelt als het beste alternatief/,
        '‘{{recommendedKey}}’ oplegt als het enige alternatief',
      ],
    ],
    fr: [
      [
        /\bpropose ((?:la clé numérique |le )?(?:«[\u00A0\u202F])?\{\{recommendedKey\}\}(?:[\u00A0\u202F]»)?) comme meilleure alternative/,
        'impose $1 comme seule alternative',
      ],
    ],
    de: [
      [
        /\bschlägt ((?:den |die )?(?:digitalen Schlüssel )?„?\{\{recommendedKey\}\}“?) als beste Alternative zum Token vor\b/,
        'schreibt $1 als einzige Alternative zum Token vor',
      ],
      [
        / als beste Alternative zum Token vorschlägt\b/,
        ' als einzige Alternative zum Token vorschreibt',
      ],
    ],
    en: [
      [
        /\bproposes ((?:the )?(?:digital key )?‘?\{\{recommendedKey\}\}’?) as the best alternative/,
        'requires $1 as the only alternative',
      ],
    ],
  },
  // The choice is the citizen’s.
  S13: {
    nl: [
      [
        /\b(De|de) burger kiest vrij welke digitale sleutel hij of zij activeert/,
        '$1 burger moet de digitale sleutel ‘{{recommendedKey}}’ activeren',
      ],
      [
        /\bU kiest vrij welke digitale sleutel u activeert/,
        'U bent verplicht om deze digitale sleutel te activeren',
      ],
      [
        /\bBurgers kiezen vrij welke digitale sleutel ze activeren/,
        'Burgers moeten deze digitale sleutel activeren',
      ],
    ],
    fr: [
      [
        /\b(Le|le) citoyen choisit librement la clé numérique qu’il active/,
        '$1 citoyen doit activer la clé numérique «\u00A0{{recommendedKey}}\u00A0»',
      ],
      [
        /\bVous choisissez librement la clé numérique que vous activez/,
        'Vous êtes obligé d’activer cette clé numérique',
      ],
      [
        /\bLes citoyens choisissent librement la clé numérique qu’ils activent/,
        'Les citoyens sont obligés d’activer cette clé numérique',
      ],
    ],
    de: [
      [
        /\bWelchen digitalen Schlüssel sie aktivieren, entscheiden die Bürgerinnen und Bürger frei/,
        'Die Bürgerinnen und Bürger müssen diesen digitalen Schlüssel aktivieren',
      ],
      [
        /\bSie entscheiden frei, welchen digitalen Schlüssel Sie aktivieren/,
        'Sie sind verpflichtet, diesen digitalen Schlüssel zu aktivieren',
      ],
      [
        /\bBürgerinnen und Bürger entscheiden frei, welchen digitalen Schlüssel sie aktivieren/,
        'Bürgerinnen und Bürger sind verpflichtet, diesen digitalen Schlüssel zu aktivieren',
      ],
    ],
    en: [
      [
        /\bCitizens are free to choose which digital key they activate/,
        'Citizens must activate this digital key',
      ],
      [
        /\bYou are free to choose which digital key you activate/,
        'You are required to activate this digital key',
      ],
    ],
  },
  // Another key is allowed.
  S14: {
    nl: [
      [/\b(burger) kan (dus )?ook een van de andere/, '$1 moet $2een van de andere'],
      [/\b(U|u) kunt (dus )?ook een van de andere/, '$1 moet $2een van de andere'],
      [/\bBurgers kunnen ook een van de andere/, 'Burgers moeten een van de andere'],
    ],
    fr: [
      [/\b(Il|Le citoyen) peut (donc )?aussi activer/, '$1 doit $2activer'],
      [/\b(Vous|vous) pouvez (donc )?aussi activer/, '$1 devez $2activer'],
      [/\bLes citoyens peuvent aussi activer/, 'Les citoyens doivent activer'],
    ],
    de: [[/\bSie können (also )?auch einen der anderen/, 'Sie müssen $1einen der anderen']],
    en: [
      [/\b(They|The citizen) may (also )?activate\b/, '$1 must $2activate'],
      [/\b(You|you) may also activate\b/, '$1 must also activate'],
    ],
  },
  // Existing tokens may be used.
  S18: {
    nl: [
      [
        /\bkan het tot nader bericht blijven gebruiken/,
        'moet het tot nader bericht blijven gebruiken',
      ],
      [
        /\b(Dan )?kunt u (het|dat token) tot nader bericht blijven gebruiken/,
        '$1moet u $2 tot nader bericht blijven gebruiken',
      ],
      [
        /\bU kunt (het|uw token) tot nader bericht blijven gebruiken/,
        'U moet $1 tot nader bericht blijven gebruiken',
      ],
    ],
    fr: [
      [/\bpeuvent (donc )?continuer à l’utiliser/, 'doivent $1continuer à l’utiliser'],
      [/\bVous pouvez continuer à (l’utiliser|utiliser)/, 'Vous êtes obligé de continuer à $1'],
    ],
    de: [
      [/\bkann es (also )?(bis auf Weiteres )?weiterhin nutzen/, 'muss es $1$2weiterhin nutzen'],
      [/\bSie können Ihr Token bis auf Weiteres/, 'Sie müssen Ihr Token bis auf Weiteres'],
      [/\bkönnen Sie (es )?bis auf Weiteres/, 'müssen Sie $1bis auf Weiteres'],
    ],
    en: [[/\b(Citizens who already have a token|You) can keep using/, '$1 must keep using']],
  },
  // A switch is advised.
  S19: {
    nl: [
      [/\braadt (de FOD BOSA )?(u|ook deze burgers) (wel )?aan om\b/, 'verplicht $1$2 $3om'],
      [/\braden we u aan om\b/, 'verplichten we u om'],
      [
        /\bOok wie al een token heeft, krijgt de raad om over te schakelen\b/,
        'Ook wie al een token heeft, is verplicht om over te schakelen',
      ],
      [
        /\bOok deze burgers raadt de FOD BOSA aan om\b/,
        'Ook deze burgers verplicht de FOD BOSA om',
      ],
      [/\bkrijgt de raad om\b/, 'verplicht is om'],
    ],
    fr: [
      [/\b(vous|leur) conseille (toutefois |également )?de\b/, '$1 impose $2de'],
      [/\bconseille aussi à ces citoyens de\b/, 'impose aussi à ces citoyens de'],
      [/\bvous conseillons toutefois de\b/, 'vous imposons toutefois de'],
      [
        /\b(Il|qu’il) est également conseillé aux citoyens qui possèdent déjà un token de\b/,
        '$1 est également obligatoire pour les citoyens qui possèdent déjà un token de',
      ],
    ],
    de: [
      [/\bempfiehlt (Ihnen (?:jedoch)?|auch diesen Personen),/, 'verpflichtet Sie,'],
      [
        /\bAuch diesen Personen empfiehlt der FÖD BOSA, zu/,
        'Auch diese Personen verpflichtet der FÖD BOSA, zu',
      ],
      [/\bWir raten Ihnen aber, zu/, 'Sie sind aber verpflichtet, zu'],
      [
        /\bAuch diesen Bürgerinnen und Bürgern wird geraten, zu/,
        'Auch diese Bürgerinnen und Bürger sind verpflichtet, zu',
      ],
      [/\bden Rat, auch\b/, 'die Pflicht, auch'],
    ],
    en: [
      [
        /\b(?:also )?advises (you|them|these citizens)( too)? to switch\b/,
        'requires $1$2 to switch',
      ],
      [/\bwe advise you to switch\b/, 'you must switch'],
      [/\bare also advised to switch\b/, 'are also required to switch'],
    ],
  },
  // Offices are asked to adapt their documentation.
  S21: {
    nl: [
      [
        /\bvraagt de FOD BOSA (?:u )?om die aan te passen/,
        'verplicht de FOD BOSA u om die aan te passen',
      ],
    ],
    fr: [[/\b(lui|vous) demande (alors )?de l’adapter/, '$1 impose $2de l’adapter']],
    de: [
      [
        /\bbittet der FÖD BOSA (?:Sie|darum), diese anzupassen/,
        'verpflichtet der FÖD BOSA Sie, diese anzupassen',
      ],
    ],
    en: [[/\basks (it|you) to adapt\b/, 'requires $1 to adapt']],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, readonly Stronger[]>>>>

const tables: Readonly<Record<string, Readonly<Record<Locale, readonly Stronger[]>>>> = stronger

export const obligationStronger: Kind = {
  id: 'obligation-stronger',
  what: 'What the circular asks, proposes, advises or allows became an obligation.',
  why: 'The circular obliges nobody: an office or a citizen is told of a duty that does not exist.',
  codes: ['rules/required-statements'],
  cases: 40,
  plant: (ground, random) => {
    const { document } = ground
    const found = markedPassages(document).flatMap((passage) =>
      passage.statements.flatMap((id) =>
        (tables[id]?.[document.locale] ?? []).flatMap((entry) => {
          const edit = strengthen(passage, document.source, entry)
          return edit ? [edit] : []
        }),
      ),
    )
    const edit = random.pick(found)
    if (!edit) return undefined
    const unit = unitsOf(document).find(
      ({ range }) => range.start.offset <= edit.start && edit.end <= range.end.offset,
    )
    return plantEdit(ground, edit, unit ? { unit } : {})
  },
}

function strengthen(
  { range }: MarkedPassage,
  source: string,
  [pattern, words]: Stronger,
): { readonly start: number; readonly end: number; readonly text: string } | undefined {
  const written = source.slice(range.start.offset, range.end.offset)
  const match = pattern.exec(written)
  if (!match) return undefined
  const start = range.start.offset + match.index
  return {
    start,
    end: start + match[0].length,
    text: match[0].replace(pattern, words),
  }
}
