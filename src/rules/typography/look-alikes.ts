/** Letters of the Cyrillic and Greek alphabets that look like Latin ones, and so slip into words with pasted text. */

/** Pairs: the letter of the other alphabet, then the Latin one. */
const pairs =
  'аa еe оo рp сc уy хx іi ѕs јj һh ԁd ԛq ԝw кk тt мm АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ҮY ԌG ԚQ ԜW αa οo ιi υu νv ρp ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX'

const latinOf = new Map<string, string>(
  pairs.split(' ').map(([foreign = '', latin = '']) => [foreign, latin]),
)

/** The Latin letter that this one passes for; the letter itself where it passes for none. */
export const likeLatin = (letter: string): string => latinOf.get(letter) ?? letter
