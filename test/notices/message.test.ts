import { describe, expect, test } from 'vitest'
import { renderDraft } from '../../src/notices/message.ts'
import { decodeHeader, decodeQuotedPrintable, parsePart, partsOf } from './mime.ts'

const text = 'From here: één ‘zin’ = 14\u00A0dagen, {{office.name}}\n\nFrom there\n'
const html = `<p>${'{{citizen.lastName}} – ß € '.repeat(100)}</p>\n`
const parts = {
  locale: 'nl',
  subject: 'Één ‘onderwerp’: ä ß, lang genoeg om over meer dan één regel te lopen',
  text,
  html,
  boundary: 'a.nl',
} as const

describe('renderDraft', () => {
  test('is multipart/alternative, text first, and decodes to what went in', async () => {
    const message = parsePart(await renderDraft(parts))
    expect(message.headers['content-type']).toMatch(/^multipart\/alternative; boundary="/)
    const [first, second, ...more] = partsOf(message)
    expect(more).toEqual([])
    expect(first?.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(second?.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(decodeQuotedPrintable(first?.body ?? '').replaceAll('\r\n', '\n')).toBe(text)
    expect(decodeQuotedPrintable(second?.body ?? '').replaceAll('\r\n', '\n')).toBe(html)
  })

  test('decodes to what went in when all of it is ASCII in short lines', async () => {
    const plain = { ...parts, text: 'From here = there\n', html: '<p>\nFrom here\n</p>\n' }
    const [first, second] = partsOf(parsePart(await renderDraft(plain)))
    for (const part of [first, second])
      expect(part?.headers['content-transfer-encoding']).toBe('quoted-printable')
    expect(decodeQuotedPrintable(first?.body ?? '').replaceAll('\r\n', '\n')).toBe(plain.text)
    expect(decodeQuotedPrintable(second?.body ?? '').replaceAll('\r\n', '\n')).toBe(plain.html)
  })

  test('has the headers of a draft and none that belong to its sender', async () => {
    const { headers } = parsePart(await renderDraft(parts))
    expect(Object.keys(headers).sort()).toEqual([
      'content-language',
      'content-type',
      'mime-version',
      'subject',
      'x-unsent',
    ])
    expect(headers).toMatchObject({
      'x-unsent': '1',
      'content-language': 'nl',
      'mime-version': '1.0',
    })
    expect(decodeHeader(headers['subject'] ?? '')).toBe(parts.subject)
  })

  test('is ASCII in short lines that end in CRLF, none of them beginning with From', async () => {
    const message = await renderDraft(parts)
    // oxlint-disable-next-line no-control-regex
    expect(message).toMatch(/^[\x00-\x7F]*$/)
    expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const lines = message.split('\r\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78)
    expect(lines.filter((line) => line.startsWith('From '))).toEqual([])
  })

  test('cannot be given a second header through the subject', async () => {
    const { headers } = parsePart(await renderDraft({ ...parts, subject: 'a\r\nBcc: b@c.example' }))
    expect(headers['bcc']).toBeUndefined()
    expect(headers['subject']).toBe('a Bcc: b@c.example')
  })

  test('is the same for the same parts', async () => {
    expect(await renderDraft(parts)).toBe(await renderDraft(parts))
  })
})
