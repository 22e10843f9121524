import type { Emphasis, Inline } from '../../../content/document.ts'
import { inlineText } from '../../../content/inline-text.ts'
import { surplus } from '../compare.ts'
import type { Fault, PairCheck } from '../parity-check.ts'
import { sentencesOf } from '../sentences.ts'
import { allNodes, counted, type Piece } from '../piece.ts'

export const emphasis: PairCheck = {
  kind: 'pair',
  id: 'emphasis',
  summary: 'as many stressed passages, and the same facts stressed',
  severity: 'error',
  check: ({ source, translation }) => {
    const types = ['strong', 'emphasis'] as const
    const counts = types.flatMap((type) => differentCount(source, translation, type))
    if (counts.length > 0) return counts
    const facts = differentFacts(source, translation)
    return facts.length > 0 ? facts : movedStress(source, translation)
  },
}

const stressed = ({ nodes }: Piece): readonly Emphasis[] =>
  nodes.filter((node): node is Emphasis => node.type === 'strong' || node.type === 'emphasis')

const names = { strong: 'bold passage', emphasis: 'italic passage' } as const

function differentCount(
  source: Piece,
  translation: Piece,
  type: 'strong' | 'emphasis',
): readonly Fault[] {
  const ofType = (piece: Piece): readonly Emphasis[] =>
    stressed(piece).filter((node) => node.type === type)
  const [own, other] = [ofType(source), ofType(translation)]
  if (own.length === other.length) return []
  const last = other.at(-1)
  return [
    {
      ...(last && other.length > own.length ? { range: last.range } : {}),
      message: `Unexpected ${counted(other.length, names[type])}, expected ${own.length} as in the source`,
      actual: other.map(({ children }) => inlineText(children)).join(' … '),
      sourceWords: own.map(({ children }) => inlineText(children)).join(' … '),
      note: 'Stress the same words in every language, or none.',
    },
  ]
}

/** Slots and digits inside what is stressed. */
const factsIn = (nodes: readonly Inline[]): readonly { readonly value: string }[] =>
  allNodes(nodes).flatMap((node) => {
    if (node.type === 'slot') return [{ value: `{{${node.name}}}` }]
    if (node.type !== 'text') return []
    return (node.value.match(/\d+/g) ?? []).map((value) => ({ value }))
  })

function differentFacts(source: Piece, translation: Piece): readonly Fault[] {
  const all = (piece: Piece): readonly { readonly value: string }[] =>
    stressed(piece).flatMap(({ children }) => factsIn(children))
  const [own, other] = [all(source), all(translation)]
  // A fact that the other text does not have at all is missed by the check of its kind.
  const [missing] = surplus(own, other).filter(({ value }) => translation.text.includes(value))
  const [extra] = surplus(other, own).filter(({ value }) => source.text.includes(value))
  const fact = missing ?? extra
  const place = stressed(translation)[0]
  if (!fact || !place) return []
  return [
    {
      range: place.range,
      message: missing
        ? `Missing \`${fact.value}\` in the stressed words, expected it as in the source`
        : `Unexpected \`${fact.value}\` in the stressed words, expected it outside them as in the source`,
      actual: inlineText(place.children),
      sourceWords: stressed(source)
        .map(({ children }) => inlineText(children))
        .join(' … '),
      note: 'What is stressed is what a hurried reader takes away: the same fact in every language.',
    },
  ]
}

/** In texts of as many sentences, the stress lies on words of the same sentence; and on a label (“**Post**:”) or not. */
function movedStress(source: Piece, translation: Piece): readonly Fault[] {
  const [own, other] = [placesOfStress(source), placesOfStress(translation)]
  const isComparable = sentencesOf(source).length === sentencesOf(translation).length
  const moved = other.find(({ sentence, isLabel }, index) => {
    const place = own[index]
    return isLabel !== place?.isLabel || (isComparable && sentence !== place.sentence)
  })
  if (!moved) return []
  return [
    {
      range: moved.node.range,
      message: 'Unexpected stress on other words, expected it where the source has it',
      actual: inlineText(moved.node.children),
      sourceWords: own.map(({ node }) => inlineText(node.children)).join(' … '),
      note: 'Stress the same words in every language, or none.',
    },
  ]
}

interface PlaceOfStress {
  readonly node: Emphasis
  /** Its index; -1 before the first. */
  readonly sentence: number
  readonly isLabel: boolean
}

function placesOfStress(piece: Piece): readonly PlaceOfStress[] {
  const starts = sentencesOf(piece).map(({ at }) => at)
  return stressed(piece).map((node) => {
    const words = inlineText(node.children)
    const at = piece.text.indexOf(words)
    return {
      node,
      sentence: starts.findLastIndex((start) => start <= at),
      isLabel: /:\s*$/.test(words) || /^\s*:/.test(piece.text.slice(at + words.length)),
    }
  })
}
