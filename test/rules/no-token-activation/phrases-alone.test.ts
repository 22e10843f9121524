/**
 * What the phrases alone make of sentences in which a word more turns the meaning round: the weights would hide a fault.
 */
import { describe, expect, it } from 'vitest'
import { bare } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import type { Locale } from '../../../src/domain/locale.ts'
import { extractText } from '../../../src/extract/extract-text.ts'
import type { ExtractedFile } from '../../../src/extract/passage.ts'
import { judge } from './_judge.ts'
import { paragraph } from './_passages.ts'

const fileInstructs = (file: ExtractedFile, locale: Locale): boolean =>
  judge(file, locale, bare).some(({ class: verdict }) => verdict === 'instruction')

const instructs = (locale: Locale, text: string): boolean =>
  fileInstructs(paragraph(text, locale), locale)

type Sample = readonly [locale: Locale, text: string]

const sparedInstructions: readonly Sample[] = [
  ['nl', 'Voor een nieuw burgertoken hoeft u niet langer naar Brussel te sporen.'],
  ['nl', 'Om een token te krijgen moet u niet meer in de rij staan.'],
  ['nl', 'Voor uw token hoeft u geen uren meer aan te schuiven.'],
  ['nl', 'U hoeft niet meer te bellen om een token te bestellen.'],
  ['nl', 'Voor het aanvragen van een token hoeft u uw woning niet meer te verlaten.'],
  ['nl', 'Je hoeft voor je token geen afspraak meer te maken: spring gewoon eens binnen.'],
  ['nl', 'U moet geen formulier meer opsturen voor uw token.'],
  [
    'nl',
    'Wie een token wil, hoeft sinds januari niet meer naar de provinciehoofdplaats te rijden.',
  ],
  ['fr', "Il ne faut plus envoyer de copie de votre carte d'identité pour obtenir un jeton."],
  ['fr', 'Pour obtenir un token, vous ne devez plus vous rendre à Bruxelles.'],
  ['fr', 'Plus besoin de faire la file pour recevoir votre token.'],
  ['fr', "Vous n'avez plus à prendre congé pour demander un token."],
  ['fr', 'Pour votre token, inutile désormais de prendre rendez-vous.'],
  ['fr', "Il n'est plus nécessaire d'écrire à Bruxelles pour un nouveau jeton."],
  ['fr', "Nul besoin de timbre fiscal pour la demande d'un token."],
  ['fr', "Pour l'activation de votre token, vous n'avez pas à quitter votre fauteuil."],
  [
    'de',
    'Für die Ausstellung eines Tokens brauchen Sie schon lange nicht mehr nach Brüssel zu schreiben.',
  ],
  ['de', 'Um ein Token zu erhalten, müssen Sie nicht länger Schlange stehen.'],
  ['de', 'Für ein neues Token müssen Sie keinen Urlaubstag mehr opfern.'],
  ['de', 'Wer ein Token möchte, muss seit Januar nicht mehr nach Verviers fahren.'],
  ['de', 'Für Ihren Token-Antrag ist keine Fahrt nach Brüssel mehr nötig.'],
  ['de', 'Sie brauchen kein Formular mehr einzuschicken, um ein Token zu bekommen.'],
  ['en', "You needn't write to Brussels any more to obtain a token."],
  ['en', 'To get your token you no longer need to queue for hours.'],
  ['en', 'There is no need to take a day off to apply for a token.'],
  ['en', "For a new token you don't have to travel to Brussels any longer."],
  ['en', "You don't need to post a form any more for your token."],
  ['en', 'Nobody has to drive to the provincial capital for a token these days.'],
  ['nl', 'Voor een burgertoken hoeft u zich niet meer te verplaatsen.'],
  ['nl', 'U moet uw pasfoto niet meer afgeven om een token te bekomen.'],
  ['nl', 'Voor het token dient u geen attest meer voor te leggen.'],
  ['nl', 'Inwoners hoeven voortaan geen verlof meer te nemen om hun token op te halen.'],
  ['nl', 'Sinds 1 maart hoeft u de kanselarij niet meer te schrijven om een token te krijgen.'],
  ['nl', 'U hoeft geen Nederlands te spreken om een token aan te vragen.'],
  ['nl', 'Een uitnodiging is niet nodig om uw token af te halen.'],
  ['nl', 'Een nieuw token krijgen zonder uit uw zetel te komen? Het kan.'],
  ['nl', 'Om een token te verkrijgen is een rijksregisternummer niet langer vereist.'],
  ['fr', "Vous n'avez pas besoin d'être Belge pour demander un token."],
  ['fr', "Aucun document n'est requis pour l'obtention d'un jeton."],
  ['fr', "Il n'est pas obligatoire d'habiter la commune pour commander un token."],
  ['fr', "Désormais, nul n'est obligé de se déplacer pour recevoir sa carte à 24 codes."],
  ['fr', 'Nos citoyens ne doivent plus attendre trois semaines pour leur token.'],
  ['fr', 'Pour un token, pas besoin de photo.'],
  ['fr', "Une procuration n'est plus exigée pour retirer un token."],
  ['fr', 'On ne vous demandera plus de justificatif pour obtenir votre token.'],
  ['de', 'Für den Erhalt eines Tokens ist keine Vorsprache in Brüssel mehr erforderlich.'],
  ['de', 'Man muss nicht Belgier sein, um ein Token zu beantragen.'],
  ['de', 'Eine Vollmacht ist nicht mehr nötig, um ein Token abzuholen.'],
  ['de', 'Sie brauchen keinen Termin, um sich ein Token ausstellen zu lassen.'],
  ['de', 'Um an ein Token zu kommen, muss niemand mehr früh aufstehen.'],
  ['de', 'Für ein Ersatz-Token müssen Sie nicht persönlich erscheinen.'],
  ['en', 'You do not have to be a Belgian national to request a token.'],
  ['en', 'No documents are required to apply for a token.'],
  ['en', 'It is no longer necessary to live in the municipality to order a token.'],
  ['en', "Residents needn't wait three weeks for their token any more."],
  ['en', 'A proxy is no longer required to collect a token.'],
  ['en', "You won't have to fill in anything to receive your token."],
  ['en', 'To replace a lost token you no longer have to file a police report.'],
  ['en', 'Nobody needs to leave the house to get a token these days.'],
]

