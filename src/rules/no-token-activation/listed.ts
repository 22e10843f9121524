/** Items of lists and rows of tables that offer the key without saying so themselves. */
import { countWords, does, hasWord, having, namesKey, type Reading } from './reading.ts'
import { type Situation } from './situation.ts'
import { closing } from './way-out.ts'

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
    !does(reading, 'use') &&
    // “token, if you have no smartphone”
    having(reading, 'determiner', 'adverb').every(
      (one) => reading.clauseAt(one.from) > reading.clauseAt(mention.from) && !one.isCessation,
    )
  )
}

/** “Which key do you wish to activate?” */
const asksForKey = (reading: Reading): boolean =>
  reading.sentence.isQuestion &&
  hasWord(reading, 'choice') &&
  namesKey(reading, 'generic-key') &&
  does(reading, 'obtain')

/** “| Token | ask at the desk |”, or below “How do you get it?” nothing but “at the desk” */
export function isCellOfKeyRow(situation: Situation): boolean {
  const { reading, isKeyRow, hasOtherKey } = situation
  return (
    isKeyRow &&
    (having(reading, 'obtain').some((one) => one.form !== 'past') || tellsWay(situation)) &&
    !hasOtherKey &&
    !does(reading, 'determiner', 'adverb', 'use')
  )
}

/** Something, and no “no”, in a row that tells of no use: “| Blocking a token | at the desk |” */
const tellsWay = ({ reading, isOfWay, row }: Situation): boolean =>
  isOfWay &&
  countWords(reading) > 0 &&
  !does(reading, 'no') &&
  row[0] !== undefined &&
  // “| Washing | 1 token | €2 |”
  namesKey(row[0], 'retired') &&
  row.every((cell) => !does(cell, 'use', 'end') && !namesKey(cell, 'generic-key'))

/** “| 4 | Token for newcomers | desk 3 | 5 days |”: the name of a service, beside where, when or for how much. */
export function isNameOfService({ reading, row, mention }: Situation): boolean {
  const at = row.indexOf(reading)
  return (
    row.length <= longestRow &&
    mention?.part === 'object' &&
    row.slice(0, at).every(isNumber) &&
    countWords(reading) <= longestService &&
    row.slice(at + 1).some((cell) => does(cell, 'offer') || isFigures(cell)) &&
    // “| token | request at desk 2 |” says so itself
    row.slice(at + 1).every((cell) => having(cell, 'obtain').every(({ isWeak }) => isWeak)) &&
    row.every(
      (cell) =>
        !does(cell, ...closing, 'remove', 'no') && !namesKey(cell, 'other-key', 'generic-key'),
    )
  )
}

/** “4”, “A5” */
const isNumber = ({ words }: Reading): boolean => words.every(({ text }) => /\d|^\W/.test(text))

/** “5.00”, “€ 3”, “9–12”: a price or hours, and not the number of a desk alone. */
const isFigures = ({ words }: Reading): boolean =>
  words.filter(({ text }) => /^\w/.test(text)).length > 1 &&
  words.every(({ text }) => /^(\d{1,2}(h\d*)?|\W|eur|euros?|h|uur|uhr)$/.test(text))

/** Cells of a row that is read for each of them: a service has a price and the hours of a week. */
const longestRow = 30

/** Words of “Token for citizens without an identity card”. */
const longestService = 8

/** “To activate a token:” and below it what to do. */
export function isItemOfInstruction({ passage, listIntro }: Situation): boolean {
  return passage.list !== undefined && listIntro.judgement === 'instruction' && listIntro.isOpen
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
