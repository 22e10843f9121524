/** The key is an option that is ticked, pressed or chosen on the way to it. */
import { does, having, isInQuotes, type KeySpan, type Occurrence, type Reading } from './reading.ts'
import type { Binding } from './binding.ts'
import { isUsedBefore } from './objects.ts'
import { isAnotherKey } from './other-objects.ts'

/** Words from “choose” to the last of the options. */
const longestMenu = 14

/** “Tick ‘token’ and click ‘Activate’”, “… and the card leaves the same day”. */
export function selection(reading: Reading, own: readonly KeySpan[]): Binding | undefined {
  const mention = own.find((candidate) => candidate.part === 'object')
  const select =
    mention &&
    having(reading, 'select').find(
      (one) =>
        Math.abs(one.from - mention.from) <= longestMenu && !picksOther(reading, one, mention),
    )
  // “Untick ‘Token’ and click ‘Activate’”
  if (!mention || !select || isUsedBefore(reading, mention)) return undefined
  // “Tick ‘I want a token’”
  const quote = reading.words[mention.from]?.quote ?? 0
  const wish = having(reading, 'desire').find(
    (one) =>
      (one.to <= mention.from && mention.from - one.to <= 2) ||
      (quote > 0 && reading.words[one.from]?.quote === quote),
  )
  // “☐ I wish to block my token”
  const isToUse = having(reading, 'use').some(
    ({ form, from, to }) =>
      form === 'now' &&
      wish !== undefined &&
      from >= wish.to &&
      (reading.lexicon.isVerbFinal ? from === mention.to : to <= mention.from),
  )
  if (isToUse) return undefined
  if (wish) return { predicate: wish, mention }
  // “Log in with the activation code and pick token from the list”
  const isPickedFrom =
    select.from < mention.from || (reading.lexicon.isVerbFinal && select.to >= mention.to)
  if (isPickedFrom && isAfterActivationCode(reading, mention)) return { predicate: select, mention }
  // “Click ‘Revoke token’”
  const isUsed = having(reading, 'use').some(
    (one) => quote > 0 && reading.words[one.from]?.quote === quote,
  )
  if (isUsed) return undefined
  if (isNewIn(reading, select)) return { predicate: select, mention }
  if (reading.keys.some((key) => isAnotherKey(reading, key))) return undefined
  // “Step 2: select ‘token’.”
  const isStep = having(reading, 'procedure').some((one) => one.from < mention.from)
  // “Schritt 2: ‘Token’ ankreuzen”: a German or Dutch infinitive comes after
  const isPicked =
    select.from < mention.from || (reading.lexicon.isVerbFinal && select.from === mention.to)
  if (isStep && isPicked && !does(reading, 'use', 'remove')) return { predicate: select, mention }
  const obtain = having(reading, 'obtain').find(
    (one) => one.form !== 'past' && one.from > select.from,
  )
  return obtain ? { predicate: obtain, mention } : undefined
}

/** “Choose ‘token’ in the menu ‘New key’” */
const isNewIn = (reading: Reading, select: Occurrence): boolean =>
  reading.keys.some(
    ({ meaning, from }) =>
      meaning === 'generic-key' &&
      from > select.from &&
      isInQuotes(reading, from) &&
      /^(new|nieuwe|nouvelle|neuer|neuen)$/.test(reading.words[from - 1]?.text ?? ''),
  )

/** The code of the counter is used up by activating a key; nobody logs in with it later. */
const isAfterActivationCode = (reading: Reading, mention: KeySpan): boolean =>
  having(reading, 'other').some(
    ({ from, to }) =>
      to <= mention.from &&
      reading.words.slice(from, to).some(({ text }) => /^a[ck]tiv/.test(text)) &&
      reading.words.slice(from, to).some(({ text }) => text.includes('code')),
  )

/** “What changes for the token, | which key to choose” */
const picksOther = (reading: Reading, select: Occurrence, mention: KeySpan): boolean => {
  const clause = reading.clauseAt(select.from)
  return (
    mention.to <= select.from &&
    reading.clauseAt(mention.from) !== clause &&
    reading.keys.some(
      (key) => key.meaning === 'generic-key' && reading.clauseAt(key.from) === clause,
    )
  )
}