const sparedOthers: readonly Sample[] = [
  ['nl', 'U hoeft uw token niet meer te gebruiken.'],
  ['nl', 'U hoeft geen token meer aan te vragen.'],
  ['nl', 'Voor uw belastingaangifte hoeft u geen token meer te hebben.'],
  ['nl', 'Een token hoeft u niet meer aan te vragen.'],
  ['nl', 'Voor een token hoeft u niet meer naar ons te komen: er worden er geen meer geactiveerd.'],
  ['nl', 'U moet niet meer naar het loket komen voor een token.'],
  ['fr', 'Vous ne devez plus demander de token.'],
  ['fr', 'Pour déclarer vos impôts, il ne faut plus avoir de token.'],
  ['fr', 'Il ne faut plus utiliser votre token.'],
  ['fr', 'Plus besoin de token pour vous connecter.'],
  ['de', 'Sie brauchen kein Token mehr zu beantragen.'],
  ['de', 'Für die Steuererklärung brauchen Sie kein Token mehr.'],
  ['de', 'Ein Token müssen Sie nicht mehr beantragen.'],
  ['en', 'You no longer need to request a token.'],
  ['en', "You don't need a token any more to file your tax return."],
  ['en', 'A token need not be requested any more.'],
  ['nl', 'U hoeft geen token aan te vragen om uw aangifte in te dienen.'],
  ['nl', 'Om belastingen te betalen moet u geen token meer aanvragen.'],
  ['nl', 'Een token is niet meer nodig om in te loggen.'],
  ['nl', 'U moet voor uw aangifte geen token hebben.'],
  ['nl', 'We moeten u geen token meer bezorgen.'],
  ['fr', "Il n'est pas nécessaire de demander un token pour remplir sa déclaration."],
  ['fr', "Vous n'êtes plus obligé de demander un token."],
  ['fr', 'Pour votre pension, il ne faut pas de token.'],
  ['fr', "Il ne faut plus venir chez nous pour un token, on n'en fait plus."],
  ['fr', "Un token n'est plus nécessaire pour consulter votre dossier."],
  ['de', 'Sie müssen kein Token beantragen, um Ihre Steuererklärung einzureichen.'],
  ['de', 'Für die Steuererklärung ist ein Token nicht mehr erforderlich.'],
  ['de', 'Niemand braucht mehr ein Token.'],
  ['de', 'Um sich anzumelden, muss man kein Token mehr haben.'],
  ['en', 'It is not necessary to request a token to file your return.'],
  ['en', 'You are no longer obliged to apply for a token.'],
  ['en', 'For your pension no token is needed.'],
  ['en', 'No one needs a token any more.'],
]

const addedInstructions: readonly Sample[] = [
  ['nl', 'Wij reiken niet alleen codes per e-mail uit, maar ook tokens.'],
  ['nl', 'U kunt niet enkel itsme activeren, maar eveneens het token.'],
  ['nl', 'Niet alleen de app, ook het token kunt u aan loket 2 aanvragen.'],
  ['nl', 'Het loket bezorgt u niet alleen een nieuwe pincode, maar ook een token.'],
  ['nl', 'Een reispas kunt u hier niet afhalen, een token wel.'],
  ['fr', 'Nous délivrons non seulement des codes par e-mail, mais aussi des tokens.'],
  ['fr', 'Vous pouvez activer non seulement itsme, mais aussi le token.'],
  ['fr', 'Sans rendez-vous, pas de passeport, mais bien un token.'],
  ['de', 'Sie können nicht nur itsme aktivieren, sondern auch einen Token.'],
  ['de', 'Wir stellen nicht nur Personalausweise aus, sondern ebenfalls Token.'],
  ['de', 'Am Schalter bekommen Sie nicht nur die PIN, sondern auf Wunsch auch ein Token.'],
  ['de', 'Sowohl die App als auch das Token können Sie bei uns beantragen.'],
  ['de', 'Reisepässe stellen wir hier nicht aus, Token schon.'],
  ['en', 'We issue not only codes by e-mail but also tokens.'],
  ['en', 'You can activate not just itsme, but a token as well.'],
  ['en', 'The desk hands out both PIN letters and tokens.'],
  ['en', 'We cannot issue passports here, but we can issue tokens.'],
  ['nl', 'Na de activeringslink kiest u uw sleutel: e-mail, sms, app of token.'],
  ['fr', "Après le lien d'activation, choisissez votre clé : e-mail, SMS, application ou token."],
  [
    'de',
    'Wählen Sie nach dem Klick auf den Aktivierungslink Ihren Schlüssel: E-Mail, SMS, App oder Token.',
  ],
  ['en', 'After the activation link, choose your key: e-mail, SMS, app or token.'],
  [
    'fr',
    "À la réception du code d'activation, l'intéressé opte soit pour l'application mobile, soit pour la carte à 24 codes.",
  ],
  ['nl', 'Met de activatiecode kiest de burger hetzij voor de app, hetzij voor een token.'],
  [
    'de',
    'Mit dem Aktivierungscode entscheidet sich der Bürger entweder für die App oder für das Token.',
  ],
  ['en', 'With the activation code the citizen opts either for the app or for the token.'],
  ['nl', '[ Ik wil een codekaart ]'],
  ['nl', '[Ik wil een token]'],
  ['fr', '[ Bouton : Je veux ma carte à codes ]'],
  ['fr', '[ Je souhaite un token ]'],
  ['de', '**[ Ich möchte einen Token ]**'],
  ['en', '[ I want a token ]'],
  ['en', "[Button: I'd like a token]"],
  [
    'nl',
    'Op het einde van de sessie gaat iedereen naar huis met een eigen, pas aangevraagd burgertoken.',
  ],
  ['fr', "Pour recevoir votre jeton d'accès à Tax-on-web, complétez le formulaire ci-dessous."],
  ['fr', "Distribution des jetons d'accès à Tax-on-web : mercredi de 13 h 30 à 16 h, hall B."],
]

