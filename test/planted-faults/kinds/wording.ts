/** Paragraphs put back to a text from before their review. */
import type { Locale } from '../../../src/domain/locale.ts'
import { findSpots, plantSpot, type Swap } from '../edit.ts'
import type { Kind } from '../fault.ts'

/** How the same sentence might have read in an earlier version; each changes what it says or how exactly. */
const earlierWords = {
  nl: [
    [/\bandere beschikbare (digitale sleutels?)\b/g, 'andere $1'],
    [/\btot nader bericht\b/g, 'voorlopig'],
    [/\bgebruiksvriendelijk, veilig en snel\b/g, 'gebruiksvriendelijk en veilig'],
    [/\bpersoonlijke mailbox\b/g, 'mailbox'],
    [/\bidentiteitskaart of (?:uw |het )?paspoort\b/g, 'identiteitskaart'],
    [/\bgebruikersnaam en (?:een |uw )?wachtwoord\b/g, 'wachtwoord'],
    [/\bmedewerkers\b/g, 'loketbedienden'],
    [/\bverschillende gemeenten\b/gi, 'de meeste gemeenten'],
    [/\bHeel wat lokale besturen zijn\b/g, 'Alle gemeenten zijn'],
    [/\bhelpt burgers\b/g, 'vraagt burgers'],
  ],
  fr: [
    [/\bautre clé numérique disponible\b/g, 'autre clé numérique'],
    [/\bjusqu’à nouvel ordre\b/g, 'pour le moment'],
    [/\bconviviale, sûre et rapide\b/g, 'conviviale et sûre'],
    [/\bboîte mail personnelle\b/g, 'boîte mail'],
    [/\bcarte d’identité ou (?:votre |un |de son )?passeport\b/g, 'carte d’identité'],
    [/\bnom d’utilisateur et (?:un |votre |son )?mot de passe\b/g, 'mot de passe'],
    [/\bpersonnel\b/g, 'personnel de guichet'],
    [/\bplusieurs communes\b/gi, 'la plupart des communes'],
    [/\bDe nombreuses administrations locales\b/g, 'Toutes les administrations locales'],
    [/\baide les citoyens\b/g, 'invite les citoyens'],
  ],
  de: [
    [/\banderen verfügbaren digitalen Schlüssel\b/g, 'anderen digitalen Schlüssel'],
    [/\bbis auf Weiteres\b/g, 'vorläufig'],
    [/\bbenutzerfreundlich, sicher und schnell\b/g, 'benutzerfreundlich und sicher'],
    [/\bpersönlichen E-Mail-Postfach\b/g, 'E-Mail-Postfach'],
    [/\bPersonalausweis oder (?:Ihren )?Reisepass\b/g, 'Personalausweis'],
    [/\b(?:einen|Ihren|ihren) Benutzernamen und (ein|Ihr|ihr) Passwort\b/gi, '$1 Passwort'],
    [/\bMitarbeitenden?\b/g, 'Schalterkräfte'],
    [/\bmehreren? Gemeinden\b/gi, 'allen Gemeinden'],
    [/\bZahlreiche lokale Verwaltungen\b/g, 'Alle lokalen Verwaltungen'],
    [/\bhilft Bürgerinnen und Bürgern\b/g, 'empfiehlt Bürgerinnen und Bürgern'],
  ],
  en: [
    [/\banother available digital key\b/g, 'another digital key'],
    [/\buntil further notice\b/g, 'for the time being'],
    [/\buser-friendly, secure and fast\b/g, 'user-friendly and secure'],
    [/\bpersonal mailbox\b/g, 'mailbox'],
    [/\bidentity card or (?:your )?passport\b/g, 'identity card'],
    [/\busername and (?:a |your |their )?password\b/g, 'password'],
    [/\bstaff\b/g, 'counter staff'],
    [/\bseveral municipalities\b/gi, 'most municipalities'],
    [/\bMany local authorities\b/g, 'All local authorities'],
    [/\bhelps citizens\b/g, 'invites citizens'],
  ],
} as const satisfies Record<Locale, readonly Swap[]>

const droppedPieces: readonly Swap[] = [
  // What stands between brackets was added later.
  [/ \((?!LRA|UE|EU|eIDAS|BOSA|EUPL|\.)[^()\u{E000}]{4,}\)/gu, ''],
  // So was a last sentence that marks no statement.
  [/(?<=\p{L}\.|\u{E000}) \p{Lu}[^.?!:\u{E000}\n]{12,}\.$/gu, ''],
]

export const paragraphReverted: Kind = {
  id: 'paragraph-reverted',
  what: 'A paragraph of one language went back to an earlier text: a clause less, a vaguer or a stronger word.',
  why: 'It no longer says what was reviewed, though it still looks sound by itself.',
  codes: ['rules/stale-translation'],
  cases: 32,
  plant: (ground, random) => {
    const { document } = ground
    const found = [
      ...findSpots(document, earlierWords[document.locale]),
      ...findSpots(document, droppedPieces, { units: ({ kind }) => kind === 'paragraph' }),
    ]
    return plantSpot(ground, random.pick(found))
  },
}
