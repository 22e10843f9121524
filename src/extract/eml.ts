/** Mails to passages: subject, each readable part, and the attachments for the door to read. */
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import type { Budget } from './_budget.ts'
import type { NestedFile } from './_nested.ts'
import { Unreadable } from './_unreadable.ts'
import { readHtml } from './html.ts'
import { limits } from './limits.ts'
import { readPlainText } from './plain-text.ts'
import type { HeadingRef, Passage, UnreadPart } from './passage.ts'

export interface MailText {
  readonly passages: readonly Passage[]
  readonly nested: readonly NestedFile[]
  readonly unread: readonly UnreadPart[]
}

/** Headers, beside the subject, that people may read. Names and addresses are nobody's business here. */
const spokenHeaders: ReadonlySet<string> = new Set(['comments', 'keywords', 'thread-topic'])

const headerLine =
  /^(?:from|to|subject|date|received|mime-version|content-type|message-id)[ \t]*:/im

/** Throws Unreadable. */
export async function readEml(bytes: Uint8Array, budget: Budget): Promise<MailText> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536))
  const headers = /^[\s\S]*?(?=\r?\n\r?\n|$(?![\s\S]))/.exec(head)?.[0] ?? head
  if (!headerLine.test(headers)) throw new Unreadable('damaged: a mail without headers')
  if (
    /^content-type:\s*(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime(?![^\n]*signed-data))/im.test(
      headers,
    )
  )
    throw new Unreadable('encrypted')
  const mail = await parse(bytes)
  budget.checkTime()
  budget.spendBytes(bytes.length)
  const { attachments } = mail
  if (attachments.length > limits.mailParts)
    throw new Unreadable(`more than ${limits.mailParts} parts`)

  const subject = mail.subject?.replace(/\s+/g, ' ').trim() ?? ''
  const headings: readonly HeadingRef[] = subject === '' ? [] : [{ level: 1, text: subject }]
  const value = (kind: Passage['kind'], text: string, part: string): readonly Passage[] =>
    text.trim() === ''
      ? []
      : [{ kind, text: text.trim(), spans: [], headings: [], place: { part } }]
  const passages = [
    ...value('title', subject, 'subject'),
    ...mail.headers
      .filter(({ key }) => spokenHeaders.has(key.toLowerCase()))
      .flatMap(({ key, value: text }) => value('metadata', text, key.toLowerCase())),
    ...placed(readPlainText(mail.text ?? ''), 'text/plain', headings),
    ...placed(readHtml(mail.html ?? '', { headings }).passages, 'text/html', []),
    ...attachments.flatMap(({ filename }) => value('file-name', filename ?? '', 'attachment')),
  ]
  const unread = isCutOff(bytes, headers)
    ? [{ place: { part: 'message' }, reason: 'damaged: the mail ends before its last part does' }]
    : []
  return { passages, nested: attachments.flatMap(nestedOf), unread }
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      maxRfc822NestingDepth: 0,
      maxNestingDepth: 50,
      attachmentEncoding: 'arraybuffer',
    })
  } catch {
    throw new Unreadable('damaged: not a mail that can be taken apart')
  }
}

/** Passages of a part, with the paragraph for their place and the subject above them. */
const placed = (
  passages: readonly Passage[],
  part: string,
  above: readonly HeadingRef[],
): readonly Passage[] =>
  passages.map((passage, index) => ({
    ...passage,
    spans: [],
    headings: [...above, ...passage.headings],
    place: { part, paragraph: index + 1 },
  }))

/** What no one reads: pictures, sounds, signatures, fonts. */
const wordless = /^(?:image|audio|video|font)\/|^application\/(?:x-)?(?:pkcs7|pgp)-signature$/

function nestedOf({ filename, mimeType, content }: Attachment): readonly NestedFile[] {
  if (wordless.test(mimeType) && mimeType !== 'image/svg+xml') return []
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  return [
    {
      name: filename ?? (mimeType === 'message/rfc822' ? 'message.eml' : 'attachment'),
      bytes,
      mediaType: mimeType,
    },
  ]
}

/** The outermost parts are closed by their boundary with two dashes. */
function isCutOff(bytes: Uint8Array, headers: string): boolean {
  const boundary = /^content-type:\s*multipart\/[\s\S]*?boundary=(?:"([^"]+)"|([^\s;]+))/im.exec(
    headers,
  )
  const name = boundary?.[1] ?? boundary?.[2]
  if (name === undefined) return false
  const tail = new TextDecoder('latin1').decode(
    bytes.subarray(Math.max(0, bytes.length - 1_000_000)),
  )
  return !tail.includes(`--${name}--`)
}
