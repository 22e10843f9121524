/**
 * A question about obtaining the key is judged by its answer, wherever the two stand, by the phrases alone: the weights
 * would hide a fault.
 */
import { describe, expect, it } from 'vitest'
import { locales, type Locale } from '../../../src/domain/locale.ts'
import { extractText } from '../../../src/extract/extract-text.ts'
import { bare } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import { judge } from './_judge.ts'

interface Dialogue {
  readonly asks: string
  readonly replies: string
  /** How a written reply begins. */
  readonly salutation: string
  readonly greeting: string
  /** What the one who asks says besides. */
  readonly aside: string
  readonly questions: readonly string[]
  readonly refusals: readonly string[]
  readonly consents: readonly string[]
}

const dialogues: Readonly<Record<Locale, Dialogue>> = {
  nl: {
    asks: 'Burger',
    replies: 'Loket',
    salutation: 'Beste mevrouw,',
    greeting: 'Goedemiddag!',
    aside: 'Ik moet aan mijn pensioen kunnen.',
    questions: [
      'Kan ik bij jullie een token krijgen?',
      'Hoe vraag ik een token aan?',
      'Mag mijn dochter ook een token hebben?',
      'Sturen jullie me een nieuwe token?',
    ],
    refusals: [
      'Vroeger wel. Vandaag kan niemand dat nog.',
      'Dat kunnen wij niet, en de overheid doet het evenmin.',
      'Helaas niet, die worden niet meer uitgereikt.',
      'Sorry, de tokens bestaan niet meer sinds 2020.',
      'Ik zou graag ja zeggen, maar die kaarten zijn uit omloop.',
      'Dat is sinds september 2020 voorbij.',
      'Dat aanbod is gestopt.',
      'Daarvoor bent u te laat.',
      'Die tijd is voorbij. Ik help u graag aan een code via e-mail.',
      'Jammer genoeg lukt dat niet meer.',
      'Dat kunnen wij niet.',
      'Dat mogen we niet.',
      'Niet bij ons, en ook nergens anders.',
      'Noch wij, noch de federale overheid geven die nog.',
      'Eerlijk gezegd: die zijn er niet meer.',
      'Tot vorig jaar wel, maar nu niet meer.',
      'Ik vrees van niet, ook niet als u zelf komt.',
      'Dat zit er niet meer in.',
      'Vergeet het maar.',
      'Helaas, pindakaas.',
      'Die worden al een tijd niet meer gemaakt.',
      'De federale overheid heeft dat stopgezet.',
      'Niemand krijgt er nog een.',
      'U bent twee jaar te laat.',
      'Die kans is verkeken.',
      'Dat is verleden tijd.',
      'Die vraag krijgen we vaak, maar het antwoord is nee.',
      'Nee hoor.',
      'Onmogelijk.',
      'Dat wordt moeilijk: ze zijn afgeschaft.',
      'Ooit kon dat, vandaag kiest u itsme of de code via e-mail.',
    ],
    consents: [
      'Natuurlijk, kom gerust langs.',
      'Dat kan aan loket 3.',
      'Zeker, breng uw identiteitskaart mee.',
      'Met het formulier op onze website.',
      'Ja, vanaf 12 jaar.',
      'Tuurlijk!',
      'Geen probleem, ik regel het meteen.',
      'Dat mag.',
      'Ik stuur u het formulier.',
      'Jazeker, elke werkdag van 9 tot 12.',
      'Eenvoudig: u meldt zich aan en klikt op Aanvragen.',
      'Ja, maar niet op woensdag.',
      'Niet online, wel aan het loket.',
      'Dat duurt maar vijf minuten.',
      'Daarvoor maakt u een afspraak.',
      'Waarom niet? Kom langs!',
    ],
  },
  fr: {
    asks: 'Usager',
    replies: 'Guichet',
    salutation: 'Bonjour Madame,',
    greeting: 'Bonjour !',
    aside: 'Ma sœur habite Namur.',
    questions: [
      'Est-ce que je peux avoir un token chez vous ?',
      'Comment demander un token ?',
      'Ma fille peut-elle aussi avoir un token ?',
      "Vous m'envoyez un nouveau token ?",
    ],
    refusals: [
      "Avant, oui. Aujourd'hui, plus personne ne le peut.",
      "Nous ne le pouvons pas, et l'État ne le fait pas davantage.",
      "Hélas non, on n'en délivre plus.",
      "Désolé, les tokens n'existent plus depuis 2020.",
      "J'aimerais dire oui, mais ces cartes ne circulent plus.",
      "C'est terminé depuis septembre 2020.",
      'Cette offre a pris fin.',
      'Il est trop tard pour cela.',
      'Cette époque est révolue. Je vous aide volontiers pour un code par e-mail.',
      'Malheureusement, cela ne marche plus.',
      'Nous ne le pouvons pas.',
      "Nous n'en avons pas le droit.",
      'Pas chez nous, ni ailleurs.',
      "Ni nous ni l'État n'en délivrons encore.",
      "Honnêtement, il n'y en a plus.",
      "Jusqu'à l'an dernier oui, mais plus maintenant.",
      'Je crains que non, même si vous venez en personne.',
      "Ce n'est plus à l'ordre du jour.",
      "N'y comptez pas.",
      "Hélas, c'est fini.",
      "On n'en fabrique plus depuis longtemps.",
      "L'État fédéral y a mis fin.",
      "Plus personne n'en reçoit.",
      'Vous arrivez deux ans trop tard.',
      "L'occasion est passée.",
      "C'est de l'histoire ancienne.",
      'Eh non.',
      'Impossible.',
      'Ce sera difficile : ils sont supprimés.',
      "C'était possible autrefois ; aujourd'hui, vous choisissez itsme ou le code par e-mail.",
    ],
    consents: [
      'Bien sûr, passez nous voir.',
      "C'est possible au guichet 3.",
      "Certainement, apportez votre carte d'identité.",
      'Avec le formulaire sur notre site.',
      'Oui, à partir de 12 ans.',
      'Évidemment !',
      "Aucun problème, je m'en occupe tout de suite.",
      "C'est permis.",
      'Je vous envoie le formulaire.',
      'Mais oui, chaque jour ouvrable de 9 à 12 h.',
      "C'est simple : identifiez-vous et cliquez sur Demander.",
      'Oui, mais pas le mercredi.',
      'Pas en ligne, mais au guichet.',
      'Cela ne prend que cinq minutes.',
      'Il suffit de prendre rendez-vous.',
      'Pourquoi pas ? Passez nous voir !',
      "Inutile d'écrire : un coup de fil suffit.",
    ],
  },
  de: {
    asks: 'Bürger',
    replies: 'Schalter',
    salutation: 'Guten Tag, Frau Maes,',
    greeting: 'Guten Tag!',
    aside: 'Es ist für meine Rente.',
    questions: [
      'Kann ich bei Ihnen einen Token bekommen?',
      'Wie beantrage ich einen Token?',
      'Darf meine Tochter auch einen Token haben?',
      'Schicken Sie mir einen neuen Token?',
    ],
    refusals: [
      'Früher ja. Heute kann das niemand mehr.',
      'Das können wir nicht, und der Staat tut es ebenso wenig.',
      'Leider nicht, die werden nicht mehr ausgegeben.',
      'Tut mir leid, die Tokens gibt es seit 2020 nicht mehr.',
      'Ich würde gern Ja sagen, aber diese Karten sind aus dem Verkehr gezogen.',
      'Das ist seit September 2020 vorbei.',
      'Dieses Angebot wurde eingestellt.',
      'Dafür sind Sie zu spät dran.',
      'Diese Zeiten sind vorbei. Ich helfe Ihnen gern mit einem Code per E-Mail.',
      'Das geht bedauerlicherweise nicht mehr.',
      'Das können wir nicht.',
      'Das dürfen wir nicht.',
      'Nicht bei uns und auch sonst nirgends.',
      'Weder wir noch der Staat geben noch welche aus.',
      'Ehrlich gesagt: Es gibt keine mehr.',
      'Bis letztes Jahr ja, jetzt aber nicht mehr.',
      'Ich fürchte nein, auch nicht, wenn Sie selbst kommen.',
      'Das ist nicht mehr drin.',
      'Vergessen Sie es.',
      'Leider ist Schluss damit.',
      'Die werden schon lange nicht mehr hergestellt.',
      'Der Föderalstaat hat das eingestellt.',
      'Niemand bekommt noch einen.',
      'Sie kommen zwei Jahre zu spät.',
      'Die Gelegenheit ist vorbei.',
      'Das ist Vergangenheit.',
      'Das werden wir oft gefragt, aber die Antwort lautet nein.',
      'Nein, nein.',
      'Unmöglich.',
      'Das wird schwierig: Sie sind abgeschafft.',
      'Das ging früher; heute wählen Sie itsme oder den Code per E-Mail.',
    ],
    consents: [
      'Natürlich, kommen Sie vorbei.',
      'Das geht an Schalter 3.',
      'Sicher, bringen Sie Ihren Ausweis mit.',
      'Mit dem Formular auf unserer Website.',
      'Ja, ab 12 Jahren.',
      'Aber sicher!',
      'Kein Problem, ich erledige das sofort.',
      'Das dürfen Sie.',
      'Ich schicke Ihnen das Formular.',
      'Jawohl, an jedem Werktag von 9 bis 12 Uhr.',
      'Ganz einfach: Melden Sie sich an und klicken Sie auf Beantragen.',
      'Ja, aber nicht am Mittwoch.',
      'Nicht online, aber am Schalter.',
      'Das dauert nur fünf Minuten.',
      'Dafür vereinbaren Sie einen Termin.',
      'Warum nicht? Kommen Sie vorbei!',
      'Schreiben müssen Sie nicht: Ein Anruf genügt.',
    ],
  },
  en: {
    asks: 'Citizen',
    replies: 'Desk',
    salutation: 'Dear Ms Maes,',
    greeting: 'Good morning!',
    aside: 'It is for my pension.',
    questions: [
      'Can I get a token from you?',
      'How do I apply for a token?',
      'May my daughter have a token too?',
      'Will you send me a new token?',
    ],
    refusals: [
      'You could in the past. Nobody can any more.',
      'We cannot do that, nor does the government.',
      'Sadly not, they are no longer issued.',
      'Sorry, tokens have not existed since 2020.',
      'I would love to say yes, but those cards have been withdrawn.',
      'That has been over since September 2020.',
      'That service has ended.',
      'You are too late for that.',
      'Those days are gone. I will gladly help you with a code via e-mail.',
      'Unfortunately that no longer works.',
      'We cannot do that.',
      'We are not allowed to.',
      'Not here, nor anywhere else.',
      'Neither we nor the government issue them any more.',
      'To be honest, there are none left.',
      'Until last year yes, but not now.',
      'I am afraid not, even if you come in person.',
      'That is no longer on the cards.',
      'Forget it.',
      'That is finished, alas.',
      'They have not been made for a long time.',
      'The federal government has put an end to it.',
      'Nobody gets one any more.',
      'You are two years too late.',
      'That opportunity has passed.',
      'That is a thing of the past.',
      'We often get that question, but the answer is no.',
      'Nope.',
      'Impossible.',
      'That will be difficult: they have been abolished.',
      'You once could; today you choose itsme or the code via e-mail.',
    ],
    consents: [
      'Of course, do drop in.',
      'You can do that at desk 3.',
      'Certainly, bring your identity card.',
      'With the form on our website.',
      'Yes, from the age of 12.',
      'Sure!',
      'No problem, I will see to it at once.',
      'You may.',
      'I will send you the form.',
      'Yes indeed, every working day from 9 to 12.',
      'It is simple: log in and click Request.',
      'Yes, but not on Wednesdays.',
      'Not online, but at the desk.',
      'That only takes five minutes.',
      'For that you make an appointment.',
      'Why not? Do drop in!',
      'No need to write: a phone call will do.',
    ],
  },
}

