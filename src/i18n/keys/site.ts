/** Strings of the site, each with what a translator must know: where it appears, what it does. */
export const siteKeys = {
  'site.name':
    'Name of the site, in the header of every page and after the page title in the browser tab.',
  'site.shortName':
    'Short name, on the two pages that speak all languages. The abbreviation is the same in every language.',
  'site.skip':
    'First link of every page, for keyboard users: jumps over the header to the content.',
  'site.languages.label':
    'Name of the language switcher for screen readers, and of the language of a letter. One word.',
  'site.menu': 'Button that opens the navigation on small screens. One word.',
  'site.navigation.label':
    'Name of the navigation for screen readers; they add the word “navigation” themselves.',
  'site.navigation.guidance':
    'Heading above the guidance pages and the glossary in the navigation.',
  'site.navigation.ready': 'Heading above the notices and letters in the navigation.',
  'site.breadcrumbs.label': 'Name of the breadcrumbs (home, then the page) for screen readers.',
  'site.contents.title': 'Heading of the list of sections at the top of a page.',
  'site.pagination.label': 'Name of the links to the page before and after, for screen readers.',
  'site.pagination.previous': 'Above the title of the page before.',
  'site.pagination.next': 'Above the title of the page after.',
  'site.pair': 'A label, a colon and what it names, as the language spaces a colon: “Size: 24 kB”.',
  'site.status':
    'On every page, under its title. {{date}}: the date the content speaks from, in words.',
  'site.translation.reviewed':
    'After site.status, on a translated page. {{date}}: when it was last compared with the Dutch text, in words.',
  'site.translation.outdated':
    'Label of a box at the top of a translated page of which not every passage was compared with the latest Dutch text.',
  'site.translation.source':
    'In that box, before the link to the Dutch page; the title of that page follows, in Dutch.',
  'site.callout.info': 'Label of a coloured box with something worth knowing.',
  'site.callout.warning': 'Label of a coloured box with something that must not go wrong.',
  'site.phrase.label': 'Label of a text that staff may say or copy word for word.',
  'site.phrase.copy': 'Button that copies such a text.',
  'site.phrase.copied': 'What the button says for a moment when it worked.',
  'site.phrase.failed': 'What the button says when the browser refuses.',
  'site.table.label':
    'Name of a table that can be scrolled sideways, for screen readers. {{title}}: the heading above it.',
  'site.statements.title':
    'Heading above the table that says which document makes which statement of the circular.',
  'site.statements.lead':
    'Under that heading: what the table shows and how it was checked. {{date}}: the date the content speaks from, in words.',
  'site.statements.statement': 'Head of the column with the wording of the statements.',
  'site.statements.guidance': 'Head of the column for the pages of this site.',
  'site.statements.citizen': 'Head of the column for the notices and letters that citizens get.',
  'site.statements.lra':
    'Head of the column for the notices that staff of Local Registration Offices get.',
  'site.statements.yes': 'For screen readers, in a cell: the document makes the statement.',
  'site.statements.no':
    'For screen readers, in a cell: the document does not make the statement; it is not meant for its readers.',
  'site.footer.label': 'Heading of the links at the foot of every page and in the site map.',
  'site.footer.source':
    'At the foot of every page: what the content is based on, and whose site this is not.',
  'site.print.address': 'Printed at the end of a page on paper. {{url}}: the address of the page.',
  'site.notices.slug':
    'Last part of the address of the notices page: lower-case words joined by hyphens.',
  'site.notices.title': 'Title of the page with all notices, also in the navigation.',
  'site.notices.description':
    'What the page with all notices offers, in one sentence of at most 160 characters.',
  'site.notices.lead': 'First paragraph of the page with all notices.',
  'site.audience.label': 'Before the readers that a notice is for.',
  'site.audience.citizen': 'Readers of a notice: citizens.',
  'site.audience.lra': 'Readers of a notice: staff of a Local Registration Office.',
  'site.notice.subject': 'Label of the subject line of an e-mail.',
  'site.notice.preheader': 'Label of the line that mail programs show after the subject.',
  'site.notice.preview': 'Heading above the picture of the e-mail.',
  'site.notice.frame':
    'Name of the frame that shows the e-mail, for screen readers. {{title}}: the title of the notice.',
  'site.notice.open': 'Link to the e-mail as a page of its own.',
  'site.notice.slots':
    'Under the heading of the picture of the e-mail. {{example}}: a placeholder as written in the notice.',
  'site.notice.plainText': 'Opens the same notice without formatting.',
  'site.notice.downloads': 'Heading above the files of a notice.',
  'site.download.eml': 'Link to the message as a draft.',
  'site.download.eml.use': 'What the draft is for.',
  'site.download.html': 'Link to the mail’s HTML.',
  'site.download.html.use': 'What the HTML is for.',
  'site.download.text': 'Link to the plain text.',
  'site.download.text.use': 'What the plain text is for.',
  'site.download.size': 'Label of the size of a file.',
  'site.letters.slug':
    'Last part of the address of the letters page: lower-case words joined by hyphens.',
  'site.letters.title': 'Title of the page with all letters, also in the navigation.',
  'site.letters.description':
    'What the page with all letters offers, in one sentence of at most 160 characters.',
  'site.letters.lead': 'First paragraph of the page with all letters.',
  'site.letter.download': 'Link to a letter as a PDF. {{title}}: the title of the letter.',
  'site.letter.pages': 'Label of the number of pages of a letter.',
  'site.letter.others': 'Before the links to the same letter in the other languages.',
  'site.glossary.slug':
    'Last part of the address of the glossary: lower-case words joined by hyphens.',
  'site.glossary.title': 'Title of the page with the names of things, also in the navigation.',
  'site.glossary.description':
    'What the glossary offers, in one sentence of at most 160 characters.',
  'site.glossary.lead': 'First paragraph of the glossary.',
  'site.glossary.forms': 'Before the other forms of a name that are right too: plural, short form.',
  'site.glossary.avoid': 'Before the words that are not to be written. One or two words.',
  'site.glossary.instead':
    'After a word that is not to be written. {{name}}: what to write instead.',
  'site.glossary.source': 'Before the source of a name. One word.',
  'site.glossary.circular':
    'Source of a name: the circular, which is in Dutch, so that other languages say that they translate it.',
  'site.glossary.secondary':
    'After the address of a source that is not official, or later than the circular, between brackets.',
  'site.sitemap.slug':
    'Last part of the address of the site map: lower-case words joined by hyphens.',
  'site.sitemap.title': 'Title of the page that lists all pages.',
  'site.sitemap.description':
    'What the page that lists all pages is for, in one sentence of at most 160 characters.',
  'site.choice.title': 'Asks to choose a language, on the first page of the site.',
  'site.notFound.title': 'Title of the page for an address that does not exist.',
  'site.notFound.text': 'What may have happened, on the page for an address that does not exist.',
  'site.notFound.home': 'Link to the home page, on the page for an address that does not exist.',
} as const
