/** Patterns for texts in Latin letters: classes of all the world's letters cost half of a search. */

/** What the classes hold of the Latin script, with the ranges that go between brackets. */
const latin: Readonly<Record<string, string>> = {
  '\\p{L}': 'A-Za-z\\u00AA\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u1E00-\\u1EFF',
  '\\p{Lu}': 'A-Z\\u00C0-\\u00D6\\u00D8-\\u00DE\\u0152\\u0178\\u1E9E',
  '\\p{Ll}': 'a-z\\u00DF-\\u00F6\\u00F8-\\u00FF\\u0153',
  '\\p{N}': '0-9\\u00B2\\u00B3\\u00B9\\u00BC-\\u00BE',
}

/** The source of a pattern with its classes of letters and digits narrowed to what the four locales write. */
export const latinPattern = (source: string): string =>
  source.replace(/\[(?:\\.|[^\]\\])*\]|\\p\{\w+\}/g, (part) =>
    part.startsWith('[')
      ? part.replace(/\\p\{\w+\}/g, (name) => latin[name] ?? name)
      : latin[part] === undefined
        ? part
        : `[${latin[part]}]`,
  )