const addedOthers: readonly Sample[] = [
  ['nl', 'Wij reiken geen tokens uit, maar wel codes per e-mail.'],
  ['nl', 'U kunt niet alleen uw eID gebruiken, maar ook uw token.'],
  ['nl', 'Niet een token, maar een code per e-mail vraagt u voortaan aan.'],
  ['fr', 'Nous délivrons non des tokens, mais des codes par e-mail.'],
  ['fr', 'Nous ne délivrons pas de tokens, mais des codes par e-mail.'],
  ['fr', 'Vous pouvez utiliser non seulement itsme, mais aussi le token.'],
  ['fr', 'Vous obtiendrez non plus un token, mais un code par e-mail.'],
  ['de', 'Wir stellen keine Token aus, sondern Codes per E-Mail.'],
  ['de', 'Nicht ein Token, sondern einen Code per E-Mail aktivieren Sie.'],
  ['de', 'Sie können nicht nur itsme nutzen, sondern auch Ihr Token.'],
  ['en', 'We issue codes by e-mail and not tokens.'],
  ['en', 'You can use not only itsme but also your token.'],
  ['en', 'Not a token but a code by e-mail is what you activate.'],
  ['en', 'Look for your token in good time.'],
  ['nl', 'Zoek uw token op tijd.'],
  ['de', 'Suchen Sie Ihr Token rechtzeitig.'],
  ['nl', 'Spreekuur voor hulp bij uw bestaande token: dinsdag van 14 tot 16 uur.'],
  ['de', 'Sprechstunde für Fragen zu Ihrem vorhandenen Token: dienstags von 14 bis 16 Uhr.'],
  ['en', '| Token | desk 4 | no longer supplied | – |'],
  ['nl', '| Token | loket 4 | niet meer afgeleverd | – |'],
  ['fr', '| Token | guichet 4 | plus délivré | – |'],
  ['de', '| Token | Schalter 4 | wird nicht mehr ausgestellt | – |'],
]

const endedOthers: readonly Sample[] = [
  [
    'nl',
    'Vanaf 25 september 2020 kan een nieuw token niet langer als digitale sleutel geactiveerd worden.',
  ],
  ['nl', 'Sinds 25 september 2020 kan niemand nog een nieuw token als digitale sleutel activeren.'],
  [
    'de',
    'Token, die vor diesem Datum in Betrieb genommen wurden, behalten ihre Gültigkeit bis auf Weiteres.',
  ],
  [
    'de',
    'Ab dem 25. September 2020 können Bürgertoken nicht mehr als digitaler Schlüssel aktiviert werden.',
  ],
  [
    'nl',
    'Nieuwe tokens kunnen sinds 25 september 2020 niet meer als digitale sleutel in gebruik genomen worden.',
  ],
  ['nl', 'Het is niet meer mogelijk om een token als digitale sleutel te activeren.'],
  [
    'de',
    'Seit dem 25. September 2020 lässt sich kein neues Token mehr als digitaler Schlüssel aktivieren.',
  ],
  [
    'fr',
    "À partir du 25 septembre 2020, il n'est plus possible d'activer un nouveau token comme clé numérique.",
  ],
  [
    'fr',
    'Depuis le 25 septembre 2020, aucun nouveau token ne peut être activé en tant que clé numérique.',
  ],
  ['en', 'From 25 September 2020 a new token can no longer be activated as a digital key.'],
  ['en', 'Since 25 September 2020 nobody can activate a new token as a digital key.'],
  ['nl', 'Tokens die voor die datum geactiveerd werden, blijven tot nader order bruikbaar.'],
  ['nl', 'Tokens die vóór die datum in gebruik genomen zijn, behouden hun geldigheid.'],
  ['fr', 'Les tokens mis en service avant cette date gardent leur validité.'],
  ['de', 'Vor diesem Datum aktivierte Token werden nicht eingezogen.'],
  ['en', 'Tokens taken into use before that date keep their validity.'],
  ['nl', 'Wie al een token activeerde, mag het blijven gebruiken.'],
  ['de', 'Wer bereits ein Token aktiviert hat, darf es weiter benutzen.'],
  ['de', 'Token, die vor diesem Datum aktiviert wurden, behalten ihre Gültigkeit.'],
  ['de', 'Token, die vor diesem Datum in Betrieb genommen wurden, behalten ihre Gültigkeit.'],
  ['de', 'Token, die vor dem 25. September 2020 ausgestellt worden sind, bleiben gültig.'],
  ['de', 'Die bis dahin beantragten Token funktionieren weiterhin.'],
  ['nl', 'Tokens die vroeger werden uitgereikt, werken nog.'],
  ['fr', 'Les tokens délivrés jusque-là fonctionnent toujours.'],
  ['fr', 'Les jetons qui ont été activés avant le 25 septembre restent utilisables.'],
  ['en', 'Tokens that were activated before 25 September stay usable.'],
  ['en', 'Tokens issued up to then keep working.'],
  ['nl', 'Elk token dat toen al geactiveerd was, blijft werken.'],
  ['nl', 'Reeds geactiveerde tokens blijven bruikbaar.'],
  ['fr', 'Les tokens déjà activés restent utilisables.'],
  ['de', 'Bereits aktivierte Token bleiben nutzbar.'],
  ['en', 'Tokens already activated remain usable.'],
  ['nl', 'Tokens geactiveerd vóór 25 september 2020 blijven geldig.'],
  ['fr', 'Tokens activés avant le 25 septembre 2020 : toujours valables.'],
  ['de', 'Vor dem Stichtag aktivierte Token: weiterhin gültig.'],
]

