/** For each forbidden variant of the glossary, by its first word: a text that has it, between brackets, and one that only looks so. */
import type { Locale } from '../../../src/domain/locale.ts'

export interface Sample {
  readonly found: string
  readonly clean: string
}

export const samples: Readonly<Record<Locale, Readonly<Record<string, Sample>>>> = {
  nl: {
    'de token': { found: 'Neem [de token] mee.', clean: 'Neem de tokens mee, ook de tokenlijst.' },
    'digitale toets': {
      found: 'Kies een [digitale toets].',
      clean: 'Dit is een digitale toetsing.',
    },
    'beveiligingscode via email': {
      found: 'Niet ‘[beveiligingscode per e\u2011mail]’ maar ‘beveiligingscode via e-mail’.',
      clean: 'U krijgt per e-mail een beveiligingscode.',
    },
    'beveiligingscode via app': {
      found: 'Gebruik de [beveiligingscode via app].',
      clean: 'Gebruik de beveiligingscode via mobiele app.',
    },
    'beveiligingscode per sms': {
      found: 'Kies [beveiligingscode per sms].',
      clean: 'U krijgt per sms een beveiligingscode.',
    },
    SMS: { found: 'Stuur nooit een [SMS].', clean: 'Stuur nooit een sms naar SMSX.' },
    Itsme: { found: '[Itsme] is een app.', clean: 'Met itsme® of itsme gaat het snel.' },
    'e-ID': { found: 'Met uw [e-ID] kan het.', clean: 'Met uw eID of uw Kids-ID kan het.' },
    'Europees erkend aanmeldmiddel': {
      found: 'Een [Europees erkend aanmeldmiddel] volstaat.',
      clean: 'Een Europees erkend inlogmiddel (eIDAS) volstaat.',
    },
    paswoord: {
      found: 'Kies een [paswoord].',
      clean: 'Kies een wachtwoord, zoals in paswoordenboek.',
    },
    'LRA-kantoor': {
      found: 'Ga naar een [LRA-kantoor].',
      clean: 'Ga naar een LRA, niet naar een ander kantoor.',
    },
    'lokaal registratiekantoor': {
      found: 'Elk [lokaal registratiekantoor] helpt.',
      clean: 'Elk Lokaal Registratiekantoor (LRA) helpt.',
    },
    'Local Registration Authority': {
      found: 'Een [Local Registration Authority] helpt.',
      clean: 'Een lokale autoriteit helpt.',
    },
    'activatie code': {
      found: 'Geef de [activatie code] in.',
      clean: 'Geef de activatiecode in; na de activatie: code weg.',
    },
    'activatie link': { found: 'Klik op de [activatie link].', clean: 'Klik op de activatielink.' },
    email: {
      found: 'Stuur ons een [email], of een e-mail.',
      clean:
        'Schrijf naar email@example.org of {{office.email}}; zie https://example.org/email/hulp.',
    },
    'online diensten': {
      found: 'Voor alle [online\u00a0diensten].',
      clean: 'Wij zijn online; diensten volgen. De onlinediensten ook.',
    },
    Servicedesk: {
      found: 'Bel de [servicedesk].',
      clean: 'Mail naar servicedesk.DTO@bosa.fgov.be, de Service Desk.',
    },
    'Mijn eGov-profiel': {
      found: 'Open [Mijn eGov-profiel].',
      clean: 'Vroeger heette dat ‘Mijn eGov-profiel’.',
    },
    'Mijn Digitale Sleutels': {
      found: 'Open [Mijn Digitale Sleutels].',
      clean: 'Open Mijn digitale sleutels.',
    },
    'C.S.A.M.': {
      found: 'De mail van [C.S.A.M.] volgt.',
      clean: 'De mail van CSAM volgt: csam.be.',
    },
    Bosa: { found: 'Vraag het aan [Bosa].', clean: 'Vraag het aan de FOD BOSA.' },
    'DG Vereenvoudiging en Digitalisering': {
      found: 'Het [DG Vereenvoudiging en Digitalisering] stopt.',
      clean: 'Vereenvoudiging en digitalisering gaan door.',
    },
    'ministerie van Financiën': {
      found: 'Het [Ministerie van Financien] meldt.',
      clean: 'De FOD Financiën meldt.',
    },
    'rijksregister nummer': {
      found: 'Noteer uw [rijksregister nummer].',
      clean: 'Noteer uw rijksregisternummer.',
    },
    Rijksregisternummer: {
      found: 'Noteer uw [Rijksregisternummer].',
      clean:
        'Rijksregisternummer of bisnummer? Dat staat op de kaart. Rijksregisternummer onbekend?',
    },
    'bis-nummer': { found: 'Noteer uw [bis-nummer].', clean: 'Noteer uw bisnummer.' },
    inbox: { found: 'Kijk in uw [inbox].', clean: 'Kijk in uw mailbox.' },
    inloggen: {
      found: 'U kunt hier [inloggen].',
      clean: 'U kunt zich hier aanmelden met een inlogmiddel.',
    },
    'tot nader order': {
      found: 'Dat blijft zo [tot nader order].',
      clean: 'Dat blijft zo tot nader bericht.',
    },
  },
  fr: {
    jeton: {
      found: 'Un [jeton] ne suffit pas.',
      clean: 'Cherchez aussi « jeton », “jeton” et "jetons" ; le jetonnage n’en est pas un.',
    },
    'la token': {
      found: 'Gardez [la token].',
      clean: 'N’activez plus de token dans la tokenisation.',
    },
    'touche numérique': {
      found: 'Choisissez une [touche numérique].',
      clean: 'Touchez : numérique ou non.',
    },
    'code de sécurité par e-mail': {
      found: 'Activez « [code de sécurité par e-mail] ».',
      clean: 'Vous recevez par e-mail un code de sécurité.',
    },
    'code de sécurité via app mobile': {
      found: 'Le [code de sécurité via app mobile] convient.',
      clean: 'Le code de sécurité via application mobile convient.',
    },
    'code de sécurité par SMS': {
      found: 'Le [code de sécurité par SMS] convient.',
      clean: 'Vous recevez par SMS un code.',
    },
    Itsme: { found: '[Itsme] est une application.', clean: 'Avec itsme®, c’est rapide.' },
    'e-ID': {
      found: 'Avec votre [e-ID], c’est possible.',
      clean: 'Avec votre eID, c’est possible.',
    },
    'nom d’usager': {
      found: "Votre [nom d'usager] suffit.",
      clean: 'Votre nom d’utilisateur suffit.',
    },
    'bureau local d’enregistrement': {
      found: 'Un [Bureau Local d’Enregistrement] vous aide.',
      clean: 'Un bureau d’enregistrement local vous aide.',
    },
    'Bureau d’Enregistrement Local': {
      found: 'Un [Bureau d’Enregistrement Local] vous aide.',
      clean: 'Bureau d’enregistrement local : bienvenue.',
    },
    'code activation': {
      found: 'Le [code activation] est sur papier.',
      clean: 'Le code d’activation est sur papier.',
    },
    'lien activation': {
      found: 'Cliquez sur le [lien activation].',
      clean: 'Cliquez sur le lien d’activation.',
    },
    email: {
      found: 'Envoyez-nous un [email].',
      clean: 'Envoyez un e-mail à {{office.email}} ou à email@example.org.',
    },
    'services online': {
      found: 'Pour les [services online].',
      clean: 'Pour les services en ligne.',
    },
    Servicedesk: { found: 'Contactez le [servicedesk].', clean: 'Contactez le Service Desk.' },
    'Mon profil eGov': {
      found: 'Ouvrez [Mon profil eGov].',
      clean: 'Avant : « Mon profil eGov ».',
    },
    'Mes Clés Numériques': {
      found: 'Ouvrez [Mes Clés Numériques].',
      clean: 'Ouvrez Mes clés numériques.',
    },
    'C.S.A.M.': { found: 'L’e-mail de [C.S.A.M.] arrive.', clean: 'L’e-mail de CSAM arrive.' },
    Bosa: { found: 'Demandez à [Bosa].', clean: 'Demandez au SPF BOSA.' },
    'DG Simplification et Digitalisation': {
      found: 'La [DG Simplification et Digitalisation] arrête.',
      clean: 'Simplification et digitalisation continuent.',
    },
    'DG Transformation numérique': {
      found: 'La [DG Transformation numérique] arrête.',
      clean: 'La DG Transformation digitale arrête.',
    },
    'ministère des Finances': {
      found: 'Le [ministère des Finances] annonce.',
      clean: 'Le SPF Finances annonce.',
    },
    'numéro national': {
      found: 'Notez votre [numéro national].',
      clean: 'Notez votre numéro de registre national.',
    },
    'numéro BIS': { found: 'Notez votre [numéro BIS].', clean: 'Notez votre numéro bis.' },
    'boîte aux lettres électronique': {
      found: 'Dans votre [boîte aux lettres électronique].',
      clean: 'Dans votre boîte aux lettres, pas dans votre boîte mail.',
    },
    'se loguer': { found: 'Pour [se loguer], un code.', clean: 'Pour se connecter, un code.' },
    municipalité: {
      found: 'La [municipalité] décide.',
      clean: 'La commune décide ; le conseil municipal aussi.',
    },
    'jusqu’à nouvel avis': {
      found: "C’est ainsi [jusqu'à nouvel avis].",
      clean: 'C’est ainsi jusqu’à nouvel ordre.',
    },
  },
  de: {
    'der Token': {
      found: '[Der Token] liegt bereit.',
      clean: 'Die Liste der Tokens liegt bereit, das Token auch.',
    },
    'digitale Taste': {
      found: 'Wählen Sie eine [digitale Taste].',
      clean: 'Wählen Sie eine digitale Tastatur.',
    },
    'Sicherheitscode via E-Mail': {
      found: 'Wählen Sie „[Sicherheitscode via E-Mail]“.',
      clean: 'Wählen Sie „Sicherheitscode per E-Mail“.',
    },
    'Sicherheitscode via App': {
      found: 'Ein [Sicherheitscode via App] geht auch.',
      clean: 'Ein Sicherheitscode über mobile App geht auch.',
    },
    'Sicherheitscode via SMS': {
      found: 'Ein [Sicherheitscode per SMS] geht auch.',
      clean: 'Per SMS kommt ein Sicherheitscode.',
    },
    Itsme: { found: '[Itsme] ist eine App.', clean: 'Mit itsme® geht es schnell.' },
    'e-ID': {
      found: 'Mit Ihrer [EID] geht es.',
      clean: 'Mit Ihrer eID geht es; einen Eid braucht es nicht.',
    },
    Kartenleser: { found: 'Ein [Kartenleser] genügt.', clean: 'Ein Kartenlesegerät genügt.' },
    Kennwort: { found: 'Ihr [Kennwort] eingeben.', clean: 'Ihr Passwort eingeben.' },
    'lokales Registrierungsbüro': {
      found: 'Ein [lokales Registrierungsbüro] hilft.',
      clean: 'Eine lokale Registrierungsstelle hilft.',
    },
    'Aktivierungs-Code': {
      found: 'Der [Aktivierungs-Code] steht hier.',
      clean: 'Der Aktivierungscode steht hier.',
    },
    'Aktivierungs-Link': {
      found: 'Der [Aktivierungs-Link] folgt.',
      clean: 'Der Aktivierungslink folgt.',
    },
    Email: {
      found: 'Schicken Sie eine [Email].',
      clean: 'Schicken Sie eine E-Mail an email@example.org.',
    },
    Onlinedienste: { found: 'Für alle [Onlinedienste].', clean: 'Für alle Online-Dienste.' },
    Servicedesk: { found: 'Fragen Sie den [Helpdesk].', clean: 'Fragen Sie den Service Desk.' },
    'Meine Digitalen Schlüssel': {
      found: 'Öffnen Sie [Meine Digitalen Schlüssel].',
      clean: 'Öffnen Sie Meine digitalen Schlüssel.',
    },
    'C.S.A.M.': { found: 'Die E-Mail von [C.S.A.M.] kommt.', clean: 'Die E-Mail von CSAM kommt.' },
    Bosa: { found: 'Fragen Sie [Bosa].', clean: 'Fragen Sie den FÖD BOSA.' },
    'GD Vereinfachung und Digitalisierung': {
      found: 'Die [GD Vereinfachung und Digitalisierung] teilt mit.',
      clean: 'Vereinfachung und Digitalisierung gehen weiter.',
    },
    'DG Digitale Transformation': {
      found: 'Die [DG Digitale Transformation] teilt mit.',
      clean: 'Die GD Digitale Transformation teilt mit.',
    },
    Finanzministerium: {
      found: 'Das [Finanzministerium] teilt mit.',
      clean: 'Der FÖD Finanzen teilt mit.',
    },
    'Nationalregister-Nummer': {
      found: 'Ihre [Nationalregister-Nummer] notieren.',
      clean: 'Ihre Nationalregisternummer notieren.',
    },
    Bisnummer: {
      found: 'Ihre [Bisnummer] notieren.',
      clean: 'Ihre Bis-Nummer notieren, eine bis Nummer zehn.',
    },
    Mailbox: {
      found: 'In Ihrer [Mailbox] steht sie.',
      clean: 'In Ihrem E-Mail-Postfach steht sie.',
    },
    'sich einloggen': {
      found: 'Hier können Sie [sich einloggen].',
      clean: 'Hier können Sie sich anmelden.',
    },
    Kommune: {
      found: 'Fragen Sie die [Kommune].',
      clean: 'Fragen Sie die Gemeinde; das ist kommunal.',
    },
    'bis auf weiteres': {
      found: 'Das gilt [bis auf weiteres].',
      clean: 'Das gilt bis auf Weiteres.',
    },
  },
  en: {
    'digital button': {
      found: 'Choose a [digital button].',
      clean: 'Choose a digital key; press the button.',
    },
    'security code via e-mail': {
      found: 'Choose ‘[security code by e\u2011mail]’.',
      clean: 'You receive by email a security code.',
    },
    'security code via app': {
      found: 'A [security code via app] works.',
      clean: 'A security code via mobile app works.',
    },
    'security code by SMS': {
      found: 'A [security code by SMS] works.',
      clean: 'By SMS you receive a security code.',
    },
    Itsme: { found: '[Itsme] is an app.', clean: 'itsme® is an app.' },
    'e-ID': { found: 'With your [e-ID] you can.', clean: 'With your eID you can.' },
    'user name': {
      found: 'Enter your [user name].',
      clean: 'Enter your username; each user names a key.',
    },
    'Local Registration Authority': {
      found: 'A [Local Registration Authority] helps.',
      clean: 'A Local Registration Office (LRA) helps.',
    },
    'activating code': {
      found: 'The [activating code] is here.',
      clean: 'By activating a code you log in.',
    },
    'activating link': {
      found: 'The [activating link] follows.',
      clean: 'The activation link follows.',
    },
    'e-mail': { found: 'Send an [e-mail].', clean: 'Send an email, or call.' },
    'on-line services': { found: 'For all [on-line services].', clean: 'For all online services.' },
    servicedesk: {
      found: 'Ask the [Servicedesk].',
      clean: 'Ask the Service Desk: servicedesk.DTO@bosa.fgov.be.',
    },
    'My eGov profile': {
      found: 'Open [My eGov profile].',
      clean: 'It was called ‘My eGov profile’.',
    },
    'My Digital Keys': { found: 'Open [My Digital Keys].', clean: 'Open My digital keys.' },
    'C.S.A.M.': {
      found: 'The mail from [C.S.A.M.] arrives.',
      clean: 'The mail from CSAM arrives.',
    },
    'FPS Strategy and Support': {
      found: 'The [FPS Strategy and Support] stops.',
      clean: 'FPS Policy and Support (BOSA) stops.',
    },
    Bosa: { found: 'Ask [Bosa].', clean: 'Ask FPS BOSA.' },
    'DG Simplification and Digitalisation': {
      found: 'The [DG Simplification and Digitization] stops.',
      clean: 'Simplification and digitalisation go on.',
    },
    'Ministry of Finance': { found: 'The [Ministry of Finance] says.', clean: 'FPS Finance says.' },
    'national number': {
      found: 'Note your [national number].',
      clean: 'Note your international number.',
    },
    'national register number': {
      found: 'Note your [national register number].',
      clean: 'Note your National Register number.',
    },
    'bis number': { found: 'Note your [bis number].', clean: 'Note your BIS number.' },
    inbox: { found: 'Look in your [inbox].', clean: 'Look in your mailbox.' },
    'log on': {
      found: 'You can [log on] here.',
      clean: 'You can log in here, with the log online.',
    },
    commune: { found: 'Ask the [commune].', clean: 'Ask the municipality.' },
    'until further notification': {
      found: 'This holds [until further notification].',
      clean: 'This holds until further notice.',
    },
  },
}
