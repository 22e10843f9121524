declare module 'markdown-it-container' {
  import type { MarkdownIt } from 'markdown-it'
  const plugin: (md: MarkdownIt, name: string) => void
  export { plugin as default }
}
