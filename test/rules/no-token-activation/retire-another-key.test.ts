import { describe, expect, it } from 'vitest'
import type { Locale } from '../../../src/domain/locale.ts'
import { checkNoTokenActivation } from '../../../src/rules/no-token-activation/findings.ts'
import { paragraph } from './_passages.ts'
import { smsRetired } from './_policy.ts'

const samples: readonly { locale: Locale; text: string; isInstruction: boolean }[] = [
  {
    locale: 'nl',
    text: 'Activeer de beveiligingscode via sms aan het loket.',
    isInstruction: true,
  },
  {
    locale: 'nl',
    text: 'U kunt de beveiligingscode via sms niet meer activeren.',
    isInstruction: false,
  },
  { locale: 'nl', text: 'Activeer uw token.', isInstruction: false },
  { locale: 'fr', text: 'Activez le code de sécurité via SMS.', isInstruction: true },
  {
    locale: 'fr',
    text: 'Vous ne pouvez plus activer le code de sécurité via SMS.',
    isInstruction: false,
  },
  { locale: 'de', text: 'Aktivieren Sie den Sicherheitscode über SMS.', isInstruction: true },
  {
    locale: 'de',
    text: 'Der Sicherheitscode über SMS kann nicht mehr aktiviert werden.',
    isInstruction: false,
  },
  { locale: 'en', text: 'Activate the security code via SMS.', isInstruction: true },
  {
    locale: 'en',
    text: 'The security code via SMS can no longer be activated.',
    isInstruction: false,
  },
  { locale: 'en', text: 'Request a token at the desk.', isInstruction: false },
]

describe('with the SMS key retired by data alone', () => {
  it.each(samples)('$locale: $text', ({ locale, text, isInstruction }) => {
    expect(checkNoTokenActivation(paragraph(text, locale), { policy: smsRetired }).length > 0).toBe(
      isInstruction,
    )
  })
})
