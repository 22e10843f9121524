/** The two pieces of syntax that content adds to Markdown: slots and statement marks. */
import type { StateInline } from 'markdown-it'

type InlineRule = (state: StateInline, silent: boolean) => boolean

const slotPattern = /\{\{\s*([A-Za-z][\w.-]*)\s*\}\}/y
const markPattern = /\{([A-Z]\d+(?:\s+[A-Z]\d+)*)\}/y

/** `{{citizen.lastName}}` */
export const slotRule: InlineRule = (state, silent) =>
  matchToken(state, silent, slotPattern, 'slot')

/** `{S4}` or `{S5 S18}` */
export const markRule: InlineRule = (state, silent) =>
  matchToken(state, silent, markPattern, 'mark')

function matchToken(state: StateInline, silent: boolean, pattern: RegExp, type: string): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x7b) return false
  pattern.lastIndex = state.pos
  const match = pattern.exec(state.src)
  if (!match) return false
  if (!silent) {
    const token = state.push(type, '', 0)
    token.content = match[1] ?? ''
    token.markup = match[0]
  }
  state.pos += match[0].length
  return true
}
