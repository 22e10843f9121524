/** How a placeholder that stays open is written for the program that will fill it in. */

/**
 * Handlebars, and every mailing tool that knows double braces; the value is escaped as text on merge.
 * @example handlebarsSlot('citizen.lastName') // '{{citizen.lastName}}'
 */
export const handlebarsSlot = (name: string): string => `{{${name}}}`