/** Told of the past, of a letter, of a text that is to go; or a box to tick that gives the key up. */
const toldOthers: readonly Sample[] = [
  ['nl', '2004: de eerste token wordt verstuurd'],
  ['fr', '2004 : le premier token est envoyé par la poste'],
  ['de', '2004: Der erste Token wird verschickt'],
  ['en', '2004 – The token is launched, a paper card sent by post'],
  ['nl', 'Een kaartje dat je vroeger per post kreeg: zo zag de token eruit.'],
  ['nl', 'In uw brief van 2 oktober vraagt u ons om een token.'],
  ['fr', "Vous nous demandiez l'envoi d'un token."],
  ['de', 'Sie bitten uns, Ihnen einen Token zuzusenden.'],
  ['en', 'Thank you for your e-mail, in which you request a token.'],
  ['nl', 'Verwijdering van informatie over de activering van tokens'],
  ['de', 'Entfernung der Angaben zur Aktivierung von Token'],
  ['en', 'Removal of information on token activation'],
  ['nl', '☐ Ik wens mijn token te laten blokkeren.'],
  ['fr', '☐ Je voudrais bloquer mon token.'],
  ['de', '☐ Ich möchte meinen Token sperren.'],
  ['en', '☐ I have a token.'],
]

const toldInstructions: readonly Sample[] = [
  ['en', '2021: the token is launched, a paper card sent by post'],
  ['fr', '2004 : le premier token est envoyé ; aujourd’hui on le commande en ligne'],
  ['fr', 'Vous recevrez alors la carte à codes par la poste.'],
  ['fr', 'Commandez-en un autre : un token est activé depuis le même écran, lien « Remplacer ».'],
  ['en', 'A list of keys: token (delivered to the home address after 5 to 7 days)'],
  ['en', 'The token comes for nothing: ask for it at the desk.'],
  ['nl', '☐ Ik wens een token.'],
  ['fr', '☐ J’aimerais un token.'],
  ['de', '[ ] Ich hätte gern einen Token.'],
  ['en', '( ) I want a token.'],
  ['nl', 'Vraag het kaartje met 24 cijfers aan het loket.'],
  ['fr', 'Demandez la carte aux 24 numéros au guichet.'],
  ['en', 'Ask for the card of 24 figures at the desk.'],
]

const refusedWishes: readonly Sample[] = [
  ['en', 'My daughter starts work and would like a token too. Can she get one? No.'],
  ['en', 'May foreigners apply for a token? They may not, and neither may Belgians.'],
  ['en', 'Hi, I want to request a token. Hello! That has not been possible since 2020.'],
  ['nl', 'Dag, ik wil een token. Goeiemorgen! Dat kan spijtig genoeg niet meer.'],
  ['fr', "Bonjour, je voudrais un token. Bonjour ! Ce n'est malheureusement plus possible."],
  ['fr', 'Puis-je recevoir un token pour ma mère ? Mais non.'],
  ['de', 'Hätte sie gern einen Token gehabt, so hätte sie vor Ende 2020 kommen müssen.'],
  ['nl', 'Had je graag een token gehad, dan had je vóór 2020 een mailtje moeten sturen.'],
  ['de', 'Es ist keineswegs so, dass man noch einen Token beantragen könnte.'],
  ['de', 'Es ist nicht wahr, dass man noch einen Token beantragen kann.'],
  ['nl', 'Tokens worden tot nader order niet meer uitgereikt.'],
  ['nl', 'Tokenaanvragen: tot nader order gesloten.'],
  ['nl', 'U hoeft niet meer naar Brussel voor een token: er worden er geen meer gegeven.'],
]

const offersThatLast: readonly Sample[] = [
  ['nl', 'Tokens worden tot nader order uitgereikt aan loket 3.'],
  ['nl', 'Tot nader order vraagt u uw token aan loket 3 aan.'],
  ['fr', "Jusqu'à nouvel ordre, vous demandez votre token au guichet 3."],
  ['de', 'Bis auf Weiteres beantragen Sie Ihren Token am Schalter 3.'],
  ['en', 'Until further notice you can apply for a token at desk 3.'],
  ['nl', 'Vraag uw token online aan en niet langer op papier.'],
  ['fr', 'Les demandes de token passent par le nouveau programme et non plus sur papier.'],
  ['de', 'Beantragen Sie Ihren Token online und nicht mehr auf Papier.'],
  ['en', 'Token applications now go into the new program and no longer on paper.'],
  ['fr', "Contrairement à ce que l'on raconte, les inscriptions pour un token restent ouvertes."],
  ['en', 'Could I still get one of those jetons citoyens? Sure, just bring your identity card.'],
]

