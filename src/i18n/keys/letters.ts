/** Strings of the letter template around a letter's own text, each with a description for translators. */
export const letterKeys = {
  'letters.footer.status':
    'Last line of every letter. {{date}}: the date its content speaks from, in words.',
} as const
