import { expect, test } from 'vitest'
import { addressesIn, holdsSecret, hostOf } from '../../../src/rules/separate-channels/address.ts'

test.each([
  'https://csam.example/activate?token=k3Jx9Q',
  'https://csam.example/a/k3Jx9QmZ2LpA7dRs',
  'https://csam.example/a/550e8400-e29b-41d4-a716-446655440000',
  'https://csam.example/activate#kJxQmZLpAdRsWtYu',
  'https://csam.example/?activation=12345678',
])('an address of one person: %s', (address) => {
  expect(holdsSecret(address)).toBe(true)
})

test.each([
  'https://www.csam.be',
  'https://iamapps.belgium.be/sma/generalinfo?view=privacyAndSecurity',
  'https://lra.example.org/nl/beveiligingscode-via-e-mail-2020/',
  'https://sma-help.bosa.belgium.be/nl',
  'https://www.brecht.be/producten/token-aanvragen',
  'https://example.org/0000000000000000000a',
  'https://example.org/nieuws/2020/09/25/geen-nieuw-token-meer',
  'https://example.org/getDigitalIdentityManagement',
])('an address for everybody: %s', (address) => {
  expect(holdsSecret(address)).toBe(false)
})

test('the sign that ends a sentence is no part of an address', () => {
  expect(addressesIn('Zie (https://www.csam.be), of https://a.example/b.')).toEqual([
    { from: 5, to: 24, address: 'https://www.csam.be' },
    { from: 30, to: 49, address: 'https://a.example/b' },
  ])
})

test('a report shows no secret', () => {
  expect(hostOf('https://csam.example/a/k3Jx9QmZ2LpA7dRs')).toBe('https://csam.example/…')
})