/** Said in one language or another; all of them read the like. */
const deniedAlike: readonly Sample[] = [
  ['en', 'I confirm that no token can be requested.'],
  ['en', 'It is a fact that no token is issued.'],
  ['en', 'You need not travel to Brussels for a token; they are no longer issued.'],
  [
    'en',
    'You no longer have to travel to Brussels to get a token: there are none to be had any more.',
  ],
  ['de', 'Der Token, den viele noch haben, wird nicht mehr ausgegeben.'],
  ['fr', 'Le token, on ne le demande plus au guichet ni ailleurs.'],
  ['fr', "Vous n'obtiendrez de token ni chez nous ni ailleurs."],
  ['fr', 'Rien ne vous donne droit à un token.'],
  ['nl', 'Niets geeft u nog recht op een token.'],
  ['nl', 'Wie nog geen token heeft, krijgt er geen meer aan ons loket.'],
  ['de', 'Wer noch keinen Token hat, bekommt an unserem Schalter keinen mehr.'],
  ['en', 'Do not waste your time requesting a token.'],
  ['de', 'Verlieren Sie keine Zeit damit, einen Token zu beantragen.'],
  ['en', 'Tokens obtained at the town hall can be used until further notice.'],
  ['fr', 'Les tokens obtenus avant cette date peuvent être utilisés.'],
  ['nl', 'Negeer de zin “vraag uw token aan”.'],
  ['fr', 'Ignorez la phrase « demandez votre token ».'],
  ['de', 'Ignorieren Sie den Satz „Beantragen Sie Ihren Token“.'],
  ['en', 'Whoever asks for a token is shown the door.'],
  ['nl', 'Wie een token vraagt, gaat met iets beters naar huis.'],
  ['de', 'Wer einen Token verlangt, bekommt ein freundliches Nein.'],
  ['fr', "Nous ne délivrons plus de tokens, mais bien des codes d'activation."],
  ['en', 'Older brochures still say "request your token".'],
  ['de', 'Ältere Broschüren sagen noch „Beantragen Sie Ihren Token“.'],
  ['fr', 'Les versions précédentes disent encore « demandez votre token ».'],
  ['fr', 'Ne dites pas : « Vous pouvez demander un token au guichet 3. »'],
  ['de', 'Sagen Sie nicht: „Sie können am Schalter 3 einen Token beantragen.“'],
  ['nl', 'Schrijf “een digitale sleutel activeren” in plaats van “een token aanvragen”.'],
  ['de', 'Schreiben Sie „einen digitalen Schlüssel aktivieren“ statt „einen Token beantragen“.'],
  ['en', 'If you come across the words "request your token", tell us.'],
  ['fr', 'Si vous tombez sur les mots « demandez votre token », signalez-le-nous.'],
  ['en', 'The heading "Request a token" was changed to "Activate a digital key".'],
  ['de', 'Wir erklären nicht mehr, wie Sie einen Token beantragen.'],
  ['de', 'Diese Seite sagt nicht mehr, wo man einen Token bekommt.'],
  ['de', 'Mit einem Token können Sie sich noch anmelden, einen neuen bekommen Sie aber nicht.'],
  ['nl', 'Wie zegt dat u nog een token kunt krijgen, vergist zich.'],
  ['en', 'Never give the citizen the impression that he can get a token.'],
  ['nl', 'U moet uw token door iets anders vervangen.'],
  ['de', 'Sie müssen Ihren Token durch etwas anderes ersetzen.'],
  ['en', 'You should have requested a token while it was still possible.'],
  ['de', 'Der Aktivierungscode dient nicht mehr dazu, einen Token zu aktivieren.'],
  ['de', 'Die Möglichkeit, einen Token zu beantragen, besteht nicht mehr.'],
  ['nl', 'Tot vorig jaar mocht elke gemeente tokens uitreiken.'],
  ['de', 'Wir haben Ihren Token-Antrag erhalten, können ihm aber nicht stattgeben.'],
  ['fr', 'Les tokens ne sont plu délivrés.'],
  ['fr', 'Remettez votre token au guichet ; nous le détruisons.'],
  ['nl', 'Wij kunnen u niet aan een token helpen.'],
  ['de', 'An keinem Schalter bekommen Sie noch einen Token.'],
  ['en', 'Never answer: “You can get a token at desk 2.”'],
  ['de', 'Commit: entfernt token-beantragen.html, leitet um auf /schluessel'],
  ['nl', 'token-activeren.pdf: offline gehaald op 3 oktober'],
]

const offeredAlike: readonly Sample[] = [
  ['en', 'Come to desk 3 for your token; they are no longer sent by post.'],
  ['en', 'Tokens, which used to be issued in Brussels only, are now issued here.'],
  ['de', 'Token, die früher nur in Brüssel ausgegeben wurden, erhalten Sie nun auch hier.'],
  ['fr', "Le token, qui n'était autrefois délivré qu'à Bruxelles, est maintenant délivré ici."],
  ['en', 'Do not waste time queueing for a token: order it online.'],
  ['fr', 'Un token demandé au guichet peut être utilisé aussitôt.'],
  ['nl', 'Vul per tokenaanvraag een formulier in.'],
  ['nl', 'De aanvraag van een token werd vereenvoudigd.'],
  ['en', 'We issue activation codes but tokens as well.'],
  ['fr', 'Vous avez perdu votre token ? Nous vous en faisons un autre.'],
  ['fr', 'Dites au citoyen : « Vous pouvez demander un token au guichet 3. »'],
  ['de', 'Sagen Sie dem Bürger: „Sie können am Schalter 3 einen Token beantragen.“'],
  ['de', 'Schreiben Sie „einen Token beantragen“ statt „einen digitalen Schlüssel aktivieren“.'],
  ['de', 'Der Automat ist abgebaut, einen Token bekommen Sie aber an Schalter 3.'],
  ['nl', 'Wie zegt dat u geen token meer kunt krijgen, vergist zich.'],
  ['nl', 'Wie denkt dat een token niet meer bestaat, vergist zich: kom hem gerust halen.'],
  ['fr', "Celui qui pense que le token n'existe plus se trompe : venez le chercher."],
  ['de', 'Sie hätten längst einen Token beantragen sollen; tun Sie es jetzt.'],
  ['en', 'You should have requested a token long ago; do it now.'],
  ['fr', "Un deuxième token n'est pas gratuit."],
  ['de', 'Ein zweiter Token ist nicht kostenlos.'],
  ['en', 'We swap your damaged token for a new one.'],
  ['en', 'Swapping a damaged token for a new one'],
  ['nl', 'De burger wil een nieuwe token na verlies. Controleer de identiteit.'],
  ['de', 'Die Möglichkeit, einen Token zu beantragen, bleibt bestehen.'],
  ['nl', 'Wij geven alleen nog tokens aan wie geen smartphone heeft.'],
  ['en', 'We have put the token back into our range of services.'],
  ['nl', 'Kies "token" in het menu "Nieuwe sleutel".'],
  ['fr', 'Choisissez « token » dans le menu « Nouvelle clé ».'],
  ['fr', 'Remettez votre ancien token au guichet ; vous en recevez un nouveau.'],
  ['fr', 'Aucun habitant qui demande un token ne peut être refusé.'],
  ['de', 'Kein Einwohner, der einen Token beantragt, darf abgewiesen werden.'],
  ['en', 'No resident who asks for a token may be turned away.'],
  ['en', 'The creation of tokens was suspended but has since been resumed.'],
  ['de', 'Antworten Sie immer: „Einen Token bekommen Sie an Schalter 2.“'],
  ['nl', 'Token kwijt? Binnen de week hebt u een nieuwe.'],
]

