/** The activation code by e-mail, or beside the activation link. */
import { unitsOf } from '../../../src/content/units.ts'
import { sourceLocale, type Locale } from '../../../src/domain/locale.ts'
import { isParagraph } from '../blocks.ts'
import { matchingUnits, plantAfter } from '../edit.ts'
import type { Fault, Ground, Kind } from '../fault.ts'
import type { Random } from '../random.ts'

const codeSlot = {
  nl: [
    'Uw activatiecode is {{activation.code}}.',
    'Hieronder vindt u alvast uw activatiecode: {{activation.code}}',
    'Code om uw digitale sleutel te activeren: **{{activation.code}}**',
  ],
  fr: [
    'Votre code d’activation est {{activation.code}}.',
    'Voici déjà votre code d’activation\u00A0: {{activation.code}}',
    'Code pour activer votre clé numérique\u00A0: **{{activation.code}}**',
  ],
  de: [
    'Ihr Aktivierungscode lautet {{activation.code}}.',
    'Hier ist schon einmal Ihr Aktivierungscode: {{activation.code}}',
    'Code zur Aktivierung Ihres digitalen Schlüssels: **{{activation.code}}**',
  ],
  en: [
    'Your activation code is {{activation.code}}.',
    'Here is your activation code in advance: {{activation.code}}',
    'Code to activate your digital key: **{{activation.code}}**',
  ],
} as const satisfies Record<Locale, readonly string[]>

export const codeSlotInNotice: Kind = {
  id: 'code-slot-in-notice',
  what: 'A notice has the slot of the activation code.',
  why: 'The activation code exists on paper only: who reads the mailbox must not have both halves.',
  codes: ['rules/separate-channels', 'rules/unknown-placeholder'],
  cases: 12,
  plant: (ground, random) =>
    ground.document.kind === 'notice'
      ? plantParagraph(ground, random, random.pick(codeSlot[ground.document.locale]) ?? '')
      : undefined,
}

/** In an e-mail: the code in words, with or without the link. In a letter: the link beside the code. */
const together = {
  nl: {
    notice: [
      'Uw activatiecode is 7KX2-M9QP-4T. Klik daarna op [uw activatielink](https://www.csam.be).',
      'Dit is uw activatielink, en met de code 7KX2-M9QP-4T bevestigt u de activatie.',
      'We sturen u de activatiecode en de activatielink samen in één e-mail.',
      'Uw activatiecode krijgt u straks via sms.',
    ],
    letter: [
      'Uw activatielink: [www.csam.be/activeren]({{csam.url}}). Geef daar de activatiecode uit deze brief in.',
      'U vindt de activatiecode en de activatielink samen in deze brief.',
    ],
  },
  fr: {
    notice: [
      'Votre code d’activation est 7KX2-M9QP-4T. Cliquez ensuite sur [votre lien d’activation](https://www.csam.be).',
      'Voici votre lien d’activation\u00A0; le code 7KX2-M9QP-4T vous permet de confirmer l’activation.',
      'Nous vous envoyons le code d’activation et le lien d’activation dans un seul e-mail.',
      'Vous recevrez votre code d’activation par SMS.',
    ],
    letter: [
      'Votre lien d’activation\u00A0: [www.csam.be/activer]({{csam.url}}). Introduisez-y le code d’activation de cette lettre.',
      'Vous trouvez le code d’activation et le lien d’activation ensemble dans cette lettre.',
    ],
  },
  de: {
    notice: [
      'Ihr Aktivierungscode lautet 7KX2-M9QP-4T. Klicken Sie danach auf [Ihren Aktivierungslink](https://www.csam.be).',
      'Hier ist Ihr Aktivierungslink; mit dem Code 7KX2-M9QP-4T bestätigen Sie die Aktivierung.',
      'Wir schicken Ihnen den Aktivierungscode und den Aktivierungslink zusammen in einer E-Mail.',
      'Ihren Aktivierungscode erhalten Sie per SMS.',
    ],
    letter: [
      'Ihr Aktivierungslink: [www.csam.be/aktivieren]({{csam.url}}). Geben Sie dort den Aktivierungscode aus diesem Schreiben ein.',
      'In diesem Schreiben finden Sie den Aktivierungscode und den Aktivierungslink zusammen.',
    ],
  },
  en: {
    notice: [
      'Your activation code is 7KX2-M9QP-4T. Then click [your activation link](https://www.csam.be).',
      'Here is your activation link; with the code 7KX2-M9QP-4T you confirm the activation.',
      'We send you the activation code and the activation link together in one email.',
      'You will receive your activation code by text message.',
    ],
    letter: [
      'Your activation link: [www.csam.be/activate]({{csam.url}}). Enter the activation code from this letter there.',
      'You will find the activation code and the activation link together in this letter.',
    ],
  },
} as const satisfies Record<Locale, Record<'notice' | 'letter', readonly string[]>>

