/** Strings of the printable report of `lra check`, each with a description for translators. */
export const reportKeys = {
  'report.title': 'Title of the report, for an office that had its documents checked.',
  'report.date': 'Under the title. {{date}}: the day of the check, in words.',
  'report.verdict.clean': 'The verdict when nothing was found and everything could be read.',
  'report.verdict.findings': 'The verdict. {{count}}: passages found. Plural by count.',
  'report.verdict.unreadable':
    'Added to the verdict. {{count}}: documents that could not be read. Plural by count.',
  'report.verdict.suppressed':
    'Added to the verdict. {{count}}: findings left out on the office’s own account. Plural by count.',
  'report.checked': 'How much was checked. {{count}}: documents. Plural by count.',
  'report.todo.title': 'Heading above the three things to do.',
  'report.todo.replace': 'First thing to do: remove or replace each passage.',
  'report.todo.unreadable': 'Second thing to do: look at the documents that could not be read.',
  'report.todo.again': 'Third thing to do: have the documents checked again.',
  'report.findings.title': 'Heading above the list of documents with findings.',
  'report.finding.place': 'Label before the place of a passage in the document.',
  'report.finding.text': 'Label before the passage as it stands in the document.',
  'report.finding.why': 'Label before the reason.',
  'report.finding.instead': 'Label before the approved text that may take its place.',
  'report.finding.done': 'Label of a box to tick on paper when the passage is dealt with.',
  'report.place.line':
    'Place in a text file. {{line}}: line number; {{column}}: position in the line.',
  'report.place.page': 'Place in a PDF. {{page}}: page number.',
  'report.place.slide': 'Place in a presentation. {{slide}}: slide number.',
  'report.place.paragraph': 'Place in a text document. {{paragraph}}: number of the paragraph.',
  'report.reason.instruction':
    'Why: the passage itself tells how to obtain the retired key, or offers it.',
  'report.reason.context':
    'Why: the passage belongs to a heading, list or question about obtaining the retired key.',
  'report.unreadable.title': 'Heading above the documents that could not be read.',
  'report.unreadable.explanation':
    'Why they count: a document that cannot be read is not found in order.',
  'report.footer': 'Last line: what the report looks for and what it leaves alone.',
} as const
