declare module '@11ty/eleventy-dev-server' {
  interface Server {
    serve: (port: number) => void
    ready: () => Promise<unknown>
    getPort: () => Promise<number>
    reload: (event: {
      readonly subtype?: string | undefined
      readonly files: readonly string[]
    }) => void
    close: () => Promise<void>
  }
  const DevServer: {
    getServer: (name: string, folder: string, options: Readonly<Record<string, unknown>>) => Server
  }
  export { DevServer as default }
}
