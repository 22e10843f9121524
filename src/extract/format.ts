/** Which reader a file needs: by its content where that says so, else by the ending of its name. */
import { startsWithBytes } from './_bytes.ts'

export type TextFormat = 'markdown' | 'html' | 'text' | 'json' | 'mjml' | 'template'
export type ContainerFormat = 'docx' | 'odt' | 'pptx' | 'pdf' | 'eml'
export type Format = TextFormat | ContainerFormat

const endings: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  shtml: 'html',
  txt: 'text',
  text: 'text',
  ics: 'text',
  json: 'json',
  mjml: 'mjml',
  hbs: 'template',
  handlebars: 'template',
  mustache: 'template',
  njk: 'template',
  nunjucks: 'template',
  j2: 'template',
  liquid: 'template',
  twig: 'template',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  dotm: 'docx',
  odt: 'odt',
  ott: 'odt',
  odp: 'odt',
  otp: 'odt',
  pptx: 'pptx',
  pptm: 'pptx',
  ppsx: 'pptx',
  ppsm: 'pptx',
  potx: 'pptx',
  pdf: 'pdf',
  eml: 'eml',
  mht: 'eml',
  mhtml: 'eml',
}

/** The format that a path's ending promises; undefined for one that cannot be read here. */
export function formatOf(path: string): Format | undefined {
  const ending = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined
}

export const isContainer = (format: Format | undefined): format is ContainerFormat =>
  format === 'docx' || format === 'odt' || format === 'pptx' || format === 'pdf' || format === 'eml'

/** What the first bytes say; `zip` has to be opened to know more, a reason says why there is no reader. */
export type Sniffed = Format | 'zip' | { readonly unreadable: string } | undefined

export function sniffFormat(bytes: Uint8Array): Sniffed {
  if (startsWithBytes(bytes, 'PK\u0003\u0004') || startsWithBytes(bytes, 'PK\u0005\u0006'))
    return 'zip'
  if (startsWithBytes(bytes, '\u00D0\u00CF\u0011\u00E0')) return { unreadable: oleReason(bytes) }
  if (startsWithBytes(bytes, '{\\rtf'))
    return { unreadable: 'rich text (RTF), for which there is no reader; save it as DOCX' }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  const start = head.replace(/^\u00EF\u00BB\u00BF/, '').trimStart()
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html)\b/i.test(start)) return 'html'
  if (/^<mjml\b/i.test(start)) return 'mjml'
  if (
    /^(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){3,}/.test(head) &&
    /^from:/im.test(head) &&
    /^(?:subject|date|mime-version):/im.test(head)
  )
    return 'eml'
  return undefined
}

/** Office programs put an encrypted document into the container of their old formats. */
function oleReason(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, 2_000_000 & ~1))
  if (text.includes('EncryptedPackage')) return 'encrypted'
  return 'a format of Office before 2007 or of Outlook, for which there is no reader; save it as DOCX, PPTX or EML'
}
