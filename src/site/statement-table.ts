/** For the public: which statement the pages make, and which the notices and letters for each kind of reader. */
import { markedPassages } from '../content/marked-passages.ts'
import { homePath, noticePath, sectionPath, type LocaleSite } from './locale-site.ts'
import type { StatementTable } from './page.ts'

interface Source {
  readonly title: string
  readonly path: string
  readonly statements: readonly string[]
}

/** One column for the guidance as a whole, one for what citizens get, one for what offices get. */
export function statementTable(site: LocaleSite): StatementTable {
  const { t } = site.translator
  const notices = (audience: 'citizen' | 'lra'): readonly Source[] =>
    site.notices
      .filter((notice) => notice.audience === audience)
      .map((notice) => ({ ...notice, path: noticePath(site, notice) }))
  const letters = site.letters.map((letter) => ({
    ...letter,
    path: `${sectionPath(site, 'letters')}#${letter.slug}`,
  }))
  const columns = [
    { title: t('site.statements.guidance'), sources: [guidanceOf(site)] },
    { title: t('site.statements.citizen'), sources: [...notices('citizen'), ...letters] },
    { title: t('site.statements.lra'), sources: notices('lra') },
  ].filter(({ sources }) => sources.length > 0)
  return {
    columns: columns.map(({ title, sources }) => ({
      title,
      sources: sources.map((source) => ({
        text: source.title,
        href: site.addresses.href(source.path),
      })),
    })),
    rows: site.statements.map(({ id, wording }) => ({
      id,
      wording: wording[site.locale],
      cells: columns.map(({ sources }) => ({
        made: sources.filter(({ statements }) => statements.includes(id)).length,
        of: sources.length,
      })),
    })),
  }
}

const guidanceOf = (site: LocaleSite): Source => ({
  title: site.translator.t('site.name'),
  path: homePath(site),
  statements: site.documents.flatMap((document) =>
    markedPassages(document).flatMap(({ statements }) => statements),
  ),
})
