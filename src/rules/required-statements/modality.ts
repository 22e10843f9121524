/** How strongly a sentence speaks: what it obliges, asks, proposes, advises or allows, by its words. */
import type { Locale } from '../../domain/locale.ts'
import type { Modality } from '../../domain/statement.ts'

/** What a sentence can do to its reader; a fact and a prohibition need no word of their own. */
export type Strength = 'obligation' | Exclude<Modality, 'fact' | 'prohibition'>

interface Cues {
  /** Whole words, `*` for any ending, alternatives between `|`. */
  readonly words: string
  /** Sentences that speak so, and sentences that look like it and do not. */
  readonly must: readonly string[]
  readonly mustNot: readonly string[]
}

/**
 * The circular asks (S10, S21), proposes (S11), advises (S19) and allows (S5, S13, S14, S18); nothing in it is an
 * obligation on an office or a citizen. An editor who writes “must” for “is asked to” changes the law, not the style.
 */
export const cues = {
  nl: {
    obligation: {
      words:
        'moet|moeten|moest|moesten|dient te|dienen te|diende te|verplicht|verplichte|verplichting|vereist|vereiste|noodzakelijk|hoort te|horen te|is gehouden|zijn gehouden',
      must: [
        'Het LRA moet de burgers informeren.',
        'De burger dient te kiezen.',
        'U bent verplicht om over te schakelen.',
        'Een andere digitale sleutel is vereist.',
      ],
      mustNot: [
        'De FOD BOSA vraagt om de burgers te informeren.',
        'De dienst helpt u.',
        'Het diende als voorbeeld.',
      ],
    },
    request: {
      words: 'vraag|vraagt|vragen|gevraagd|verzoekt|verzoeken|verzoek',
      must: [
        'De FOD BOSA vraagt u om burgers te informeren.',
        'Wij verzoeken u dit aan te passen.',
      ],
      mustNot: ['U informeert de burgers.', 'Het LRA moet de burgers informeren.'],
    },
    proposal: {
      words: 'stelt|stellen|stel|voorstel*|voorgesteld|voor te stellen',
      must: [
        'De FOD BOSA stelt deze sleutel voor.',
        'Vertel dat de FOD BOSA deze sleutel voorstelt.',
      ],
      mustNot: ['De FOD BOSA legt deze sleutel op.', 'U gebruikt deze sleutel.'],
    },
    advice: {
      words:
        'raad|raadt|raden|aanraden|aanraadt|aangeraden|aan te raden|advies|adviseert|adviseren|geadviseerd|aanbevolen|beveelt|bevelen',
      must: [
        'Toch raadt de FOD BOSA u aan om over te schakelen.',
        'Ook zij krijgen de raad om over te schakelen.',
      ],
      mustNot: ['U schakelt over op een andere sleutel.', 'De gemeenteraad beslist.'],
    },
    permission: {
      words:
        'kan|kunt|kunnen|mag|mogen|vrij|vrije|vrijheid|keuze|kies|kiest|kiezen|blijft|blijven|bruikbaar|naar keuze',
      must: [
        'De burger kiest vrij.',
        'U kunt het blijven gebruiken.',
        'U mag ook een andere sleutel activeren.',
      ],
      mustNot: ['De burger activeert deze sleutel.', 'Het LRA moet u helpen.'],
    },
  },
  fr: {
    obligation: {
      words:
        'doit|doivent|devez|devons|dois|devra|devront|devrez|devait|devaient|faut|faudra|fallait|obligatoire|obligatoires|obligatoirement|obligé|obligée|obligés|obligées|obligation|tenu de|tenus de|tenue de|tenues de|tenu d|tenus d|impose|imposent|exige|exigent|requis|requise',
      must: [
        'Le bureau LRA doit informer les citoyens.',
        'Il faut passer à une autre clé.',
        'Le citoyen est tenu de choisir.',
        'Cette clé est obligatoire.',
      ],
      mustNot: ['Le SPF BOSA demande d’informer les citoyens.', 'Vous avez droit à une aide.'],
    },
    request: {
      words: 'demande|demandent|demandé|prie|invite|souhaite',
      must: ['Le SPF BOSA vous demande d’informer les citoyens.'],
      mustNot: ['Vous informez les citoyens.', 'Le bureau doit informer les citoyens.'],
    },
    proposal: {
      words: 'propose|proposent|proposé|proposée|proposer|proposition|suggère',
      must: ['Le SPF BOSA propose cette clé comme meilleure alternative.'],
      mustNot: ['Le SPF BOSA impose cette clé.'],
    },
    advice: {
      words:
        'conseille|conseillent|conseillons|conseillé|conseillée|conseil|recommande|recommandent|recommandé',
      must: [
        'Il leur est également conseillé de changer.',
        'Le SPF BOSA vous conseille de changer.',
      ],
      mustNot: ['Vous passez à une autre clé.', 'Le conseiller communal décide.'],
    },
    permission: {
      words:
        'peut|peuvent|pouvez|pouvons|puisse|libre|libres|librement|choix|choisit|choisissez|choisissent|reste|restent|utilisable|utilisables',
      must: [
        'Le citoyen choisit librement.',
        'Vous pouvez continuer à l’utiliser.',
        'Le choix est libre.',
      ],
      mustNot: ['Le citoyen active cette clé.', 'Le bureau doit vous aider.'],
    },
  },
  de: {
    obligation: {
      words:
        'muss|müssen|musst|müsst|musste|mussten|soll|sollen|verpflichtet|verpflichtend|verpflichtende|verpflichtung|pflicht|vorgeschrieben|zwingend|erforderlich|notwendig|obligatorisch',
      must: [
        'Die LRA muss die Bürger informieren.',
        'Bürgerinnen und Bürger sind verpflichtet zu wechseln.',
        'Sie sollen wechseln.',
      ],
      mustNot: ['Der FÖD BOSA bittet darum, die Bürger zu informieren.', 'Das Muster hilft Ihnen.'],
    },
    request: {
      words: 'bittet|bitten|gebeten|ersucht|bitte',
      must: ['Der FÖD BOSA bittet Sie, die Bürger zu informieren.'],
      mustNot: ['Sie informieren die Bürger.', 'Die LRA muss die Bürger informieren.'],
    },
    proposal: {
      words: 'schlägt|schlagen|vorschlägt|vorschlagen|vorgeschlagen|vorschlag|vorzuschlagen',
      must: [
        'Der FÖD BOSA schlägt diesen Schlüssel vor.',
        'Sagen Sie, dass der FÖD BOSA ihn vorschlägt.',
      ],
      mustNot: ['Der FÖD BOSA schreibt diesen Schlüssel vor.'],
    },
    advice: {
      words: 'empfiehlt|empfehlen|empfohlen|empfehlung|rät|raten|geraten|rat',
      must: [
        'Auch diesen Personen wird empfohlen zu wechseln.',
        'Der FÖD BOSA rät Ihnen zu wechseln.',
      ],
      mustNot: ['Sie wechseln zu einem anderen Schlüssel.', 'Das Rathaus hilft Ihnen.'],
    },
    permission: {
      words:
        'kann|können|könnt|darf|dürfen|frei|freie|freien|wahl|wählen|wählt|bleibt|bleiben|nutzbar|möglich',
      must: ['Die Bürger entscheiden frei.', 'Sie können es weiter nutzen.'],
      mustNot: ['Der Bürger aktiviert diesen Schlüssel.', 'Die LRA muss Ihnen helfen.'],
    },
  },
  en: {
    obligation: {
      words:
        'must|have to|has to|had to|shall|required|requires|obliged|obligation|mandatory|compulsory|need to|needs to|is to|are to|necessary',
      must: [
        'The LRA must inform citizens.',
        'Citizens have to switch.',
        'You are required to switch.',
        'You need to switch to another key.',
      ],
      mustNot: ['FPS BOSA asks the LRA to inform citizens.', 'You have a token.'],
    },
    request: {
      words: 'ask|asks|asked|asking|request|requests|requested',
      must: ['FPS BOSA asks you to inform citizens.'],
      mustNot: ['You inform citizens.', 'The LRA must inform citizens.'],
    },
    proposal: {
      words: 'propose|proposes|proposed|proposing|proposal|suggest|suggests|suggested',
      must: ['FPS BOSA proposes this key as the best alternative.'],
      mustNot: ['FPS BOSA imposes this key.'],
    },
    advice: {
      words: 'advise|advises|advised|advice|recommend|recommends|recommended',
      must: ['They too are advised to switch.', 'FPS BOSA advises you to switch.'],
      mustNot: ['You switch to another key.'],
    },
    permission: {
      words: 'can|may|free|freely|choose|chooses|choice|remain|remains|usable|keep|able',
      must: ['Citizens are free to choose.', 'You can keep using it.'],
      mustNot: ['The citizen activates this key.', 'The LRA must help you.'],
    },
  },
} as const satisfies Record<Locale, Record<Strength, Cues>>

/** Letters and digits on either side make it another word; apostrophes and hyphens do not. */
const wholeWords = (words: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.replaceAll('*', '\\p{L}*').replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`,
    'iu',
  )

const compiled = new Map<string, RegExp>()

/** The first word that makes a sentence speak with this strength. */
export function strengthCue(text: string, locale: Locale, strength: Strength): string | undefined {
  const key = `${locale} ${strength}`
  const pattern = compiled.get(key) ?? wholeWords(cues[locale][strength].words)
  compiled.set(key, pattern)
  return pattern.exec(text)?.[0]
}
