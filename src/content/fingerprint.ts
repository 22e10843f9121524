/** What a passage says, apart from how it is set: the fingerprint by which a translation knows its source again. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { locales } from '../domain/locale.ts'
import type { Inline } from './document.ts'

/** 12 hexadecimal digits: 48 bits, so that among a million passages two alike are not to be expected. */
export type Fingerprint = string

const localeFile = new RegExp(`(^|/)(?:${locales.join('|')})\\.md(?=$|#)`)

/**
 * The words of a passage on one line. Statement marks and emphasis are left out; a slot stands as `{{name}}`,
 * a link with its target, in which the file of a locale is `*.md`.
 */
export const passageWords = (nodes: readonly Inline[]): string => foldInvisible(writtenOut(nodes))

const writtenOut = (nodes: readonly Inline[]): string => nodes.map(writeNode).join('')

function writeNode(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'code':
    case 'html':
      return node.value
    case 'strong':
    case 'emphasis':
    case 'struck':
      return writtenOut(node.children)
    case 'link':
      return `[${writtenOut(node.children)}](${withTitle(node.href.replace(localeFile, '$1*.md'), node.title)})`
    case 'image':
      return `![${node.alt}](${withTitle(node.src, node.title)})`
    case 'slot':
      return `{{${node.name}}}`
    case 'break':
      return ' '
    case 'mark':
      return ''
  }
}

const withTitle = (target: string, title: string | undefined): string =>
  title === undefined ? target : `${target} ${title}`

/**
 * Alike for words that differ only in how they are set: line wraps and the kinds of space, soft hyphens and
 * zero-width characters, the shapes of quotation marks, apostrophes and dashes, the space that French sets before
 * `: ; ? !` and inside its quotation marks, an ellipsis of one character or three, accents in one code point or two.
 * Different for any other letter, case, digit or punctuation mark, slot or link target.
 */
export const fingerprintOf = (words: string): Fingerprint =>
  bytesToHex(sha256(utf8ToBytes(foldSetting(words)))).slice(0, 12)

const foldSetting = (words: string): string =>
  [foldInvisible, foldQuotationMarks, foldDashes, foldSpaceBeforeSigns].reduce(
    (text, fold) => fold(text),
    words.normalize('NFC'),
  )

/** Spaces of every width are one; what only steers the breaking of lines is nothing. */
const foldInvisible = (text: string): string =>
  text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s\s+|[^\S ]/g, ' ')
    .trim()

/** German sets »so«, French « so »: only there is the space inside a part of the mark. */
const foldQuotationMarks = (text: string): string =>
  text
    .replace(/(?<=^|[\s(])([«‹]) /g, '$1')
    .replace(/ ([»›])(?=$|[\s.,;:!?…)])/g, '$1')
    .replace(/[«»‹›„“”‟"‚‘’‛'`´ʼ]/g, "'")

/** An em dash stands close or apart by house style; a hyphen joins two words. */
const foldDashes = (text: string): string => text.replace(/ ?— ?/g, ' - ').replace(/[‐‑‒–―−]/g, '-')

const foldSpaceBeforeSigns = (text: string): string =>
  text.replace(/…/g, '...').replace(/ (?=[.,;:!?%€)])/g, '')
