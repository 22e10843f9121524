/** Presentations: a list of slides, each with a title, text, a table and notes as wanted. */
import { strToU8, zipSync, type Zippable } from 'fflate'
import { escapeXml } from './blocks.ts'

export interface Slide {
  readonly title?: string
  readonly items?: readonly string[]
  readonly boxes?: readonly string[]
  readonly rows?: readonly (readonly string[])[]
  readonly alternative?: string
  readonly notes?: string
  readonly comment?: string
  readonly isHidden?: boolean
}

const ns =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const paragraphs = (texts: readonly string[]): string =>
  texts
    .map((text) => {
      const cut = Math.floor(text.length / 2)
      return `<a:p><a:r><a:t>${escapeXml(text.slice(0, cut))}</a:t></a:r><a:r><a:rPr lang="nl-BE"/><a:t>${escapeXml(text.slice(cut))}</a:t></a:r></a:p>`
    })
    .join('')
const shape = (placeholder: string, texts: readonly string[]): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:txBody>${paragraphs(texts)}</p:txBody></p:sp>`

function slideXml({ title, items, boxes, rows, alternative, isHidden }: Slide): string {
  const tree = [
    ...(items ? [shape('<p:ph idx="1"/>', items)] : []),
    ...(boxes ?? []).map((text) => shape('', [text])),
    ...(rows
      ? [
          `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="t"/><p:nvPr/></p:nvGraphicFramePr><a:graphic><a:graphicData><a:tbl><a:tblPr firstRow="1"/>${rows.map((row) => `<a:tr>${row.map((cell) => `<a:tc><a:txBody>${paragraphs([cell])}</a:txBody></a:tc>`).join('')}</a:tr>`).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
        ]
      : []),
    ...(alternative === undefined
      ? []
      : [
          `<p:pic><p:nvPicPr><p:cNvPr id="5" name="p" descr="${escapeXml(alternative)}"/><p:nvPr/></p:nvPicPr></p:pic>`,
        ]),
    ...(title === undefined ? [] : [shape('<p:ph type="title"/>', [title])]),
  ]
  return `<p:sld ${ns}${isHidden === true ? ' show="0"' : ''}><p:cSld><p:spTree>${tree.join('')}</p:spTree></p:cSld></p:sld>`
}

export function buildPptx(slides: readonly Slide[]): Uint8Array {
  const relations = (entries: readonly (readonly [string, string, string])[]): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${relationType}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
    )
  const files: Zippable = {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': relations([['r1', 'officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': strToU8(
      `<p:presentation ${ns}><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="s${index}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    ),
    // Files are not in the order of the slides.
    'ppt/_rels/presentation.xml.rels': relations(
      slides.map((_, index) => [`s${index}`, 'slide', `slides/slide${slides.length - index}.xml`]),
    ),
  }
  slides.forEach((slide, index) => {
    const number = slides.length - index
    files[`ppt/slides/slide${number}.xml`] = strToU8(slideXml(slide))
    const related: (readonly [string, string, string])[] = []
    if (slide.notes !== undefined) {
      related.push(['n', 'notesSlide', `../notesSlides/notes${number}.xml`])
      files[`ppt/notesSlides/notes${number}.xml`] = strToU8(
        `<p:notes ${ns}><p:cSld><p:spTree>${shape('<p:ph type="body"/>', [slide.notes])}${shape('<p:ph type="sldNum"/>', ['7'])}</p:spTree></p:cSld></p:notes>`,
      )
    }
    if (slide.comment !== undefined) {
      related.push(['c', 'comments', `../comments/comment${number}.xml`])
      files[`ppt/comments/comment${number}.xml`] = strToU8(
        `<p:cmLst ${ns}><p:cm authorId="0"><p:text>${escapeXml(slide.comment)}</p:text></p:cm></p:cmLst>`,
      )
    }
    files[`ppt/slides/_rels/slide${number}.xml.rels`] = relations(related)
  })
  return zipSync(files)
}
