/** A mail message as a file: multipart/alternative, text first, in plain ASCII. */
import MailComposer, { type MailComposerAlternative } from 'nodemailer/lib/mail-composer'
import type { Locale } from '../domain/locale.ts'

export interface MessageParts {
  readonly locale: Locale
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Joins the parts; the same for the same notice, so that the same input gives the same bytes. */
  readonly boundary: string
}

/**
 * A draft: mail programs that know `X-Unsent` open it ready to address and send. It has no sender, date or
 * identifier: those belong to whoever sends it, and a shared Message-ID would make servers drop copies as duplicates.
 * Lines end in CRLF (RFC 5322), and no line of the parts begins with `From `, which mail stores rewrite.
 */
export async function renderDraft(parts: MessageParts): Promise<string> {
  const message = new MailComposer({
    subject: parts.subject,
    text: asQuotedPrintable(parts.text),
    html: asQuotedPrintable(parts.html),
    headers: { 'X-Unsent': '1', 'Content-Language': parts.locale },
    textEncoding: 'quoted-printable',
    baseBoundary: parts.boundary,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const bytes = await message.compile().build()
  return protectFromLines(withoutHeaders(bytes.toString('latin1'), ['Date', 'Message-ID']))
}

/** Asked for by name: nodemailer sends plain ASCII in short lines as `7bit`, where `=46` would be read as it stands. */
const asQuotedPrintable = (content: string): MailComposerAlternative => ({
  content,
  contentTransferEncoding: 'quoted-printable',
})

/** nodemailer always adds these two; the head of a message ends at its first empty line. */
function withoutHeaders(message: string, names: readonly string[]): string {
  const end = message.indexOf('\r\n\r\n')
  const head = message
    .slice(0, end)
    .split(/\r\n(?![ \t])/)
    .filter((header) => !names.some((name) => header.startsWith(`${name}:`)))
  return head.join('\r\n') + message.slice(end)
}

/** `F` in quoted-printable. */
const protectFromLines = (message: string): string => message.replace(/^From /gm, '=46rom ')
