/** The policies that the detector's tests read with: the token retired, and another key in its place. */
import type { DetectorPolicy } from '../../../src/rules/no-token-activation/key-names.ts'

const cutoff = '2020-09-25'

const same = (text: string): { nl: string; fr: string; de: string; en: string } => ({
  nl: text,
  fr: text,
  de: text,
  en: text,
})

const token = {
  id: 'token',
  name: { nl: 'token', fr: 'token', de: 'Token', en: 'token' },
  synonyms: {
    nl: ['burgertoken', 'federaal token', 'kaart met 24 codes'],
    fr: ['token citoyen', 'token fédéral', 'jeton', 'carte de 24 codes'],
    de: ['Bürgertoken', 'föderales Token', 'Karte mit 24 Codes'],
    en: ['citizen token', 'federal token', 'card with 24 codes'],
  },
}

const sms = {
  id: 'sms',
  name: {
    nl: 'beveiligingscode via sms',
    fr: 'code de sécurité via SMS',
    de: 'Sicherheitscode über SMS',
    en: 'security code via SMS',
  },
}

const others = [
  {
    id: 'email',
    name: {
      nl: 'beveiligingscode via e-mail',
      fr: 'code de sécurité via e-mail',
      de: 'Sicherheitscode per E-Mail',
      en: 'security code via email',
    },
  },
  {
    id: 'mobile-app',
    name: {
      nl: 'beveiligingscode via mobiele app',
      fr: 'code de sécurité via application mobile',
      de: 'Sicherheitscode über mobile App',
      en: 'security code via mobile app',
    },
  },
  { id: 'itsme', name: same('itsme®') },
  {
    id: 'eid',
    name: {
      nl: 'eID met kaartlezer',
      fr: 'eID avec lecteur de cartes',
      de: 'eID mit Kartenlesegerät',
      en: 'eID with card reader',
    },
  },
]

export const tokenRetired: DetectorPolicy = { cutoff, retiredKey: token, keys: [...others, sms] }

export const smsRetired: DetectorPolicy = { cutoff, retiredKey: sms, keys: [...others, token] }
