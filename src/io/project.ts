/** The ports of a project folder. */
import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Ports } from '../pipeline/ports.ts'
import { readTextFiles } from './files.ts'
import { writeWhole } from './write-whole.ts'

/** The tool's own folder: its content is the policy when the working folder is not a project. */
export const toolRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** The nearest folder, from `cwd` up, that holds `content/policy.yaml`; else the tool's own. */
export function findProject(cwd: string): string {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'content/policy.yaml'))) return folder
    if (folder === dirname(folder)) return toolRoot
  }
}

/** Whether a folder lies in the project found for it, and is not merely checked by the tool's own. */
export const isInside = (root: string, folder: string): boolean =>
  !relative(root, resolve(folder)).startsWith('..')

export interface PortOptions {
  /** Where the build goes; relative to the project. */
  readonly out?: string
}

/** Eleventy, Typst and linkinator are loaded when they are first needed: a check of files needs none of them. */
export function createPorts(root: string, options: PortOptions = {}): Ports {
  const target = resolve(root, options.out ?? 'dist')
  let compiler: Promise<Ports['compileLetter']> | undefined
  return {
    readSources: (wanted = /./) => readTextFiles(root, ['content', 'locales'], wanted),
    readTemplates: async () => [
      ...(await readTextFiles(root, ['templates'], /./)),
      ...(await readCode()),
    ],
    writeSource: (path, text) => writeWhole(join(root, path), text),
    compileLetter: async (input) => {
      compiler ??= import('./typst.ts').then(({ createLetterCompiler }) =>
        createLetterCompiler(root),
      )
      return (await compiler)(input)
    },
    renderSite: async (model) => (await import('./eleventy.ts')).renderSite(model, root),
    publish: async (files, baseUrl) =>
      (await import('./publish.ts')).publish(files, { target, baseUrl }),
  }
}

/** The tool's code, since it names strings too; the declarations of the keys themselves do not count as use. */
const readCode = async (): ReturnType<Ports['readTemplates']> =>
  (await readTextFiles(toolRoot, ['src'], /\.ts$/)).filter(
    (file) => !file.path.startsWith('src/i18n/keys'),
  )
