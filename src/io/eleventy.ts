/** The site's pages by Eleventy, with the files beside them: nothing is written here. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Eleventy, type RenderedTemplate } from '@11ty/eleventy'
import type { Outcome } from '../diagnostics/diagnostic.ts'
import type { OutputFile } from '../pipeline/ports.ts'
import { entryTemplate, siteData } from '../site/eleventy.ts'
import type { SiteModel } from '../site/model.ts'
import { renderHeaders, renderRobots, renderSitemap } from '../site/server-files.ts'
import { siteAssets } from './site-assets.ts'
import { templateFault } from './template-fault.ts'

const configPath = fileURLToPath(new URL('../../.eleventy.js', import.meta.url))

/** Templates come from the project; a template that fails is a diagnostic at its line. */
export async function renderSite(
  model: SiteModel,
  projectRoot: string,
): Promise<Outcome<readonly OutputFile[]>> {
  const folder = join(projectRoot, 'templates/site')
  try {
    const assets = await siteAssets(folder)
    const pages = await renderPages(model, folder)
    const texts: readonly OutputFile[] = [
      { path: 'sitemap.xml', content: renderSitemap(model) },
      { path: 'robots.txt', content: renderRobots(model) },
      { path: '_headers', content: renderHeaders(model) },
    ]
    return { value: [...pages, ...texts, ...assets], diagnostics: [] }
  } catch (error) {
    return { diagnostics: [templateFault(error, projectRoot)] }
  }
}

/** Only a name: Eleventy puts it before every path, and nothing is written there. */
const outputFolder = 'dist'

async function renderPages(model: SiteModel, folder: string): Promise<readonly OutputFile[]> {
  const eleventy = new Eleventy(join(folder, entryTemplate), outputFolder, {
    configPath,
    quietMode: true,
    config: (config) => {
      for (const [name, value] of Object.entries(siteData(model))) config.addGlobalData(name, value)
    },
  })
  // A failure reaches us as an error; Eleventy would print it as well.
  eleventy.disableLogger()
  return (await eleventy.toJSON()).flatMap(outputFile)
}

const outputFile = ({ outputPath, content }: RenderedTemplate): readonly OutputFile[] =>
  outputPath === false ? [] : [{ path: outputPath.replace(`./${outputFolder}/`, ''), content }]
