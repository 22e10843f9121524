/** The commonest words of each language, to tell the languages apart before any table is needed. */
import type { Locale } from '../../../domain/locale.ts'

export const telltales = {
  nl: 'de het een en van is u je dat die niet met voor op te in zijn kan kunt uw geen ook aan bij om naar door wordt deze dan nog hoe waar wij als er heeft hebt',
  fr: 'le la les de des du un une et est vous votre vos que qui ne pas plus pour dans au aux sur avec par en ce cette il on nous sont ou si se a comment peut pouvez',
  de: 'der die das und ist sie ihr ihre den dem des ein eine einen nicht mit fur von zu im auf auch bei um nach durch wird werden diese kann konnen wie wo wir wenn hat haben sich kein keine mehr',
  en: 'the of and to is you your that not with for on in can are be no also at by from this how where we if it has have or an will do please a what which who when does did they she their them than then would should must there i my our his her but only after before',
} as const satisfies Record<Locale, string>
