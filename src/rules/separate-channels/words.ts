/** The words per locale: codes and links, the ways they travel, and what hands them over, denies or only mentions it. */
import type { Locale } from '../../domain/locale.ts'

/**
 * Alternatives of one regular expression each, matched on whole words, without case, on text in which every apostrophe
 * is straight and every space plain. No alternative may repeat a repetition: the reading stays linear.
 */
export interface ChannelWords {
  /** What the office hands over: the code that belongs on paper. */
  readonly activationCode: string
  /** Another code by its name: the one-time code that a citizen receives at each login. */
  readonly otherCode: string
  /** A code without its name: which one it is, the words before it say. */
  readonly bareCode: string
  /** Before a bare code, takes up the one that was named; “a code” is any. */
  readonly definite: string
  /** What travels by e-mail: the link. */
  readonly link: string
  /** The same by its whole name, which no other link has. */
  readonly activationLink: string
  /** Between two things that travel together. */
  readonly and: string
  /** Articles and possessives before the second of two things. */
  readonly determiner: string
  /** Paper, post and counter: the right way for the code. */
  readonly paper: string
  /** “By e-mail”, “in a text message”: the wrong way for the code. */
  readonly electronic: string
  /** Verbs that are a way themselves: to e-mail, to text. */
  readonly electronicVerb: string
  /** Verbs of sending, handing over and receiving. */
  readonly transmit: string
  /** “Together”, “in one message”. */
  readonly together: string
  /** Stands for code and link, named before. */
  readonly both: string
  readonly negation: string
  /** Holds a word of denying and denies nothing of what follows: “no problem”, “not only”. */
  readonly noNegation: string
  /** Headings over things that one should not do. */
  readonly notDone: string
  /** “To me”: what a citizen asks of the office, not what the office does. */
  readonly toMe: string
  /** Opens a condition: nothing is told to be done before its comma. */
  readonly condition: string
  /** “Which you receive …”: says it of the link alone. */
  readonly relative: string
  /** “About the code”, “questions”: the code is the subject, not the thing sent. */
  readonly about: string
  /** “Is”, “reads”: between a code's name and its value. */
  readonly copula: string
}

