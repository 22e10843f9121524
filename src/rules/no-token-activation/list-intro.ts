/** What a paragraph makes of the list below it. */
import type { Passage } from '../../extract/passage.ts'
import { answersNo } from './answers.ts'
import type { Judgement } from './judge.ts'
import { isOblique } from './other-objects.ts'
import {
  does,
  hasOnly,
  having,
  isCard,
  namesKey,
  obtainsOutright,
  opensWithWhat,
  type Reading,
} from './reading.ts'
import { isAllToGo } from './removal.ts'
import { isInstructing } from './sections.ts'
import type { ListIntro } from './situation.ts'
import { wishesFor } from './wishes.ts'

/** By its last sentence. */
export function introOf(
  passage: Passage,
  verdicts: readonly (Judgement & { readonly reading: Reading })[],
): ListIntro {
  const verdict = verdicts.at(-1)
  const last = verdict?.reading
  const isOpen = endsInColon(passage) || (last !== undefined && wishesFor(last) !== undefined)
  const instructs = isInstructing(verdicts)
  if (!last) return { isOpen, judgement: 'none' }
  const before = verdicts.at(-2)?.reading
  const asking = before !== undefined && pointsBack(last) ? before : last
  // “Could you take this out?”, before a quotation
  const leadsOn = endsInColon(passage) || (last.sentence.isQuestion && last.keys.length === 0)
  if (isAllToGo(last) || (leadsOn && asksToRemove(asking, instructs)))
    return { isOpen, judgement: 'removal' }
  if (instructs) return { isOpen, judgement: 'instruction' }
  if (!isOpen)
    return {
      isOpen,
      judgement:
        verdicts.slice(-2).some(({ reading }) => asksForKey(reading)) || asksWhich(last)
          ? 'keys'
          : 'none',
    }
  if (/^(past|negation|end)$/.test(verdict.denial ?? '') || tellsPast(last))
    return { isOpen, judgement: 'over' }
  const isOfKeys = verdicts
    .slice(-2)
    .some(({ reading }) => offersKeys(reading) || asksForKey(reading) || isLeftOpen(reading))
  return { isOpen, judgement: isOfKeys ? 'keys' : 'none' }
}

/** “Which keys can you activate?” right above a list. */
export function introOfHeading(verdicts: readonly { readonly reading: Reading }[]): ListIntro {
  const last = verdicts.at(-1)?.reading
  return last !== undefined && (offersKeys(last) || asksWhich(last))
    ? { isOpen: true, judgement: 'keys' }
    : { isOpen: false, judgement: 'none' }
}

/** “Please delete:”, and no key that is to be replaced or deleted. */
const asksToRemove = (reading: Reading, instructs: boolean): boolean =>
  having(reading, 'remove').some(
    (one) =>
      one.form !== 'noun' &&
      // “…, the mayor wants them online no more”, said in another clause
      !having(reading, 'adverb', 'determiner', 'nobody', 'nothing').some(
        ({ from }) => reading.clauseAt(from) === reading.clauseAt(one.from),
      ),
  ) && !(instructs && reading.keys.length > 0)

/** “This goes for the following:”: what, the sentence before says. */
const pointsBack = ({ lexicon, words, keys, byRole }: Reading): boolean =>
  lexicon.is('subjectPronouns', words[0]?.text ?? '') &&
  keys.length === 0 &&
  !(['obtain', 'replace', 'use', 'remove', 'recommend'] as const).some((role) => byRole.has(role))

/** “What we did in those days:” before a list. */
const tellsPast = (reading: Reading): boolean =>
  does(reading, 'formerly') && !does(reading, 'persist')

/** “Choose the key that you activate:” before a list of keys. */
const offersKeys = (reading: Reading): boolean =>
  obtainsOutright(reading) && namesKey(reading, 'generic-key') && !answersNo(reading)

/** “Which key would you like?”, “I would like (tick one key):” */
const asksForKey = (reading: Reading): boolean =>
  does(reading, 'desire') &&
  !does(reading, 'use', 'end', 'adverb', 'determiner') &&
  namesKey(reading, 'generic-key')

/** “You may switch on any of these:”, “I wish to activate:”: the object is what the list names. */
const isLeftOpen = (reading: Reading): boolean =>
  (obtainsOutright(reading) || endsInObtaining(reading)) &&
  !answersNo(reading) &&
  !does(reading, 'use') &&
  // “What can I set up with the activation code?”
  having(reading, 'other').every((one) => isOblique(reading, one)) &&
  // “Bring your identity card and we set up any of these with you:”
  reading.keys.every((key) => isCard(reading, key))

/** “At this counter you can obtain:”, “Hier erhalten Sie:” */
const endsInObtaining = (reading: Reading): boolean =>
  having(reading, 'obtain').some(
    ({ form, to }) => form === 'now' && hasOnly(reading, to, reading.words.length - 1, 'subjects'),
  ) && reading.words.at(-1)?.text === ':'

/** “Which keys can you activate here?”, “What can we set up for you?” */
const asksWhich = (reading: Reading): boolean =>
  reading.sentence.isQuestion &&
  (offersKeys(reading) || (isLeftOpen(reading) && opensWithWhat(reading)))

export const endsInColon = ({ text }: Passage): boolean => text.trimEnd().endsWith(':')