export const codeWithLink: Kind = {
  id: 'code-with-link',
  what: 'Code and link together, or the code by e-mail or SMS, in words.',
  why: 'The circular gives the code on paper and the link by e-mail: together, one theft is enough.',
  codes: ['rules/separate-channels'],
  cases: 16,
  plant: (ground, random) => {
    const { kind, locale } = ground.document
    return kind === 'guidance'
      ? undefined
      : plantParagraph(ground, random, random.pick<string>(together[locale][kind]) ?? '')
  },
}

const advised = {
  nl: [
    'U mag de activatiecode ook via e-mail sturen.',
    'Kan de burger niet langskomen, dan sms’t u de activatiecode.',
    'Zet de activatiecode en de activatielink samen in één e-mail.',
  ],
  fr: [
    'Vous pouvez aussi envoyer le code d’activation par e-mail.',
    'Si le citoyen ne peut pas se déplacer, envoyez-lui le code d’activation par SMS.',
    'Mettez le code d’activation et le lien d’activation dans un seul e-mail.',
  ],
  de: [
    'Sie dürfen den Aktivierungscode auch per E-Mail schicken.',
    'Kann die Person nicht kommen, schicken Sie ihr den Aktivierungscode per SMS.',
    'Setzen Sie den Aktivierungscode und den Aktivierungslink zusammen in eine E-Mail.',
  ],
  en: [
    'You may also send the activation code by email.',
    'If the citizen cannot come, text them the activation code.',
    'Put the activation code and the activation link together in one email.',
  ],
} as const satisfies Record<Locale, readonly string[]>

export const codeByEmailAdvised: Kind = {
  id: 'code-by-email-advised',
  what: 'A page of the guidance allows the code by e-mail or SMS, or beside the link, in one language.',
  why: 'The circular has the code handed over on paper; the other languages forbid what this one advises.',
  codes: ['rules/separate-channels', 'rules/translation-parity', 'rules/stale-translation'],
  cases: 12,
  plant: (ground, random) => {
    const { kind, locale } = ground.document
    if (kind !== 'guidance') return undefined
    const after = random.pick(ground.document.blocks.filter(isParagraph).slice(1, -2))
    if (!after) return undefined
    const fault = plantAfter(ground, after, random.pick<string>(advised[locale]) ?? '', random)
    const unit = unitsOf(ground.document).find(({ children }) => children === after.children)
    const twins = locale === sourceLocale && unit ? matchingUnits(ground.siblings, unit.key) : []
    return { ...fault, places: [...fault.places, ...twins] }
  },
}

/** Not after the first, since a salutation stays alone, nor after the last two, which sign. */
function plantParagraph(ground: Ground, random: Random, text: string): Fault | undefined {
  const after = random.pick(ground.document.blocks.filter(isParagraph).slice(1, -2))
  return after && plantAfter(ground, after, text, random)
}
