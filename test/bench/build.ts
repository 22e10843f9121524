/** The whole build beside bare Eleventy on the same pages: what the notices, letters and checks cost. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scriptArgs } from './lra-command.ts'
import { compareCommands, formatComparison, type Bench } from './measure.ts'

const root = join(import.meta.dirname, '../..')

export const buildBench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'))
  try {
    const bare = join(folder, 'bare')
    const pages = bareSite(bare)
    return [
      formatComparison(
        await compareCommands(
          `lra build (${pages} guidance pages, other pages, notices, letters, all checks) beside Eleventy on the same ${pages} Markdown files`,
          {
            name: 'lra build',
            args: [...scriptArgs('build'), '--out', join(folder, 'dist')],
            cwd: root,
          },
          {
            name: 'Eleventy 3 alone',
            args: [join(root, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
            cwd: bare,
          },
          {
            runs: 3,
            goal: {
              says: 'a full build within 5 s and 500 MB on 2 cores',
              isReached: ({ seconds, megabytes }) => seconds < 5 && megabytes < 500,
            },
          },
        ),
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The guidance as Eleventy would take it without us: one layout, slots left as text. */
function bareSite(bare: string): number {
  mkdirSync(join(bare, '_includes'), { recursive: true })
  cpSync(join(root, 'content/guidance'), join(bare, 'guidance'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(bare, 'node_modules'))
  writeFileSync(
    join(bare, '_includes/page.njk'),
    '<!doctype html><html><head><title>{{ title }}</title></head><body><h1>{{ title }}</h1>{{ content | safe }}</body></html>',
  )
  writeFileSync(join(bare, 'guidance/guidance.json'), JSON.stringify({ layout: 'page.njk' }))
  writeFileSync(join(bare, 'package.json'), '{"type":"module"}')
  writeFileSync(
    join(bare, '.eleventy.js'),
    "export default () => ({ markdownTemplateEngine: false, dir: { input: 'guidance', includes: '../_includes', output: 'dist' } })\n",
  )
  return readdirSync(join(bare, 'guidance'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  ).length
}
