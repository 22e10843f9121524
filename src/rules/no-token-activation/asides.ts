/** Joins the two halves of a clause that an insertion cuts. */
import { isAuxiliary, type Lexicon } from './lexicon.ts'
import type { Clause, Occurrence } from './reading.ts'
import type { Word } from './words.ts'

/** Words of an insertion, with the mark that ends it. */
const longestAside = 8

/** The same, where it says again that it is not so. */
const longestEcho = 6

/** “Nobody can, since September, get one”: an insertion without a verb does not cut the clause around it in two. */
export function withoutAsides(
  clauses: readonly Clause[],
  words: readonly Word[],
  lexicon: Lexicon,
  occurrences: readonly Occurrence[],
  keyEnds: ReadonlyMap<number, number>,
): readonly Clause[] {
  const joined: Clause[] = []
  for (let order = 0; order < clauses.length; order += 1) {
    const clause = clauses[order]
    const before = joined.at(-1)
    const after = clauses[order + 1]
    if (!clause) continue
    if (
      before &&
      after &&
      (((isAside(clause) || isEchoed(clause, before)) && isOpenEnded(before) && goesOn(after)) ||
        (isApposed(clause, before) && (goesOn(after) || isServed(after))) ||
        isInserted(clause, before))
    ) {
      joined[joined.length - 1] = { ...before, to: after.to }
      order += 1
    } else if (before && isOtherPlace(clause, before))
      joined[joined.length - 1] = { ...before, to: clause.to }
    else joined.push(clause)
  }
  return joined

  /** “is no longer handed out at the desk, | *but sent* by post”: in Dutch and German the verb comes last, for both. */
  function isOtherPlace({ from, opener }: Clause, before: Clause): boolean {
    const next = words[from + 1]?.text ?? ''
    return (
      lexicon.isVerbFinal &&
      opener === ',' &&
      occurrences.some((one) => one.role === 'contrast' && one.from === from) &&
      (lexicon.is('instrument', next) || lexicon.is('placing', next)) &&
      occurrences.some(
        (one) => one.role === 'adverb' && one.from >= before.from && one.to <= before.to,
      ) &&
      !occurrences.some(
        (one) =>
          /^(obtain|replace|use)$/.test(one.role) && one.from >= before.from && one.to <= before.to,
      )
    )
  }

  function isAside({ kind, from, to, opener }: Clause): boolean {
    const first = words[from]?.text ?? ''
    const last = words[to - 1]?.text ?? ''
    return (
      kind === 'main' &&
      to - from <= longestAside &&
      /^[,(–]$/.test(opener) &&
      last === (opener === '(' ? ')' : opener) &&
      !lexicon.is('determiners', first) &&
      !lexicon.is('subjects', first) &&
      !lexicon.is('coordinators', first) &&
      !lexicon.is('steps', first) &&
      !words.slice(from, to).some((_, offset) => keyEnds.has(from + offset)) &&
      !occurrences.some(
        (one) =>
          one.from >= from &&
          one.from < to &&
          /^(obtain|replace|select|use|end|ability|obligation|adverb|determiner|no|yes)$/.test(
            one.role,
          ),
      )
    )
  }

  /** “The key, a card with 24 codes, is sent …”: the key by another name. */
  function isApposed({ from, to, opener }: Clause, before: Clause): boolean {
    let start = from
    while (lexicon.is('determiners', words[start]?.text ?? '')) start += 1
    return (
      opener === ',' &&
      words[to - 1]?.text === ',' &&
      keyEnds.get(start) === to - 1 &&
      [...keyEnds].some(([key, end]) => key >= before.from && end === before.to - 1)
    )
  }

  /** “vous est envoyé” */
  function isServed({ from }: Clause): boolean {
    return (
      lexicon.is('subjects', words[from]?.text ?? '') &&
      lexicon.is('presentAuxiliaries', words[from + 1]?.text ?? '')
    )
  }

  /** “No office, not even ours, may …”, with the negation at the end of it. */
  function isEchoed({ from, to, opener }: Clause, before: Clause): boolean {
    return (
      opener === ',' &&
      to - from <= longestEcho &&
      words[to - 1]?.text === ',' &&
      occurrences.some((one) => one.role === 'adverb' && one.from === to - 2) &&
      occurrences.some((one) => /^(determiner|nobody)$/.test(one.role) && one.from === before.from)
    )
  }

  /** “a folder and, if he so wishes, a key” */
  function isInserted({ from, to, opener }: Clause, before: Clause): boolean {
    return (
      opener === ',' &&
      to - from <= longestAside &&
      words[to - 1]?.text === ',' &&
      lexicon.is('coordinators', words[before.to - 2]?.text ?? '')
    )
  }

  function isOpenEnded({ kind, from, to }: Clause): boolean {
    return (
      /^(main|coordinate|subordinate)$/.test(kind) &&
      to - from > 1 &&
      /^[,(–]$/.test(words[to - 1]?.text ?? '')
    )
  }

  /** The rest of a clause: a verb, its negation, or what a noun before takes. */
  function goesOn({ kind, from }: Clause): boolean {
    const first = words[from]?.text ?? ''
    return (
      (kind === 'main' || kind === 'infinitive') &&
      (isAuxiliary(lexicon, first) ||
        (lexicon.is('objectPrepositions', first) &&
          !(lexicon.isVerbFinal && lexicon.is('determiners', first))) ||
        occurrences.some(
          (one) => one.from === from && /^(obtain|replace|ability|adverb)$/.test(one.role),
        ))
    )
  }
}
