/** Mails: a text part, an HTML part and attachments, each in an encoding of its own. */
import { fromBytes } from './base64.ts'
import { windows1252 } from './windows-1252.ts'

export interface MailPart {
  readonly type: string
  readonly content: string | Uint8Array
  readonly name?: string
}

export interface Mail {
  readonly subject?: string
  readonly text?: string
  readonly html?: string
  readonly attachments?: readonly MailPart[]
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content
const base64 = (content: string | Uint8Array): string =>
  (fromBytes(bytesOf(content)).match(/.{1,76}/g) ?? []).join('\r\n')

/** Quoted-printable, with soft line ends in the middle of words. */
const quotedPrintable = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte, index) => {
    const isPlain = byte === 13 || byte === 10 || (byte >= 32 && byte < 127 && byte !== 61)
    const written = isPlain
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    return index % 40 === 39 && byte > 32 ? `${written}=\r\n` : written
  }).join('')

export function buildEml({ subject = 'Bericht', text, html, attachments = [] }: Mail): Uint8Array {
  const bodies = [
    ...(text === undefined
      ? []
      : [
          `Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(windows1252(text))}`,
        ]),
    ...(html === undefined
      ? []
      : [
          `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(html)}`,
        ]),
  ]
  const files = attachments.map(
    ({ type, content, name }) =>
      `Content-Type: ${type}\r\nContent-Disposition: attachment${name === undefined ? '' : `; filename="${name}"`}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(content)}`,
  )
  const alternative = `Content-Type: multipart/alternative; boundary=inner\r\n\r\n${bodies.map((body) => `--inner\r\n${body}\r\n`).join('')}--inner--`
  const parts = [alternative, ...files].map((part) => `--outer\r\n${part}\r\n`).join('')
  const head = [
    'From: loket@example.org',
    'To: burger@example.org',
    `Subject: =?utf-8?B?${base64(subject).replaceAll('\r\n', '')}?=`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="outer"',
  ]
  return new TextEncoder().encode(`${head.join('\r\n')}\r\n\r\n${parts}--outer--\r\n`)
}