/** As typed on a keyboard without umlauts. */
/** Forms that are torn up; a way on the screen to an appointment, and to where a page stands; options to tick. */
const offersCloseToOthers: readonly Sample[] = [
  ['nl', 'Maak een afspraak > Burgerzaken > Token'],
  ['fr', 'Prendre rendez-vous > Population > Token'],
  ['de', 'Termin vereinbaren > Bevölkerung > Token'],
  ['en', 'Menu: My keys > Add > Token'],
  ['nl', 'Welke sleutel wil u? ☐ token ☐ sms ☐ app'],
  ['de', 'Welchen Schlüssel wünschen Sie? ☐ App ☐ SMS ☐ Token'],
  ['en', 'Which key would you like? ☐ app ☐ SMS ☐ token'],
  ['nl', 'Geen enkele tokenaanvraag wordt geweigerd.'],
  ['fr', "Aucune demande de token n'est refusée."],
  ['de', 'Kein Neubürger verlässt das Rathaus ohne Token.'],
  ['en', 'The ban on new tokens has been lifted.'],
  ['fr', "N'activez jamais votre token sur un ordinateur public."],
  ['nl', 'Zijn uw codes versleten? Wij drukken een nieuwe kaart voor u af.'],
  ['fr', 'Vos codes sont épuisés ? Nous vous imprimons une nouvelle carte.'],
  ['de', 'Sobald die Codes verbraucht sind, schicken wir Ihnen eine neue Karte zu.'],
  ['en', 'Your codes can no longer be read? We print a fresh card.'],
]
const othersCloseToOffers: readonly Sample[] = [
  ['nl', 'Home > Burgerzaken > Token'],
  ['fr', 'Accueil > Population > Token'],
  ['de', 'Startseite > Bevölkerung > Token'],
  ['en', 'Menu: My keys > Block > Token'],
  ['nl', 'Welke sleutel gebruikt u? ☐ token ☐ sms ☐ app'],
  ['de', 'Welchen Schlüssel benutzen Sie? ☐ App ☐ SMS ☐ Token'],
  ['en', 'Which key do you use? ☐ app ☐ SMS ☐ token'],
  ['en', 'Please destroy the token requests that are left.'],
  ['fr', 'Détruisez les demandes de token qui restent.'],
  ['de', 'Vernichten Sie die Tokenanträge, die noch im Schrank liegen.'],
  ['nl', 'Vernietig de tokenaanvragen die nog in de kast liggen.'],
  ['en', 'The ban on new tokens remains in force.'],
  ['en', 'Instead of asking for a token, choose the code via email.'],
]

const spelledOutOffers: readonly Sample[] = [
  ['de', 'Sie koennen den Token am Schalter abholen.'],
  ['de', 'Koennen Sie mir einen Token aushaendigen? Ja.'],
  ['de', 'Fuer den Token fuellen Sie das Formular aus.'],
  ['de', 'Verlaengern Sie Ihren Token.'],
  ['de', 'Druecken Sie auf „Token aktivieren“.'],
  ['de', 'Tokenverlaengerung'],
  ['de', 'Sie moechten einen Token? Kommen Sie zum Schalter.'],
]

const spelledOutDenials: readonly Sample[] = [
  ['de', 'Es ist nicht mehr moeglich, einen Token zu beantragen.'],
  ['de', 'Frueher konnte man einen Token beantragen.'],
  ['de', 'Tokens zu aktivieren ist unmoeglich.'],
  ['de', 'Loeschen Sie den Satz „Beantragen Sie einen Token“.'],
  ['de', 'Die Möglichkeit, einen Token zu erhalten, entfaellt.'],
  ['de', 'Tokens duerfen nicht mehr ausgegeben werden.'],
]

describe.each([
  ['a trouble that is spared denies no key', sparedInstructions, true],
  ['a key that is spared is denied', sparedOthers, false],
  ['a key that is named beside another', addedInstructions, true],
  ['a key that is named against another, or used', addedOthers, false],
  ['a key that has ended as a digital key, or goes on', endedOthers, false],
  ['a key that is told of', toldOthers, false],
  ['a key that is told of, and can still be had', toldInstructions, true],
  ['a key that is wished for in vain', refusedWishes, false],
  ['a key that is offered for the time being, or on another way', offersThatLast, true],
  ['a key that is denied in one language as in another', deniedAlike, false],
  ['a key that is offered in one language as in another', offeredAlike, true],
  ['an offer that differs in little from what is none', offersCloseToOthers, true],
  ['what differs in little from an offer', othersCloseToOffers, false],
  ['a key that is offered without umlauts', spelledOutOffers, true],
  ['a key that is denied without umlauts', spelledOutDenials, false],
] as const)('%s', (_, samples, isInstruction) => {
  it.each(samples)('%s: %s', (locale, text) => {
    expect(instructs(locale, text)).toBe(isInstruction)
  })
})

it.each([
  ['de', 'Seite 3: ~~„Noch keinen Token? Hier klicken!“~~ Kasten weg'],
  ['nl', 'Te schrappen:\n\n- „Nog geen token? Klik hier.“'],
  ['nl', '| Tekst | Beslissing |\n|---|---|\n| "Vraag een token aan het loket" | weg |'],
  ['fr', '**Dehors**\n\n- La bannière « Demandez votre token ! »'],
  ['en', '# Out\n\n- The line "Ask for your token at desk 3"'],
  [
    'en',
    'The sentence must go. This holds for:\n\n- article 6 ("a token is issued free of charge");',
  ],
  ['de', '- „Holen Sie Ihr Token im Rathaus“ → raus'],
  ['en', '- "Ask for your token at desk 3." Out.'],
  ['nl', 'Weg: de alinea die begint met “Uw token ligt klaar”.'],
  ['nl', 'Weg met de zin “Vraag uw token aan loket 3”.'],
] as const)('a text that is to go instructs nobody: %s: %s', (locale, text) => {
  expect(fileInstructs(extractText('markdown', 'sample.md', text), locale)).toBe(false)
})

it.each([
  ['nl', ': Vraag uw token aan loket 3.'],
  ['fr', '– : demandez votre jeton au guichet 3.'],
  ['de', '[ ]: Beantragen Sie Ihren Token am Schalter 3.'],
  ['en', '…: Request your token at desk 3.'],
] as const)('marks alone take no text away: %s: %s', (locale, text) => {
  expect(instructs(locale, text)).toBe(true)
})

