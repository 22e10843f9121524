import { describe, expect, it } from 'vitest'
import { locales, type Locale } from '../../../src/domain/locale.ts'
import { checkNoTokenActivation } from '../../../src/rules/no-token-activation/findings.ts'
import { paragraph } from './_passages.ts'
import { smsRetired } from './_policy.ts'

const samples = {
  nl: {
    instructions: [
      'Activeer de beveiligingscode via sms aan het loket.',
      'Vraag hier uw beveiligingscode via sms aan.',
      'Activeer de sms-code aan het loket.',
      'Vraag een sms-code aan bij het LRA.',
      'Sms-code aanvragen',
      'U kunt nog steeds een code via sms aanvragen.',
    ],
    others: [
      'U kunt de beveiligingscode via sms niet meer activeren.',
      'Vanaf 1 maart 2031 kan een burger de beveiligingscode via sms niet meer activeren.',
      'Wie de beveiligingscode via sms al gebruikt, kan dat blijven doen.',
      'Activeer de beveiligingscode via mobiele app.',
      'Activeer uw token.',
      // Namesakes: a message, and the code that it brings at login.
      'U ontvangt een sms met een code.',
      'Bij het aanmelden krijgt u een code via sms.',
      'Wij sturen u een sms wanneer uw identiteitskaart klaar is.',
      'Stuur de activatiecode nooit via e-mail of sms.',
    ],
  },
  fr: {
    instructions: [
      'Activez le code de sécurité via SMS.',
      'Demandez ici votre code de sécurité via SMS.',
      'Activez la clé SMS au guichet.',
      'Demande du code SMS',
      'Vous pouvez encore demander un code par SMS.',
    ],
    others: [
      'Vous ne pouvez plus activer le code de sécurité via SMS.',
      'À partir du 1er mars 2031, un citoyen ne peut plus activer le code de sécurité via SMS.',
      'Si vous utilisez déjà le code de sécurité via SMS, vous pouvez continuer à l’utiliser.',
      'Vous recevez un SMS avec un code.',
      'Vous recevez un code par SMS à chaque connexion.',
      'Nous vous envoyons un SMS dès que votre carte est prête.',
      'N’envoyez jamais le code d’activation par e-mail ou par SMS.',
    ],
  },
  de: {
    instructions: [
      'Aktivieren Sie den Sicherheitscode über SMS.',
      'Beantragen Sie hier Ihren Sicherheitscode über SMS.',
      'Aktivieren Sie den SMS-Code am Schalter.',
      'SMS-Code beantragen',
      'Sie können weiterhin einen Code per SMS beantragen.',
    ],
    others: [
      'Der Sicherheitscode über SMS kann nicht mehr aktiviert werden.',
      'Ab dem 1. März 2031 können Bürgerinnen und Bürger den Sicherheitscode über SMS nicht mehr aktivieren.',
      'Wer den Sicherheitscode über SMS bereits nutzt, kann ihn weiter nutzen.',
      'Aktivieren Sie den Sicherheitscode über mobile App.',
      'Sie erhalten eine SMS mit einem Code.',
      'Bei der Anmeldung erhalten Sie einen Code per SMS.',
      'Wir schicken Ihnen eine SMS, sobald Ihr Ausweis bereitliegt.',
      'Senden Sie den Aktivierungscode nie per E-Mail oder SMS.',
    ],
  },
  en: {
    instructions: [
      'Activate the security code via SMS.',
      'Request your security code via SMS here.',
      'Activate the SMS code at the desk.',
      'Apply for an SMS code',
      'You can still request a code by text message.',
    ],
    others: [
      'The security code via SMS can no longer be activated.',
      'From 1 March 2031, a citizen can no longer activate the security code via SMS.',
      'If you already use the security code via SMS, you can keep using it.',
      'Request a token at the desk.',
      'You receive a text message with a code.',
      'When you log in, you receive a code by SMS.',
      'We send you an SMS when your identity card is ready.',
      'Never send the activation code by email or text message.',
    ],
  },
} as const satisfies Record<
  Locale,
  { readonly instructions: readonly string[]; readonly others: readonly string[] }
>

describe.each(locales)('with the SMS key retired by data alone, in %s', (locale) => {
  const findings = (text: string): number =>
    checkNoTokenActivation(paragraph(text, locale), { policy: smsRetired }).length

  it.each(samples[locale].instructions)('finds: %s', (text) => {
    expect(findings(text)).toBe(1)
  })
  it.each(samples[locale].others)('leaves alone: %s', (text) => {
    expect(findings(text)).toBe(0)
  })
})

describe.each(['Schlüsselgerät', 'Schluesselgeraet'])('with %s as the policy’s name', (name) => {
  const { retiredKey } = smsRetired
  const policy = {
    ...smsRetired,
    retiredKey: { ...retiredKey, name: { ...retiredKey.name, de: name } },
  }

  it.each(['Beantragen Sie das Schlüsselgerät.', 'Beantragen Sie das Schluesselgeraet.'])(
    'finds: %s',
    (text) => {
      expect(checkNoTokenActivation(paragraph(text, 'de'), { policy })).toHaveLength(1)
    },
  )
})
