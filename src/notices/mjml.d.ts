declare module 'mjml' {
  export interface MjmlFault {
    readonly line: number
    readonly message: string
    readonly tagName: string
  }
  export interface MjmlOptions {
    readonly validationLevel: 'strict' | 'soft' | 'skip'
    /** Web fonts to request, by family; none here. */
    readonly fonts: Readonly<Record<string, string>>
    readonly keepComments: boolean
    readonly ignoreIncludes: boolean
  }
  const mjml2html: (
    source: string,
    options: MjmlOptions,
  ) => Promise<{ readonly html: string; readonly errors: readonly MjmlFault[] }>
  export { mjml2html as default }
}
