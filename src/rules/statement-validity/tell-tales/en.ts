/** English. */
import type { LocaleTellTales } from './tell-tale.ts'

export const en: LocaleTellTales = {
  negation: "not|no|never|nobody|cannot|LETTER+n[’']t|without",
  tellTales: {
    usable: [
      {
        says: 'until further notice',
        match: [
          'Tokens activated before 25 September 2020 remain usable until further notice.',
          'You can use your token until further notice.',
        ],
        near: [
          'The ‘until further notice’ for the token ended on that day.',
          'The counter is closed until further notice.',
        ],
      },
      {
        says: 'KEY,? ~(?:remain|remains|stay|stays) ~(?:usable|valid)',
        match: [
          'Existing tokens remain usable.',
          'A token activated before 25/09/2020 stays valid.',
        ],
        near: [
          'Existing tokens do not remain usable.',
          'The token goes; the other keys remain usable.',
        ],
      },
      {
        says: '(?:(?:keep|continue) (?:using|to use) ~KEY|KEY,? ~(?:keep|continue) (?:using|to use) (?:it|them))',
        match: [
          'You can keep using your token.',
          'Citizens who already have a token can continue to use it.',
        ],
        near: [
          'You cannot keep using your token.',
          'Anyone who had a token can keep using itsme®.',
          'Without a token, you can keep using itsme®.',
        ],
      },
    ],
    unusable: [
      {
        says: 'USEENDS',
        match: [
          'Your token works until 31 January 2024.',
          'From 31/01/2024, the token is of no use.',
        ],
        near: [
          'The town hall closes on 31 January 2024.',
          'Your token works until 31 January 2025.',
        ],
      },
      {
        says: '(?:KEY (?:can|may) no longer be used|no longer (?:use ~KEY|log in ~KEY))',
        match: [
          'A token can no longer be used to log in.',
          'You can no longer use a token to log in.',
          'You can no longer log in with your token.',
        ],
        near: ['A citizen can no longer activate a new token.', 'A token can be used to log in.'],
      },
      {
        says: 'KEY no longer works?',
        match: ['Your token no longer works.'],
        near: ['Your token works no matter what day it is.'],
      },
    ],
    announced: [
      {
        says: '(?:will stop|stops) ~CUTOFF',
        match: [
          'FPS BOSA will stop the activation of the token on 25 September 2020.',
          'FPS BOSA stops the activation of the token from 25 September 2020.',
        ],
        near: ['FPS BOSA stopped the activation of the token on 25 September 2020.'],
      },
      {
        says: 'CUTOFF,? ~(?:nobody )?(?:will (?:stop|no longer|not|be able)|stops)',
        match: [
          'On 25 September 2020, FPS BOSA, DG Digital Transformation, will stop the activation of the token.',
          'From 25 September 2020, nobody will be able to activate a new token any more.',
          'From 25 September 2020, FPS BOSA stops the activation of the token.',
        ],
        near: [
          'From 25 September 2020, a citizen can no longer activate a new token.',
          'On 25 September 2020, FPS BOSA stopped the activation of the token.',
        ],
      },
    ],
    stopped: [
      {
        says: 'since CUTOFF',
        match: ['Since 25 September 2020, a citizen can no longer activate a new token.'],
        near: [
          'From 25 September 2020, a citizen can no longer activate a new token.',
          'Since 5 September 2019, a service has supervised the site about the token.',
        ],
      },
      {
        says: '(?:CUTOFF,? ~stopped|stopped ~CUTOFF)',
        match: [
          'On 25 September 2020, FPS BOSA, DG Digital Transformation, stopped the activation of the token.',
        ],
        near: ['On 25 September 2020, FPS BOSA will stop the activation of the token.'],
      },
    ],
  },
}
