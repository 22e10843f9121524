import { findAll } from '../patterns.ts'
import type { Fault, TextCheck } from '../parity-check.ts'

export const balancedBrackets: TextCheck = {
  kind: 'text',
  id: 'balanced-brackets',
  summary: 'every bracket is opened and closed',
  severity: 'error',
  check: (piece) => {
    const open: { readonly sign: string; readonly at: number }[] = []
    const lonely: { readonly sign: string; readonly at: number }[] = []
    for (const { 0: sign, index: at } of findAll(piece.text, /[()[\]]/g)) {
      if (sign === '(' || sign === '[') open.push({ sign, at })
      else if (open.at(-1)?.sign === partners[sign]) open.pop()
      else lonely.push({ sign, at })
    }
    return [...lonely, ...open].map(({ sign, at }): Fault => ({
      range: piece.rangeAt(at, at + 1),
      message: `Unexpected \`${sign}\` without its partner, expected \`${partners[sign] ?? ''}\` too`,
      actual: sign,
      note: 'Add the other bracket, or remove this one.',
    }))
  },
}

const partners: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[' }