const layouts: Readonly<
  Record<string, (question: string, answer: string, who: Dialogue) => string>
> = {
  'below a heading': (question, answer) => `# FAQ\n\n## ${question}\n\n${answer}`,
  'below a heading and a salutation': (question, answer, { salutation }) =>
    `## ${question}\n\n${salutation}\n\n${answer}`,
  'after a bold line': (question, answer) => `**${question}**\n${answer}`,
  'in a chat': (question, answer, { asks, replies }) =>
    `**${asks}:** ${question}\n**${replies}:** ${answer}`,
  'in a chat with hours, after a greeting': (question, answer, { asks, replies, greeting }) =>
    `[14:02] ${asks}: ${question}\n[14:03] ${replies}: ${greeting} ${answer}`,
  'in a chat in which the one who asks goes on': (question, answer, { asks, replies, aside }) =>
    `**${asks}:** ${question} ${aside}\n\n**${replies}:** ${answer}`,
  'in a script': (question, answer, { asks, replies }) =>
    `${asks}: ${question}\n\n${replies}: ${answer}`,
  'in the next cell': (question, answer) => `| ? | ! |\n|---|---|\n| ${question} | ${answer} |`,
  'in an item': (question, answer) => `- ${question} ${answer}`,
  'below a quotation': (question, answer) => `> ${question}\n\n${answer}`,
  'in the next paragraph': (question, answer) => `${question}\n\n${answer}`,
}

