/** What we use of Eleventy 3.1.8, which ships no types. */
declare module '@11ty/eleventy' {
  export interface RenderedTemplate {
    readonly url: string | false
    readonly inputPath: string
    readonly outputPath: string | false
    readonly content: string
  }
  export interface EleventyOptions {
    readonly configPath?: string
    readonly quietMode?: boolean
    readonly config?: (config: {
      readonly addGlobalData: (name: string, value: unknown) => void
    }) => void
  }
  export class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions)
    disableLogger(): void
    toJSON(): Promise<readonly RenderedTemplate[]>
  }
}
