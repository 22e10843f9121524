/** What changes the fingerprint of a passage, and what does not. */
import { expect, test } from 'vitest'
import { fingerprintOf, passageWords } from '../../src/content/fingerprint.ts'
import { parseDocument } from '../../src/content/parse-document.ts'
import { unitsOf } from '../../src/content/units.ts'

/** The words of the first paragraph of a body. */
function wordsOf(body: string): string {
  const { value } = parseDocument(
    { kind: 'guidance', id: 'faq', locale: 'nl' },
    'content/guidance/faq/nl.md',
    `---\ntitle: Title\ndescription: What it is\norder: 1\n---\n\n${body}\n`,
  )
  const unit = value && unitsOf(value).find(({ kind }) => kind === 'paragraph')
  if (!unit) throw new Error(`no paragraph in ${body}`)
  return passageWords(unit.children)
}

const fingerprint = (body: string): string => fingerprintOf(wordsOf(body))

test.each([
  ['a line wrap', 'Een burger kan\ngeen token activeren.', 'Een burger kan geen token activeren.'],
  ['a hard line break', 'Een burger\\\nkan niet.', 'Een burger kan niet.'],
  ['spaces in a row', 'Een  burger', 'Een burger'],
  ['a no-break space', 'op 25\u00A0september', 'op 25 september'],
  ['a narrow no-break space', 'un token\u202F?', 'un token ?'],
  ['French spacing of signs', 'un token ? Non !', 'un token? Non!'],
  ['a space before a percent sign', '25\u00A0%', '25%'],
  ['a soft hyphen', 'belasting\u00ADaangifte', 'belastingaangifte'],
  ['a zero-width space', 'en/\u200Bof', 'en/of'],
  ['a byte order mark', '\uFEFFEen burger', 'Een burger'],
  ['the shape of an apostrophe', 'd’un jeton', "d'un jeton"],
  ['single and double quotation marks', 'de ‘sleutel’', 'de “sleutel”'],
  ['low quotation marks', 'der „Schlüssel“', 'der "Schlüssel"'],
  ['French quotation marks with their spaces', 'la «\u00A0clé\u00A0» et', 'la “clé” et'],
  ['French quotation marks at both ends', '« clé », « jeton »', '«clé», «jeton»'],
  ['quotation marks the German way', 'ein »Wort« und »noch eins«', 'ein „Wort“ und „noch eins“'],
  ['an en dash for a spaced hyphen', 'nu – of later', 'nu - of later'],
  ['an em dash, close or apart', 'now—or later', 'now – or later'],
  ['a no-break hyphen', 'e\u2011mail', 'e-mail'],
  ['an ellipsis of one character', 'enz…', 'enz...'],
  ['a statement mark', 'geen token activeren. {S4} Dat', 'geen token activeren. Dat'],
  ['a statement mark before a full stop', 'geen token activeren {S4}.', 'geen token activeren.'],
  ['bold text', 'een **burger** kan', 'een burger kan'],
  ['italic text', 'een *burger* kan', 'een burger kan'],
  ['the locale of a linked file', 'zie [hier](../faq/nl.md)', 'zie [hier](../faq/fr.md)'],
  ['the locale before an anchor', 'zie [hier](../faq/nl.md#a)', 'zie [hier](../faq/fr.md#a)'],
  ['spaces inside a slot', '{{ cutoff }}', '{{cutoff}}'],
  ['an accent in two code points', 'cle\u0301', 'cl\u00E9'],
])('is the same with %s', (_name, one, other) => {
  expect(fingerprint(one)).toBe(fingerprint(other))
})

test.each([
  ['another letter', 'een token', 'een tokens'],
  ['another case', 'de Token', 'de token'],
  ['an accent', 'een sleutel', 'één sleutel'],
  ['a sharp s', 'Strasse', 'Straße'],
  ['another digit', '12 maanden', '13 maanden'],
  ['a sign at the end', 'Geen token.', 'Geen token?'],
  ['a comma', 'Nee u kunt niet', 'Nee, u kunt niet'],
  ['a hyphen for a space', 'e-mail adres', 'e-mail-adres'],
  ['words joined', 'online dienst', 'onlinedienst'],
  ['another order', 'code en link', 'link en code'],
  ['a negation', 'kan geen token', 'kan een token'],
  ['another slot', '{{cutoff}}', '{{useEnds}}'],
  ['a slot for its value', '{{cutoff}}', '25 september 2020'],
  ['another linked file', '[hier](../faq/nl.md)', '[hier](../home/nl.md)'],
  ['another anchor', '[hier](../faq/nl.md#a)', '[hier](../faq/nl.md#b)'],
  ['a link for words', 'zie [hier](../faq/nl.md)', 'zie hier'],
  ['another address', '[site](https://a.example/nl.md/x)', '[site](https://a.example/fr.md/x)'],
  ['a word in bold only', 'een **vrije** keuze', 'een keuze'],
])('differs with %s', (_name, one, other) => {
  expect(fingerprint(one)).not.toBe(fingerprint(other))
})

test('the words read as written, on one line', () => {
  expect(
    wordsOf('Kijk **dan** op\n[de “pagina”](../faq/nl.md "Vragen"), {{cutoff}}. {S4 S5}'),
  ).toBe('Kijk dan op [de “pagina”](../faq/*.md Vragen), {{cutoff}}.')
})

test('a fingerprint is the start of a SHA-256, and that of its own folded words', () => {
  // echo -n "Een token" | sha256sum
  expect(fingerprintOf('Een token')).toBe('9814b2605e19')
  expect(fingerprintOf('Een\u00A0token ')).toBe(fingerprintOf('Een token'))
})