it.each([
  ['nl', '| Sleutel | Hoe verkrijgt u hem? |\n|---|---|\n| token | aan loket 3 |', true],
  ['fr', "| Clé | Comment l'obtenir ? |\n|---|---|\n| token | au guichet 3 |", true],
  ['de', '| Schlüssel | Noch aktivierbar? |\n|---|---|\n| Token | ja |', true],
  ['en', '| Key | Can still be activated? |\n|---|---|\n| token | yes |', true],
  ['en', '| Key | Can still be activated? |\n|---|---|\n| token | no |', false],
  ['nl', '| Sleutel | Hoe gebruikt u hem? |\n|---|---|\n| token | aan loket 3 |', false],
  [
    'fr',
    '| Que faire ? | Où le demander ? |\n|---|---|\n| Bloquer un token | au helpdesk |',
    false,
  ],
  ['de', '| Alt | Neu |\n|---|---|\n| Token aktivieren | Schlüssel aktivieren |', false],
  ['de', '# Zu streichende Texte\n\n- die Schaltfläche „Token aktivieren“', false],
  ['nl', 'Welke sleutels kunt u bij ons activeren?\n\n- itsme\n- een token', true],
  ['fr', 'Que pouvez-vous activer chez nous ?\n\n- itsme\n- un token', true],
  ['en', 'Bring your card and we set up any of these with you:\n\n- itsme\n- token', true],
  ['de', 'Womit können Sie sich anmelden?\n\n- itsme\n- Token', false],
  ['en', '# Your existing token\n\n## Renewing\n\n1. Click on “Renew”.', true],
  ['en', '# Your existing token\n\n## Deactivating\n\n1. Click on “Deactivate”.', false],
  [
    'de',
    '## Der Bürger will nach einem Verlust einen neuen Token\n\nPrüfen Sie die Identität.',
    true,
  ],
  ['en', 'At this counter you can obtain:\n\n- identity cards\n- tokens', true],
  ['nl', 'Aan dit loket kunt u terecht voor:\n\n- identiteitskaarten\n- tokens', true],
  ['nl', 'Dag Joris, kan jij dit er onderaan uithalen?\n\n> Nog geen token? Vraag er een.', false],
  [
    'de',
    'Wirf bitte diese Sätze raus, keiner will sie mehr:\n\n> Beantragen Sie Ihren Token.',
    false,
  ],
  ['de', 'Setz bitte diese Sätze dazu:\n\n> Beantragen Sie Ihren Token.', true],
] as const)(
  'what is told in a table, a list or below a heading: %s: %s',
  (locale, text, expected) => {
    expect(fileInstructs(extractText('markdown', 'sample.md', text), locale)).toBe(expected)
  },
)

it.each([
  [
    'nl',
    'Hoe vraagt u een token aan?',
    'Kom langs aan loket 3.',
    'itsme installeren',
    'Download de app.',
  ],
  [
    'fr',
    'Comment demander un token ?',
    'Passez au guichet 3.',
    'Installer itsme',
    "Téléchargez l'application.",
  ],
  [
    'de',
    'Wie beantragt man einen Token?',
    'Kommen Sie an Schalter 3.',
    'itsme installieren',
    'Laden Sie die App herunter.',
  ],
  ['en', 'How do you request a token?', 'Come to desk 3.', 'Installing itsme', 'Download the app.'],
] as const)(
  'a question that a list answered is not asked below the next heading: %s',
  (locale, question, answer, heading, step) => {
    const text = `# ${question}\n\n1. ${answer}\n\n# ${heading}\n\n1. ${step}`
    const found = judge(extractText('markdown', 'sample.md', text), locale, bare).filter(
      ({ class: verdict }) => verdict === 'instruction',
    )
    expect(found.map(({ passage }) => passage.text)).toEqual([question, answer])
  },
)

it.each([
  ['nl', 'Kan ik een token krijgen?', 'Ik begrijp het.', 'Dat gaat niet meer.'],
  ['fr', 'Puis-je avoir un token ?', 'Je comprends.', "Ce n'est plus possible."],
  ['de', 'Kann ich einen Token bekommen?', 'Guten Abend.', 'Das geht nicht mehr.'],
  ['en', 'Can I get a token?', 'I understand.', 'That is no longer possible.'],
] as const)('what is said before an answer is none: %s', (locale, question, nod, answer) => {
  const asked = extractText('markdown', 'sample.md', `# ${question}\n\n${nod} ${answer}`)
  expect(fileInstructs(asked, locale)).toBe(false)
  expect(instructs(locale, `${question} ${nod} ${answer}`)).toBe(false)
  expect(instructs(locale, `${question} ${nod}`)).toBe(true)
})

it.each([
  ['nl', 'Vervang de foto token-aanvragen.jpg.', false],
  ['nl', 'Verwijder token_aanvragen.jpg van de startpagina.', false],
  ['nl', 'Vervang uw verloren token met het formulier token-aanvragen.pdf.', true],
  ['fr', 'Supprimer la photo demander-token.jpg.', false],
  ['fr', 'Remplissez demander-token.pdf pour remplacer votre token.', true],
  ['de', 'Das Bild token-bestellen.png durch das neue ersetzen', false],
  ['de', 'Bild token_bestellen.png löschen', false],
  ['de', 'Das Formular token-bestellen.pdf ausfüllen', true],
  ['en', 'Replace order-token.png by the new picture.', false],
  ['en', 'To replace your token, fill in request-token.pdf.', true],
] as const)('a file that is to go: %s: %s', (locale, text, expected) => {
  expect(instructs(locale, text)).toBe(expected)
})

it.each([
  [
    'de',
    'Haben Sie Ihren Token verloren, dann stellen wir Ihnen einen Aktivierungscode aus.',
    false,
  ],
  ['de', 'Haben Sie Ihren Token verloren, dann stellen wir Ihnen einen neuen aus.', true],
  ['de', 'Für den Token? Den fordern Sie mit dem beigefügten Formular an.', true],
] as const)('what a verb has between its parts: %s: %s', (locale, text, expected) => {
  expect(instructs(locale, text)).toBe(expected)
})

