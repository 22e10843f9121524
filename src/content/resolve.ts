/** A document as of a date, with the policy's facts filled in: what every channel renders and every rule reads. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Glossary } from '../domain/glossary.ts'
import { isValidOn, type IsoDate } from '../domain/iso-date.ts'
import { localeRecord, type Locale } from '../domain/locale.ts'
import type { Block, Document, Inline } from './document.ts'
import type { Facts } from './facts.ts'
import { mapBlocks, visitBlocks } from './visit.ts'

/** Keeps the variants that hold on `asOf`, in place of their fences; milestones are inclusive for `from`. */
export function atDate<D extends Document>(
  document: D,
  asOf: IsoDate,
  milestones: Readonly<Record<string, IsoDate>>,
): D {
  const blocks = mapBlocks(document.blocks, {
    blocks: (list) => list.flatMap((block) => unfold(block, asOf, milestones)),
  })
  return { ...document, blocks }
}

function unfold(
  block: Block,
  asOf: IsoDate,
  milestones: Readonly<Record<string, IsoDate>>,
): readonly Block[] {
  if (block.type !== 'when') return [block]
  const date = milestones[block.milestone]
  const holds = isValidOn(asOf, block.edge === 'from' ? { validFrom: date } : { validUntil: date })
  return holds ? block.blocks.flatMap((inner) => unfold(inner, asOf, milestones)) : []
}

/** Replaces fact slots by their text, in the body and in link targets; placeholders stay open. */
export function fillFacts<D extends Document>(document: D, facts: Facts): D {
  const blocks = mapBlocks(document.blocks, {
    inlines: (nodes) => nodes.map((node) => fillNode(node, facts)),
  })
  return { ...document, blocks }
}

function fillNode(node: Inline, facts: Facts): Inline {
  if (node.type === 'slot') {
    const value = facts[node.name]
    return value === undefined ? node : { type: 'text', value, range: node.range }
  }
  if (node.type === 'link') return { ...node, href: fillText(node.href, facts) }
  return node
}

/** @example fillText('mailto:{{serviceDesk.email}}', facts) // 'mailto:desk@example.org' */
export const fillText = (text: string, facts: Facts): string =>
  text.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (slot, name: string) => facts[name] ?? slot)

/** The glossary as of a date: its definitions of that day, with the facts that they name. */
export const fillGlossary = (
  glossary: Glossary,
  asOf: IsoDate,
  factsIn: (locale: Locale) => Facts,
): Glossary => {
  const facts = localeRecord(factsIn)
  return glossary.map((term) => {
    const { afterwards } = term
    const definition =
      afterwards && asOf >= afterwards.from ? afterwards.definition : term.definition
    if (!definition) return term
    return {
      ...term,
      definition: localeRecord((locale) => fillText(definition[locale], facts[locale])),
    }
  })
}

/** Time variants that name a milestone the policy does not have. */
export function checkMilestones(
  document: Document,
  milestones: Readonly<Record<string, IsoDate>>,
): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  visitBlocks(document.blocks, {
    block: (block) => {
      if (block.type !== 'when' || milestones[block.milestone] !== undefined) return
      found.push({
        code: 'content/markdown',
        severity: 'error',
        message: `Unexpected milestone \`${block.milestone}\`, expected one of ${Object.keys(
          milestones,
        )
          .map((name) => `\`${name}\``)
          .join(', ')}`,
        path: document.path,
        range: block.range,
      })
    },
  })
  return found
}
