/** Whether every MJML element is closed; MJML itself closes them where it likes, in silence, and drops what follows. */
import { createLineIndex } from '../diagnostics/line-index.ts'

/** A fault of an MJML text, at a 1-based line of it. */
export interface MjmlFault {
  readonly line: number
  readonly message: string
}

const commentOrTag = /<!--[\s\S]*?-->|<(\/?)(mjml|mj-[\w-]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/g

interface OpenElement {
  readonly name: string
  readonly line: number
}

export function checkMjmlStructure(mjml: string): readonly MjmlFault[] {
  const lines = createLineIndex(mjml)
  const tags = [...mjml.matchAll(commentOrTag)].flatMap((match) => {
    const [, slash, name, , selfClosing] = match
    if (name === undefined) return []
    const kind = slash === '/' ? 'close' : selfClosing === '/' ? 'empty' : 'open'
    return [{ name, kind, line: lines.positionAt(match.index).line }]
  })
  const opened = new Set(tags.filter(({ kind }) => kind === 'open').map(({ name }) => name))
  const faults: MjmlFault[] = []
  let open: readonly OpenElement[] = []
  for (const { name, kind, line } of tags) {
    const innermost = open.at(-1)
    if (name === 'mj-include') faults.push({ line, message: withoutIncludes })
    else if (kind === 'open') open = [...open, { name, line }]
    else if (kind === 'close') {
      const at = open.findLastIndex((element) => element.name === name)
      if (at >= 0) {
        faults.push(...open.slice(at + 1).map((element) => unclosed(element, name)))
        open = open.slice(0, at)
      } else if (innermost) {
        faults.push({
          line,
          message: `Unexpected \`</${name}>\`, expected \`</${innermost.name}>\``,
        })
        // Opened nowhere: the innermost element's own end tag, misspelt.
        if (!opened.has(name)) open = open.slice(0, -1)
      } else faults.push({ line, message: `Unexpected \`</${name}>\`, remove it` })
    }
  }
  return [...faults, ...open.map((element) => unclosed(element))]
}

const withoutIncludes = 'Unexpected `<mj-include>`, remove it: the layout is one file'

const unclosed = ({ name, line }: OpenElement, before?: string): MjmlFault => ({
  line,
  message: `Missing \`</${name}>\`, expected it ${before === undefined ? 'before the end' : `before \`</${before}>\``}`,
})
