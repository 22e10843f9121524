/** The rules, in the order in which a report reads best: what may not be said, what must be, then form. */
import { factValidity } from './fact-validity/check.ts'
import { approvedTerms } from './approved-terms/check.ts'
import { localeKeys } from './locale-keys/check.ts'
import { missingTranslation } from './missing-translation/check.ts'
import { noTokenActivation } from './no-token-activation/rule.ts'
import { plainLanguage } from './plain-language/check.ts'
import { requiredStatements } from './required-statements/check.ts'
import type { Rule } from './rule.ts'
import { separateChannels } from './separate-channels/check.ts'
import { staleTranslation } from './stale-translation/check.ts'
import { statementValidity } from './statement-validity/check.ts'
import { translationParity } from './translation-parity/check.ts'
import { typography } from './typography/check.ts'
import { unknownPlaceholder } from './unknown-placeholder/check.ts'

export const rules: readonly Rule[] = [
  noTokenActivation,
  requiredStatements,
  statementValidity,
  factValidity,
  missingTranslation,
  translationParity,
  staleTranslation,
  unknownPlaceholder,
  approvedTerms,
  separateChannels,
  localeKeys,
  typography,
  plainLanguage,
]