export const channelWords = {
  nl: {
    activationCode:
      'activatiecodes?|activeringscodes?|activatie-code|code (?:voor de|ter) activatie',
    otherCode: '(?:beveiligings|inlog|login|toegangs|sms-?|pin-?|qr-?)codes?|eenmalige codes?',
    bareCode: 'codes?',
    definite: 'de|die|deze|dezelfde|uw|je',
    link: '(?:activatie|activerings)?-?(?:link|hyperlink)',
    activationLink: 'activatie-?(?:link|hyperlink)|activeringslink|link (?:voor de|ter) activatie',
    and: 'en|én|plus|samen met|en ook',
    determiner: 'de|uw|een|die|je',
    paper: 'papier|papieren|blad|afgedrukt|per post|aan het loket|brief',
    electronic:
      "(?:via|per|met|in|door) (?:(?:een|de|uw|die|deze|dezelfde|één) )?(?:e-?mail(?:bericht)?|mail|sms(?:'je|-bericht|bericht)?|whatsapp(?:-?bericht)?|tekstbericht|chat)|naar (?:het|uw|zijn|haar|hun) (?:e-?)?mailadres|in (?:uw|zijn|haar|hun) (?:e-?)?mail(?:box|bus)|elektronisch",
    electronicVerb:
      "(?:door|toe)?(?:e-?)?mail(?:en|t)|(?:door|toe)?ge-?(?:e-)?maild|(?:door|toe)te(?:e-)?mailen|sms'?en|sms't|ge-?sms't|(?:^|(?<=\\b(?:we|wij|ik|en|of|dan|u) ))(?:e-?)?mail|whatsappen",
    transmit:
      'stuurt?|sturen|verstuurt?|versturen|verstuurd|gestuurd|opsturen|doorsturen|toesturen|verzendt?|verzenden|verzonden|zendt?|zenden|gezonden|krijgt?|krijgen|gekregen|ontvangt?|ontvangen|bezorgt?|bezorgen|geeft?|geven|gegeven|meegeven|komt|komen|deelt|delen|bereikt|zet|zetten|plaats|vermeld(?:en|t)?|vindt|staat',
    together:
      'samen|tegelijk|in (?:één|dezelfde|hetzelfde|een enkele?) (?:e-?mail|mail|bericht|brief|envelop|sms)',
    both: 'ze|beide|allebei|die twee',
    negation:
      'niet|nooit|geen|noch|zonder|nergens|niemand|evenmin|nimmer|verboden|vermijdt?|vermijden|in plaats van|apart|gescheiden|los van elkaar',
    noNegation:
      'niet alleen|niet enkel|geen (?:nood|probleem|zorgen)|aarzel niet|zonder (?:probleem|zorgen)|waarom niet|vergeet niet',
    notDone: 'niet doen|wat niet mag|wat u niet (?:doet|mag)|niet zo|verboden',
    toMe: '(?<!(?:van|door|bij) )(?:mij|me)',
    condition: 'als|wanneer|indien|mocht',
    relative: 'die|dat|waarmee|welke',
    about: 'over|omtrent|vragen|info|informatie|hulp bij|in plaats van',
    copula: 'is|luidt|wordt',
  },
  fr: {
    activationCode: "codes? d'activation",
    otherCode:
      "codes? (?:de sécurité|de connexion|d'accès|de vérification|unique|à usage unique|pin|puk|qr)",
    bareCode: 'codes?',
    definite: 'le|ce|cet|votre|du|ledit',
    link: "(?:hyper)?lien(?: d'activation)?",
    activationLink: "(?:hyper)?lien d'activation",
    and: 'et|ainsi que|avec|plus',
    determiner: "le|la|l'|un|une|votre|ce|son|du|de",
    paper: 'papier|feuille|imprimée?|par (?:la poste|courrier postal|courrier)|au guichet|lettre',
    electronic:
      "(?:par|via|dans|en) (?:(?:un|une|le|votre|ce|cet|même) )?(?:même )?(?:e-?mail|courriel|mail|courrier électronique|message électronique|sms|texto|whatsapp)|à (?:l'|votre |son |leur )adresse (?:e-?mail|mail|électronique)|dans (?:votre|sa|leur) boîte (?:mail|e-?mail|électronique)|par voie électronique",
    electronicVerb: 'e-?mailer|e-?mailons|e-?maile|textons|texter',
    transmit:
      'envo(?:ie|ies|yer|yez|yons|ient|yée?s?|i)|renvo(?:yer|yez|yons|ie)|transmet(?:s|tre|tez|tons|tent)?|transmise?s?|recev(?:ez|oir|ons|rez|ra)|reçoi(?:t|s|vent)|reçue?s?|remet(?:s|tre|tez|tons|tent)?|remise?s?|communiqu(?:e|er|ez|ons|ée?)|donn(?:e|er|ez|ons|ée?s?)|parvenir|parvient|parviendra|arrive|arrivent|adress(?:e|er|ez|ons|é)|met(?:s|tre|tez|tons|tent)|indiqu(?:e|er|ez|ons)|trouv(?:ez|erez)|figure|partag(?:er|ez|eons)',
    together:
      'ensemble|en même temps|à la fois|dans (?:un|une|le|la) (?:même|seule?) (?:e-?mail|courriel|message|lettre|enveloppe|sms)',
    both: 'les|tous les deux|les deux',
    negation:
      "ne|n'|pas|jamais|aucune?|ni|sans|non|nulle part|interdit|éviter|évitez|plutôt que|au lieu de|séparément",
    noNegation:
      "non(?=[.,])|non seulement|pas seulement|pas de (?:problème|souci)|n'hésitez pas(?: à)?|n'oubliez pas(?: de)?|sans (?:problème|souci)|pourquoi pas",
    notDone: "à ne pas faire|à éviter|ce qu'il ne faut pas faire|interdit",
    toMe: "(?<!(?:de|par|chez) )(?:moi|me|m')",
    condition: 'si|quand|lorsque|en cas',
    relative: "que|qu'|qui|avec lequel",
    about: 'à propos|au sujet|concernant|sur (?:le|votre) code|questions?|informations?|aide',
    copula: 'est|sera',
  },
  de: {
    activationCode: 'aktivierungscodes?|aktivierungs-code|code zur aktivierung',
    otherCode:
      '(?:sicherheits|zugangs|anmelde|einmal|bestätigungs|sms-?|pin-?|qr-?)codes?|einmalige[rns]? codes?',
    bareCode: 'codes?',
    definite: 'der|den|dem|dieser|diesen|diesem|derselbe|denselben|ihr|ihren',
    link: '(?:aktivierungs-?)?(?:links?|hyperlink)',
    activationLink: 'aktivierungs-?(?:link|hyperlink)|link zur aktivierung',
    and: 'und|sowie|samt|mitsamt|mit',
    determiner: 'der|den|dem|die|das|ein|einen|einem|ihr|ihren|diesen?',
    paper:
      'papier|papierform|blatt|ausgedruckt|per post|am schalter|(?-i:Schreiben)|brief|brieflich',
    electronic:
      '(?:per|via|über|mit|in|mittels) (?:(?:der|die|einer|eine|ihrer|dieser|derselben|dem|einem|ein) )?(?:e-?mails?|mails?|sms|whatsapp|textnachricht|kurznachricht)|an (?:die|ihre|seine|deren) (?:e-?)?mail-?adresse|in (?:ihr|ihrem|sein|seinem) (?:persönlichen? )?(?:e-mail-)?postfach|im (?:e-mail-)?postfach|elektronisch|auf elektronischem wege?',
    electronicVerb: '(?:zu|weiter)?(?:ge)?mailen|mailt|(?:zu)?gemailt|e-mailen|simsen|texten',
    transmit:
      '(?:aus)?händig(?:en|t|e)|aus(?:zu|ge)händigt?|aushändigen|send(?:en?|et)|(?:zu|über|ver|weiter)?(?:ge|zu)?sandt|(?:zu|über|ver|weiter)(?:zu)?senden|versendet|übersendet|schick(?:en?|t)|(?:zu|ver|weiter)?geschickt|(?:zu|ver|weiter)(?:zu)?schicken|verschickt|erh(?:alten|ält|ältst)|bekomm(?:en|t|e)|geb(?:en|e)|gibt|gegeben|übermittel(?:n|t)|mitteilen|teilen|mitgeteilt|zukommen|kommt|kommen|setz(?:en|t)|schreib(?:en|t)|finden|steht|zugestellt|stellen',
    together:
      'zusammen|gemeinsam|gleichzeitig|in (?:einer|einem|ein und derselben|derselben|demselben|einer einzigen|einem einzigen) (?:e-?mail|nachricht|schreiben|brief|umschlag|sms)',
    both: '(?-i:sie)|beides|beide',
    negation:
      'nicht|nie|niemals|kein(?:e[nrms]?)?|weder|noch|ohne|nirgends|niemand|verboten|untersagt|vermeiden|statt|anstatt|getrennt',
    noNegation:
      'nicht nur|kein(?:e)? (?:problem|sorge)|zögern sie nicht|vergessen sie nicht|ohne probleme?|warum nicht|nach wie vor noch',
    notDone: 'nicht so|was nicht erlaubt ist|was sie nicht tun|verboten',
    toMe: '(?<!(?:von|bei) )mir',
    condition: 'wenn|falls|sobald|sollten?',
    relative: 'den sie|der ihnen|die sie|mit dem|welchen',
    about: 'über (?:den|ihren) |zum|zur|fragen?|informationen|hilfe bei',
    copula: 'ist|lautet',
  },
  en: {
    activationCode: 'activation[- ]codes?|code (?:for|of) activation',
    otherCode:
      '(?:security|login|log-in|access|verification|one-time|pin|qr|sms)[- ](?:security )?codes?|passcodes?',
    bareCode: 'codes?',
    definite: 'the|this|that|your|their',
    link: '(?:activation )?(?:hyper)?link',
    activationLink: 'activation (?:link|hyperlink)|link to activate',
    and: 'and|plus|with|together with|as well as|along with',
    determiner: 'the|an?|your|that|this|their',
    paper:
      'paper|sheet|printed|by (?:post|ordinary mail)|at the (?:counter|desk)|letter|in the post',
    electronic:
      '(?:by|via|in|over|through) (?:(?:an?|the|your|one|this|that|same) )?(?:same )?(?:e-?mail|sms|text(?: message)?|whatsapp(?: message)?)|to (?:the|your|their|his|her) (?:personal )?(?:e-?mail address|mailbox|inbox|phone)|in (?:the|your|their) (?:personal )?(?:mailbox|inbox)|electronically',
    electronicVerb:
      'e-?mail(?:s|ed|ing)?(?= (?:you|the|your|them|him|her|this|that|it|citizens|people|an?|activation)(?![a-z]))|text(?:s|ed|ing)?(?= (?:you|the|your|them|him|her|this|that|it|citizens|people|an?|activation)(?![a-z]))|(?<=(?:be|is|are|was|been) )(?:e-?mailed|texted)',
    transmit:
      'exists?|sends?|sent|sending|receives?|received|receiving|gets?|getting|gives?|given|giving|deliver(?:s|ed)?|shares?|arrives?|comes?|forward(?:s|ed)?|puts?|provide[sd]?|passes|pass|hand(?:s|ed)? over|includes?|find|mention|have',
    together:
      'together|at the same time|in (?:one|the same|a single) (?:e-?mail|message|letter|envelope|text)',
    both: 'them|both|the two',
    negation:
      "not|never|no|nor|neither|without|nobody|no one|nowhere|cannot|[a-z]+n't|avoid|forbidden|instead of|rather than|separately",
    noNegation:
      "no(?=[.,])|not only|no problem|don't hesitate(?: to)?|do not hesitate(?: to)?|don't forget(?: to)?|do not forget(?: to)?|why not|no worries",
    notDone: "what not to do|do not do this|don't do this|not like this|forbidden",
    toMe: '(?<!(?:from|by|with) )me',
    condition: 'if|when|should|in case',
    relative: 'that you|which|you received|you receive',
    about: 'about|regarding|questions?|information|help with|for your',
    copula: 'is|will be|reads',
  },
} as const satisfies Record<Locale, ChannelWords>
