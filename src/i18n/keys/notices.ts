/** Strings of the e-mail template around a notice's own text, each with a description for translators. */
export const noticeKeys = {
  'notices.footer.status':
    'Last line of every notice. {{date}}: the date its content speaks from, in words.',
} as const
