/** The rules, in the order in which a report reads best: what may not be said, what must be, then form. */
import { localeKeys } from './locale-keys/check.ts'
import { missingTranslation } from './missing-translation/check.ts'
import { noTokenActivation } from './no-token-activation/rule.ts'
import { requiredStatements } from './required-statements/check.ts'
import type { Rule } from './rule.ts'
import { statementValidity } from './statement-validity/check.ts'
import { translationParity } from './translation-parity/check.ts'
import { unknownPlaceholder } from './unknown-placeholder/check.ts'

export const rules: readonly Rule[] = [
  noTokenActivation,
  requiredStatements,
  statementValidity,
  missingTranslation,
  translationParity,
  unknownPlaceholder,
  localeKeys,
]
