/** The report as one page that a clerk reads, prints and works through; it needs no other file. */
import { escapeMarkup } from './_escape-markup.ts'
import { sortDiagnostics, type Diagnostic } from './diagnostic.ts'
import type { Report } from './report-text.ts'

/** The page's words in one locale. */
export interface ReportWords {
  readonly locale: string
  /** The day of the check, in words. */
  readonly date: string
  readonly t: (key: ReportKey, values?: Readonly<Record<string, string | number>>) => string
}

export type ReportKey =
  | 'report.title'
  | 'report.date'
  | 'report.verdict.clean'
  | 'report.verdict.findings'
  | 'report.verdict.unreadable'
  | 'report.verdict.suppressed'
  | 'report.checked'
  | 'report.todo.title'
  | 'report.todo.replace'
  | 'report.todo.unreadable'
  | 'report.todo.again'
  | 'report.findings.title'
  | 'report.finding.place'
  | 'report.finding.text'
  | 'report.finding.why'
  | 'report.finding.instead'
  | 'report.finding.done'
  | 'report.place.line'
  | 'report.place.page'
  | 'report.place.slide'
  | 'report.place.paragraph'
  | 'report.reason.instruction'
  | 'report.reason.context'
  | 'report.unreadable.title'
  | 'report.unreadable.explanation'
  | 'report.footer'

/** Findings stand by document, each with its place, the passage, the reason and what may be written instead. */
export function formatHtmlReport(report: Report, words: ReportWords): string {
  const { t } = words
  const byPath = Map.groupBy(sortDiagnostics(report.diagnostics), (diagnostic) => diagnostic.path)
  const body = [
    `<h1>${escapeMarkup(t('report.title'))}</h1>`,
    `<p class="date">${escapeMarkup(t('report.date', { date: words.date }))} · ${escapeMarkup(t('report.checked', { count: report.files }))}</p>`,
    verdict(report, words),
    todo(report, words),
    ...(byPath.size === 0 ? [] : [`<h2>${escapeMarkup(t('report.findings.title'))}</h2>`]),
    ...[...byPath].map(([path, diagnostics]) => documentSection(path, diagnostics, words)),
    unreadable(report, words),
    `<footer>${escapeMarkup(t('report.footer'))}</footer>`,
  ]
  return `<!doctype html>
<html lang="${escapeMarkup(words.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeMarkup(t('report.title'))}</title>
<style>${styles}</style>
</head>
<body>
<main>
${body.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`
}

function verdict(report: Report, { t }: ReportWords): string {
  const findings = report.diagnostics.length
  const isClean = findings === 0 && report.unreadable.length === 0
  const lines = [
    ...(isClean ? [t('report.verdict.clean')] : []),
    ...(findings === 0 ? [] : [t('report.verdict.findings', { count: findings })]),
    ...(report.unreadable.length === 0
      ? []
      : [t('report.verdict.unreadable', { count: report.unreadable.length })]),
    ...((report.suppressed ?? []).length === 0
      ? []
      : [t('report.verdict.suppressed', { count: (report.suppressed ?? []).length })]),
  ]
  return `<p class="verdict ${isClean ? 'clean' : 'findings'}"><strong>${escapeMarkup(lines.join(' '))}</strong></p>`
}

function todo(report: Report, { t }: ReportWords): string {
  const steps = [
    ...(report.diagnostics.length === 0 ? [] : [t('report.todo.replace')]),
    ...(report.unreadable.length === 0 ? [] : [t('report.todo.unreadable')]),
  ]
  if (steps.length === 0) return ''
  const items = [...steps, t('report.todo.again')].map((step) => `<li>${escapeMarkup(step)}</li>`)
  return `<h2>${escapeMarkup(t('report.todo.title'))}</h2>\n<ol>\n${items.join('\n')}\n</ol>`
}

