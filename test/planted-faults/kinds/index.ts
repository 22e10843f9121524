/** All kinds of faults, in the order in which the figures read best. */
import type { Kind } from '../fault.ts'
import { codeByEmailAdvised, codeSlotInNotice, codeWithLink } from './channels.ts'
import { dateChanged } from './dates.ts'
import { emphasisMoved } from './emphasis.ts'
import { linkBroken, linkToAnotherPage } from './links.ts'
import { negationRemoved } from './negations.ts'
import { numberSwapped, numberWordSwapped } from './numbers.ts'
import { obligationStronger } from './obligations.ts'
import { placeholderMisspelt, placeholderSwapped } from './placeholders.ts'
import { markRemoved, markWrong, variantWrong } from './statements.ts'
import {
  interpolationRenamed,
  pluralInterpolationRenamed,
  stringNegationRemoved,
  stringUntranslated,
} from './strings.ts'
import {
  blockAltered,
  blockDropped,
  blockMoved,
  listItemDropped,
  tableRowDropped,
} from './structure.ts'
import { termForbidden } from './terms.ts'
import { tokenInstructions } from './token-instructions.ts'
import { typographyBroken } from './typography.ts'
import { paragraphReverted } from './wording.ts'

export const kinds: readonly Kind[] = [
  ...tokenInstructions,
  dateChanged,
  numberSwapped,
  numberWordSwapped,
  negationRemoved,
  obligationStronger,
  paragraphReverted,
  blockDropped,
  blockMoved,
  blockAltered,
  listItemDropped,
  tableRowDropped,
  placeholderMisspelt,
  placeholderSwapped,
  linkToAnotherPage,
  linkBroken,
  markRemoved,
  markWrong,
  variantWrong,
  emphasisMoved,
  termForbidden,
  typographyBroken,
  codeSlotInNotice,
  codeWithLink,
  codeByEmailAdvised,
  interpolationRenamed,
  pluralInterpolationRenamed,
  stringUntranslated,
  stringNegationRemoved,
]