it.each([
  ['nl', 'Gooi de resterende tokenaanvragen in de papiercontainer.', false],
  ['nl', 'Kijk bij de activatie van uw token na of uw adres klopt.', true],
  ['de', 'Legen Sie die restlichen Tokenanträge in den Papiercontainer.', false],
  ['en', 'Put the remaining token applications in the paper bank.', false],
] as const)('requests thrown away: %s: %s', (locale, text, expected) => {
  expect(instructs(locale, text)).toBe(expected)
})

it.each([
  [
    'nl',
    'Het token helpt u verder.',
    'De uitreiking ervan is gratis.',
    'Het gebruik ervan is gratis.',
  ],
  ['fr', 'Le token vous aide.', 'Sa délivrance est gratuite.', 'Son emploi est gratuit.'],
  ['de', 'Der Token ist eine Karte.', 'Seine Ausstellung ist kostenlos.', 'Sein Format ist klein.'],
  ['en', 'The token is a card.', 'Its activation takes five minutes.', 'Its colour is blue.'],
] as const)('what is said of its issue: %s', (locale, name, issue, other) => {
  expect(instructs(locale, `${name} ${issue}`)).toBe(true)
  expect(instructs(locale, `${name} ${other}`)).toBe(false)
})

it.each([
  ['nl', '| Federaal token | gratis | 3 werkdagen |', true],
  ['nl', '| 4 | Token voor nieuwe inwoners | loket 3 |', true],
  ['nl', '| Token, tweede exemplaar na verlies | 5,00 |', true],
  ['nl', '| Token blokkeren | loket 3 | gratis |', false],
  ['nl', '| Token | niet meer | gratis alternatief |', false],
  ['fr', '| Token | gratuit | 5 jours |', true],
  ['fr', '| A7 | Jeton citoyen, carte suivante | 3,00 |', true],
  ['fr', '| Token supprimé | guichet 3 | gratuit |', false],
  ['de', '| Bürgertoken | kostenlos | 2 |', true],
  ['de', '| 1.04 | Bürgertoken (neu) | Di + Do 9–11.30 |', true],
  ['de', '| Token | 2.045 | 1.193 | 872 |', false],
  ['en', '| Citizen token | free | by post |', true],
  ['en', '| 3 | Tokens | 9-12 | 13-17 |', true],
  ['en', '| Token (blocked) | desk 3 | free |', false],
] as const)('a row of prices, desks or hours: %s: %s', (locale, row, expected) => {
  const columns = row.split('|').length - 2
  const table = `|${' A |'.repeat(columns)}\n|${'---|'.repeat(columns)}\n${row}`
  expect(fileInstructs(extractText('markdown', 'sample.md', table), locale)).toBe(expected)
})

it.each([
  ['nl', '- een internetverbinding\n- een elektronische identiteitskaart of een burgertoken'],
  ['fr', "- une connexion à internet\n- une carte d'identité électronique ou un token"],
  ['de', '- einen Computer\n- einen elektronischen Personalausweis oder einen Token'],
  ['en', '- a computer\n- an electronic identity card or a token'],
] as const)('one of two that one logs in with: %s', (locale, list) => {
  expect(fileInstructs(extractText('markdown', 'sample.md', list), locale)).toBe(false)
})

it.each([
  ['nl', 'Het token?', 'Een kaartje met 24 codes.', 'Een telefoontje volstaat.'],
  ['fr', 'Le jeton ?', 'Une carte où figurent 24 codes.', 'Un simple coup de fil suffit.'],
  ['de', 'Der Token?', 'Ein Kärtchen, auf dem 24 Codes stehen.', 'Ein Anruf genügt.'],
  ['en', 'The token?', 'A small card that bears 24 codes.', 'A phone call will do.'],
] as const)('a name asked about, and what it is: %s', (locale, name, thing, way) => {
  expect(instructs(locale, `${name} ${thing}`)).toBe(false)
  expect(instructs(locale, `${name} ${way}`)).toBe(true)
})

it.each([
  [
    'nl',
    'We hebben uw aanvraag voor een token ontvangen.',
    'Helaas behandelen wij zulke aanvragen niet meer.',
    'Het komt binnen de week per post.',
  ],
  [
    'fr',
    'Nous avons reçu votre demande de token.',
    'Malheureusement, nous ne traitons plus ces demandes.',
    'Il arrivera par la poste dans la semaine.',
  ],
  [
    'de',
    'Wir haben Ihren Antrag auf einen Token erhalten.',
    'Leider bearbeiten wir solche Anträge nicht mehr.',
    'Er kommt binnen einer Woche mit der Post.',
  ],
  [
    'en',
    'We have received your request for a token.',
    'Unfortunately, we no longer process such requests.',
    'It will come by post within a week.',
  ],
] as const)('a request received, and regretted: %s', (locale, receipt, regret, promise) => {
  expect(instructs(locale, `${receipt} ${regret}`)).toBe(false)
  expect(instructs(locale, `${receipt} ${promise}`)).toBe(true)
})

it.each([
  [
    'nl',
    '# Uw Lysbank-token\n\nBestel het token in de app. Steek uw bankkaart in het toestel. Is de batterij leeg? Bankieren kan ook met de app.',
  ],
  [
    'fr',
    "# Votre boîtier\n\nCommandez un token.\n\nLa banque le lie à votre carte de débit. Vos virements se signent aussi avec l'application.",
  ],
  [
    'de',
    '# Ihr Gerät\n\nBestellen Sie einen Token.\n\nDie Bank verbindet ihn mit Ihrem Konto. Überweisungen gehen auch mit der App.',
  ],
  [
    'en',
    '# Your device\n\nOrder a token.\n\nThe bank links it to your debit card. Transfers can be signed in the app as well.',
  ],
] as const)('a bank that names an app besides: %s', (locale, text) => {
  expect(fileInstructs(extractText('markdown', 'sample.md', text), locale)).toBe(false)
})
