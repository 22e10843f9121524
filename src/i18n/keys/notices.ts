/** Strings of the e-mail template around a notice's own text, each with a description for translators. */
export const noticeKeys = {
  'notices.footer.status':
    'Last line of every notice. {{date}}: the date its content speaks from, in words.',
  'notices.footer.reason.citizen':
    'Foot of a notice to citizens: why they receive it. Holds for people who have a digital key and for people who are about to get one.',
  'notices.footer.reason.lra': 'Foot of a notice to LRA staff: why they receive it.',
  'notices.footer.sender.citizen':
    'Foot of a notice to citizens: who sends it. {{office}}: name of the municipality or LRA, filled in on merge.',
  'notices.footer.sender.lra': 'Foot of a notice to LRA staff: whose message it passes on.',
  'notices.callout.info':
    'Label above a framed passage that is worth knowing; screen readers and plain text have nothing else to tell it by.',
  'notices.callout.warning':
    'Label above a framed passage where a mistake would hurt someone; screen readers and plain text have nothing else to tell it by.',
  'notices.text.entry':
    'Plain-text part: a name and what belongs to it, on one line (link and address, column and cell, label and passage). Only punctuation and spacing; French has a no-break space before the colon.',
} as const