function documentSection(
  path: string,
  diagnostics: readonly Diagnostic[],
  words: ReportWords,
): string {
  const entries = diagnostics.map((diagnostic) => finding(diagnostic, words))
  return `<section>\n<h3>${escapeMarkup(path)}</h3>\n<ol class="findings">\n${entries.join('\n')}\n</ol>\n</section>`
}

function finding(diagnostic: Diagnostic, words: ReportWords): string {
  const { t } = words
  const lang =
    diagnostic.locale === undefined || diagnostic.locale === words.locale
      ? ''
      : ` lang="${escapeMarkup(diagnostic.locale)}"`
  const rows: readonly (readonly [ReportKey, string, string])[] = [
    ['report.finding.place', placeOf(diagnostic, words), ''],
    ['report.finding.text', diagnostic.actual ?? diagnostic.message, lang],
    ['report.finding.why', t(`report.reason.${diagnostic.reason ?? 'instruction'}`), ''],
    ['report.finding.instead', diagnostic.expected ?? '', lang],
  ]
  const shown = rows
    .filter(([, text]) => text !== '')
    .map(
      ([key, text, language]) =>
        `<div><dt>${escapeMarkup(t(key))}</dt><dd class="${key.slice(15)}"${language}>${escapeMarkup(text)}</dd></div>`,
    )
  return `<li>\n<dl>\n${shown.join('\n')}\n</dl>\n<p class="done"><span aria-hidden="true">☐</span> ${escapeMarkup(t('report.finding.done'))}</p>\n</li>`
}

function placeOf({ range, place }: Diagnostic, { t }: ReportWords): string {
  if (range) return t('report.place.line', { line: range.start.line, column: range.start.column })
  const parts = [
    ...(place?.page === undefined ? [] : [t('report.place.page', { page: place.page })]),
    ...(place?.slide === undefined ? [] : [t('report.place.slide', { slide: place.slide })]),
    ...(place?.paragraph === undefined
      ? []
      : [t('report.place.paragraph', { paragraph: place.paragraph })]),
    ...(place?.part === undefined ? [] : [place.part]),
  ]
  return parts.join(', ')
}

function unreadable(report: Report, { t }: ReportWords): string {
  if (report.unreadable.length === 0) return ''
  const items = report.unreadable.map(
    ({ path, reason }) =>
      `<li><strong>${escapeMarkup(path)}</strong> <span lang="en">(${escapeMarkup(reason)})</span></li>`,
  )
  return `<h2>${escapeMarkup(t('report.unreadable.title'))}</h2>\n<p>${escapeMarkup(t('report.unreadable.explanation'))}</p>\n<ul>\n${items.join('\n')}\n</ul>`
}

const styles = `
:root { color-scheme: light dark; --ink: #1b2529; --paper: #fff; --line: #6b7b80; --bad: #9b1c1c; --good: #0b5d3b; --soft: #eef4f4 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eeee; --paper: #14201f; --line: #8fa0a3; --bad: #ffb4a8; --good: #8fe0b8; --soft: #1f2d2d } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 'Atkinson Hyperlegible Next', Verdana, Arial, sans-serif }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; overflow-wrap: anywhere }
.date { margin: 0; color: var(--line) }
.verdict { border-left: .4rem solid var(--bad); background: var(--soft); padding: .75rem 1rem; font-size: 1.125rem }
.verdict.clean { border-color: var(--good) }
.findings { padding-left: 1.5rem }
.findings > li { border-top: 1px solid var(--line); padding: .5rem 0; break-inside: avoid }
dl { margin: 0 }
dl > div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem }
dt { color: var(--line) }
dd { margin: 0; overflow-wrap: anywhere }
dd.text { color: var(--bad); font-weight: bold }
.done { margin: .25rem 0 0; text-align: right }
footer { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .5rem; color: var(--line); font-size: .875rem }
@media (max-width: 30rem) { dl > div { grid-template-columns: 1fr } }
@media print { :root { --ink: #000; --paper: #fff; --line: #444; --bad: #000; --good: #000; --soft: #fff } main { padding: 0; max-width: none } @page { size: A4; margin: 18mm } }
`
