/** One notice in one locale, from document to the parts of a mail. */
import type { NoticeDocument } from '../content/document.ts'
import type { SourceFile } from '../content/source-file.ts'
import { hasErrors, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import type { Locale } from '../domain/locale.ts'
import type { Placeholders } from '../domain/placeholder.ts'
import { formatDate } from '../i18n/format-date.ts'
import type { Translator } from '../i18n/translator.ts'
import { handlebarsSlot } from '../merge/placeholder-syntax.ts'
import { lineRange } from './_layout-faults.ts'
import { checkSlots } from './check-slots.ts'
import { compileMjml } from './compile-mjml.ts'
import { fillLayout } from './fill-layout.ts'
import { checkLinkAddresses, linkAddressSlots } from './link-addresses.ts'
import { renderDraft } from './message.ts'
import { renderBody } from './render-body.ts'
import { renderText } from './render-text.ts'

export interface NoticeContext {
  /** Of the document's locale. */
  readonly translator: Translator
  /** The MJML layout, `templates/notices/notice.mjml`. */
  readonly template: SourceFile
  /** The date the content speaks from. */
  readonly asOf: IsoDate
  readonly placeholders: Placeholders
}

/** All texts with their slots open, ready for Handlebars: HTML escapes its values, the text must not. */
export interface RenderedNotice {
  readonly id: string
  readonly locale: Locale
  readonly audience: NoticeDocument['frontMatter']['audience']
  readonly subject: string
  readonly preheader: string
  readonly html: string
  readonly text: string
  /** The draft as a file: ASCII, lines end in CRLF. */
  readonly eml: string
}

/** Gmail cuts a mail off at 102 kB of HTML and hides the rest behind a link; merged values and a relay's headers need room. */
export const maxHtmlBytes = 90_000

/**
 * Renders a resolved document: only placeholders are left as slots. Faults of the layout are placed in the
 * layout and are the same for every notice; a caller who renders several may show each once.
 */
export async function renderNotice(
  document: NoticeDocument,
  context: NoticeContext,
): Promise<Outcome<RenderedNotice>> {
  const { id, locale, frontMatter } = document
  const { audience, title, subject, preheader } = frontMatter
  const addresses = checkLinkAddresses(document)
  if (hasErrors(addresses)) return { diagnostics: addresses }

  const blocks = linkAddressSlots(document.blocks, context.placeholders)
  const footer = footerLines(audience, context)
  const html = await renderHtml({ ...document, blocks }, footer, context)
  if (html.value === undefined) return { diagnostics: html.diagnostics }

  const text = renderText({ title, blocks, footer }, context.translator)
  const diagnostics = [
    ...checkSlots(html.value, 'HTML', document, context.placeholders),
    ...checkSlots(text, 'text', document, context.placeholders),
    ...checkSize(html.value, document),
  ]
  if (hasErrors(diagnostics)) return { diagnostics }
  const boundary = `${id}.${locale}.${context.asOf}`
  const eml = await renderDraft({ locale, subject, text, html: html.value, boundary })
  return {
    value: { id, locale, audience, subject, preheader, html: html.value, text, eml },
    diagnostics,
  }
}

/** Document → body parts → filled layout → MJML → HTML. */
async function renderHtml(
  document: NoticeDocument,
  footer: readonly string[],
  { translator, template }: NoticeContext,
): Promise<Outcome<string>> {
  const { title, preheader } = document.frontMatter
  const parts = renderBody(document.blocks, translator, (link) => link.href)
  const layout = fillLayout(template, {
    lang: document.locale,
    dir: 'ltr',
    title,
    preheader,
    parts,
    footer,
  })
  if (!layout.value) return { diagnostics: layout.diagnostics }
  const { mjml, templateLineOf } = layout.value
  const compiled = await compileMjml(mjml)
  if ('html' in compiled) return { value: compiled.html, diagnostics: [] }
  const placed = compiled.faults.map(({ line, message }) => ({
    line: templateLineOf(line),
    message,
  }))
  return {
    diagnostics: placed
      .filter(isFirst)
      .map(({ line, message }) => templateFault(template, line, message)),
  }
}

interface PlacedFault {
  readonly line: number
  readonly message: string
}

/** A loop of the layout repeats its faults. */
const isFirst = (fault: PlacedFault, index: number, all: readonly PlacedFault[]): boolean =>
  all.findIndex(({ line, message }) => line === fault.line && message === fault.message) === index

const templateFault = (template: SourceFile, line: number, message: string): Diagnostic => ({
  code: 'render/notice',
  severity: 'error',
  message,
  path: template.path,
  range: lineRange(template.text, line),
  note: 'The layout is MJML; without it no notice can be made.',
  url: 'https://documentation.mjml.io/#components',
})

const footerKeys = {
  citizen: { reason: 'notices.footer.reason.citizen', sender: 'notices.footer.sender.citizen' },
  lra: { reason: 'notices.footer.reason.lra', sender: 'notices.footer.sender.lra' },
} as const

/** Who sends this, why the reader gets it, and which date it speaks from. */
function footerLines(
  audience: RenderedNotice['audience'],
  { translator, asOf }: NoticeContext,
): readonly string[] {
  const { reason, sender } = footerKeys[audience]
  return [
    translator.t(sender, { office: handlebarsSlot('office.name') }),
    translator.t(reason),
    translator.t('notices.footer.status', { date: formatDate(asOf, translator.locale) }),
  ]
}

function checkSize(html: string, document: NoticeDocument): readonly Diagnostic[] {
  const bytes = new TextEncoder().encode(html).length
  if (bytes <= maxHtmlBytes) return []
  return [
    {
      code: 'render/notice',
      severity: 'error',
      message: `Unexpected size of ${bytes} bytes of HTML, expected at most ${maxHtmlBytes}`,
      path: document.path,
      locale: document.locale,
      note: 'Gmail hides what comes after about 102 kB, the end of the message first; shorten the text or link to a page.',
    },
  ]
}
