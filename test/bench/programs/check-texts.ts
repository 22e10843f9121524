/** `node check-texts.ts detector|textlint WARM-UP FOLDER PRH-RULES`: checks every text of a folder, warm, and says how long it took. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { TextlintKernel } from '@textlint/kernel'
import markdown from '@textlint/textlint-plugin-markdown'
import prh from 'textlint-rule-prh'
import { extractFile } from '../../../src/extract/extract.ts'
import { createPorts } from '../../../src/io/project.ts'
import { loadReference } from '../../../src/pipeline/load-reference.ts'
import { checkPassages, detectionOf } from '../../../src/rules/no-token-activation/rule.ts'
import { root } from '../generated-texts.ts'

/** Number of findings in a text. */
type Check = (path: string, bytes: Uint8Array) => Promise<number>

async function createDetector(): Promise<Check> {
  const { value: reference } = await loadReference(createPorts(root))
  if (!reference) throw new Error('the project cannot be read')
  const detection = detectionOf(reference)
  return async (path, bytes) => {
    const result = await extractFile(path, bytes)
    if ('unreadable' in result) throw new Error(result.unreadable)
    return checkPassages(result.file, detection).length
  }
}

function createTextlint(rules: string): Check {
  const kernel = new TextlintKernel()
  return async (path, bytes) => {
    const { messages } = await kernel.lintText(new TextDecoder().decode(bytes), {
      ext: '.md',
      filePath: path,
      plugins: [{ pluginId: 'markdown', plugin: markdown.default }],
      rules: [{ ruleId: 'prh', rule: prh.default, options: { ruleContents: [rules] } }],
    })
    return messages.length
  }
}

const [tool = '', warmUp = '', folder = '', rules = ''] = process.argv.slice(2)
const check =
  tool === 'detector' ? await createDetector() : createTextlint(readFileSync(rules, 'utf8'))
const checkAll = async (of: string): Promise<{ found: number; seconds: number }> => {
  const files = readdirSync(of)
    .sort()
    .map((name) => ({ path: name, bytes: readFileSync(join(of, name)) }))
  const start = performance.now()
  let found = 0
  // oxlint-disable-next-line no-await-in-loop -- one after the other, as in one thread
  for (const { path, bytes } of files) found += await check(path, bytes)
  return { found, seconds: (performance.now() - start) / 1000 }
}
await checkAll(warmUp)
console.log(JSON.stringify(await checkAll(folder)))
