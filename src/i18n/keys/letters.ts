/** Strings of the letter template around a letter's own text, each with a description for translators. */
export const letterKeys = {
  'letters.document.author':
    'Author in the properties of the PDF, where no office is named yet. Readers rarely see it.',
  'letters.blank.text':
    'What a screen reader says where the letter has a ruled line to fill in by hand. {{description}}: what belongs there, such as "Postcode of the citizen, four digits"; it starts with a capital and has no full stop.',
  'letters.letterhead.name':
    'Small type below an empty line at the top of the letter: the name of the municipality or LRA. Two or three words.',
  'letters.letterhead.street':
    'Small type below an empty line at the top of the letter: street and number of the office.',
  'letters.letterhead.place':
    'Small type below an empty line at the top of the letter: postcode and municipality of the office.',
  'letters.letterhead.email':
    'Small type below an empty line at the top of the letter: email address of the office.',
  'letters.reference.date':
    'Label before the date of the letter, in the column beside the address.',
  'letters.reference.number':
    'Label before the reference under which the office files the letter, below the date.',
  'letters.signature.label':
    'Small type below the line for the signature, at the end of the letter: what to write by hand.',
  'letters.footer.status':
    'Last line of every letter. {{date}}: the date its content speaks from, in words.',
  'letters.footer.page':
    'At the foot of each page of a letter of two pages or more. {{page}}: number of the page, {{pages}}: how many there are.',
} as const
