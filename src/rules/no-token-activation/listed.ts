/** Items of lists and rows of tables that offer the key without saying so themselves. */
import { answersNo } from './answers.ts'
import { ceases } from './negation.ts'
import { hasWord, having, namesKey, type Reading } from './reading.ts'
import { isNew } from './wishes.ts'
import { does, takesBack, type Situation } from './situation.ts'

/** “You can activate these keys:” and below it “token”. */
export function isItemOfKeys({
  reading,
  passage,
  mention,
  listIntro,
  previous,
}: Situation): boolean {
  if (mention && previous && asksForKey(previous.reading))
    return namesKey(reading, 'other-key') && !does(reading, 'determiner', 'adverb', 'use')
  return (
    passage.list !== undefined &&
    mention !== undefined &&
    listIntro.judgement === 'keys' &&
    !does(reading, 'determiner', 'adverb')
  )
}

/** “Which key do you wish to activate?” */
const asksForKey = (reading: Reading): boolean =>
  reading.sentence.isQuestion &&
  hasWord(reading, 'choice') &&
  namesKey(reading, 'generic-key') &&
  does(reading, 'obtain')

/** “| Token | ask at the desk |” */
export function isCellOfKeyRow({ reading, isKeyRow, hasOtherKey }: Situation): boolean {
  return (
    isKeyRow &&
    having(reading, 'obtain').some((one) => one.form !== 'past') &&
    !hasOtherKey &&
    !does(reading, 'determiner', 'adverb', 'use')
  )
}

/** Below “Token”, among the steps to it: “He confirms the delivery address”. */
export function isFellowOfSteps({ reading, topic, isFellowItem, hasOtherKey }: Situation): boolean {
  return (
    isFellowItem &&
    (topic === 'key' || topic === 'obtain') &&
    !hasOtherKey &&
    !reading.sentence.isQuestion &&
    !namesKey(reading, 'generic-key') &&
    !takesBack(reading) &&
    !ceases(reading) &&
    !does(reading, 'formerly', 'redirect', 'remove', 'end')
  )
}

/** “| Token | free of charge | 10 days |”, in a price list */
export function isPricedRow(situation: Situation): boolean {
  const { passage, mention, isPriceList, row, reading } = situation
  if (passage.table?.isHeader !== false || !mention || !isPriceList) return false
  const isFirst =
    mention.from === 0 || reading.words[mention.from - 1]?.text === ':' || isNew(reading, mention)
  const others = row.filter((one) => one !== reading)
  return (
    isFirst &&
    others.some((one) => does(one, 'offer')) &&
    !row.some((one) =>
      does(one, 'obtain', 'use', 'end', 'remove', 'redirect', 'determiner', 'adverb'),
    ) &&
    !others.some((one) => namesKey(one, 'other-key', 'generic-key')) &&
    // “Token (for citizens without an eID)”
    !reading.keys.some((key) => key.meaning === 'other-key' && key.part === 'object')
  )
}

/** “To activate a token:” and below it what to do. */
export function isItemOfInstruction({ passage, listIntro }: Situation): boolean {
  return passage.list !== undefined && listIntro.judgement === 'instruction' && listIntro.isOpen
}

/** “Which key?” and below it, in a list or a table, “Token: a postal address”. */
export function isChoiceOfKeys({
  reading,
  passage,
  mention,
  isKeyChoice,
  row,
}: Situation): boolean {
  if (!mention || !isKeyChoice || mention.from > 2) return false
  const isFirstCell = passage.table?.isHeader === false && passage.table.column === 0
  if (!passage.list && !isFirstCell) return false
  if (does(reading, 'determiner', 'adverb')) return false
  return ![reading, ...row].some((one) => does(one, 'use') || answersNo(one) || takesBack(one))
}

/** Right below “Who can have one?” or “Price”: the conditions, in a list, or the price in a few words. */
export function isTerm({ reading, passage, section, row, isBelowHeading }: Situation): boolean {
  if (!isBelowHeading || section?.isFirm !== true || does(reading, 'use', 'end')) return false
  if (passage.list !== undefined) return !namesKey(reading, 'generic-key')
  if (passage.table !== undefined)
    return !passage.table.isHeader && !row.some((one) => namesKey(one, 'generic-key', 'other-key'))
  return section.hasTerms && reading.words.length <= longestPrice && does(reading, 'offer')
}

/** “Free the first time, €3 for each after that.” */
const longestPrice = 14

/** “With the token you can use:” and below it services. */
export const isItemOfOther = ({ passage, listIntro }: Situation): boolean =>
  passage.list?.ordered === false && listIntro.isOpen && listIntro.judgement === 'none'
