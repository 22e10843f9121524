/** The closed list of diagnostic codes: `room/kebab-id`, stable once published, with what each one means. */
export const codes = {
  'content/front-matter':
    'The front matter of a document is missing, malformed, or has a key or value outside its schema.',
  'content/markdown':
    'A document uses Markdown that not every channel can render (raw HTML, an unknown container, …).',
  'content/unknown-file':
    'A file lies in the content folder where no document, locale or data file is expected.',
  'content/broken-link':
    'A link in a document points to a document that does not exist, or to the wrong locale.',
  'content/order':
    'Two documents claim the same place, or the locales of one document disagree on it.',
  'content/duplicate-slug': 'Two documents would be published at the same address.',
  'content/translation-record':
    'The record of a document’s reviewed translations is damaged, or a translation cannot be recorded.',
  'domain/policy': 'policy.yaml does not hold what its schema asks.',
  'domain/statements': 'statements.yaml does not hold what its schema asks.',
  'domain/placeholders': 'placeholders.yaml does not hold what its schema asks.',
  'domain/glossary': 'glossary.yaml does not hold what its schema asks.',
  'i18n/catalogue': 'A locale file is not a flat JSON object of strings.',
  'rules/no-token-activation':
    'A passage instructs, invites or offers to activate, request or obtain the retired key.',
  'rules/required-statements':
    'A document does not state what it must, or a marked passage lacks the facts of its statement.',
  'rules/statement-validity':
    'A document makes a statement outside the period in which it is true.',
  'rules/missing-translation': 'A document exists in one locale and not in another.',
  'rules/translation-parity':
    'A translation differs from its source in structure, links, slots, statements, numbers, dates or form.',
  'rules/stale-translation':
    'A passage or its source has changed since the translation was last reviewed.',
  'rules/approved-terms': 'A key, an office or another term is not called by its approved name.',
  'rules/typography': 'Spaces, quotation marks or letters are not those of the locale.',
  'rules/plain-language':
    'A word is more formal, or a sentence longer, than plain language allows.',
  'rules/separate-channels':
    'The activation code and the activation link travel together, or a code travels by e-mail or SMS.',
  'rules/fact-validity':
    'A fact is named outside the period in which it is true, or that period ends soon.',
  'rules/unknown-placeholder':
    'A slot names neither a fact of the policy nor a declared placeholder, or one its channel may not carry.',
  'rules/locale-keys':
    'A string is missing, unused, unknown, or its interpolations differ between locales.',
  'rules/suppression': 'A suppression is malformed, has expired, or covers nothing.',
  'rules/links': 'A link or anchor of the built site leads nowhere.',
  'render/site': 'A page could not be rendered.',
  'render/notice': 'A notice could not be rendered.',
  'render/letter': 'A letter could not be rendered.',
  'extract/unreadable': 'The text of a file could not be read, so nothing can be said of it.',
} as const

export type Code = keyof typeof codes