describe.each(locales)('answers in %s', (locale) => {
  const dialogue = dialogues[locale]
  const instructs = (text: string): boolean =>
    judge(extractText('markdown', 'sample.md', text), locale, bare).some(
      ({ class: verdict }) => verdict === 'instruction',
    )

  it.each(Object.entries(layouts))('%s', (_, layOut) => {
    const all = (answers: readonly string[]): readonly string[] =>
      answers.flatMap((answer) =>
        dialogue.questions.map((question) => layOut(question, answer, dialogue)),
      )
    expect(all(dialogue.refusals).filter(instructs)).toEqual([])
    expect(all(dialogue.consents).filter((text) => !instructs(text))).toEqual([])
  })
})

it.each([
  ['nl', 'Betreft: uw aanvraag voor een token', 'Wij kregen uw brief.', 'Dat gaat niet meer.'],
  ['fr', 'Objet : votre demande de token', 'Merci de votre lettre.', "Ce n'est plus possible."],
  ['de', 'Betreff: Ihre Tokenanfrage', 'Danke für Ihr Schreiben.', 'Das geht nicht mehr.'],
  [
    'en',
    'Subject: your request for a token',
    'Thank you for your letter.',
    'They are no longer issued.',
  ],
] as const)('a letter answers its subject: %s', (locale, subject, preamble, refusal) => {
  const instructs = (answer: string): boolean =>
    judge(
      extractText(
        'markdown',
        'sample.md',
        `${subject}\n\n${dialogues[locale].salutation}\n\n${preamble} ${answer}`,
      ),
      locale,
      bare,
    ).some(({ class: verdict }) => verdict === 'instruction')
  expect(instructs(refusal)).toBe(false)
  expect(instructs('')).toBe(true)
})
