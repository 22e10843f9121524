/** Nunjucks that knows where an error arose: by itself it names the outermost template, and counts lines from 0. */
import nunjucks from 'nunjucks'

/** A place in a template, 1-based; without a line where Nunjucks keeps none (a missing include or import). */
export interface TemplatePlace {
  readonly path: string
  readonly line?: number
  readonly column?: number
}

/**
 * Where an error arose while rendering; undefined for errors that are not Nunjucks' own.
 * The place travels on the error itself: Eleventy may load this module a second time.
 */
export function templatePlace(error: object): TemplatePlace | undefined {
  const place: unknown = Reflect.get(error, 'templatePlace')
  return isPlace(place) ? place : undefined
}

const isPlace = (value: unknown): value is TemplatePlace =>
  typeof value === 'object' && value !== null && 'path' in value && typeof value.path === 'string'

type Callback = (error: unknown, result: unknown) => void
type Renderer = (...values: readonly unknown[]) => unknown

/** What Nunjucks 3.2 compiles a template to; not part of its published types. */
interface CompiledTemplate {
  readonly path: string
  readonly compile: () => void
  rootRenderFunc: Renderer
  blocks: Readonly<Record<string, Renderer>>
}

const isTemplate = (value: unknown): value is CompiledTemplate =>
  typeof value === 'object' && value !== null && 'tmplStr' in value && 'compile' in value

/** An environment over some folders; printing an undefined value is an error. */
export function createNunjucks(folders: readonly string[]): nunjucks.Environment {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader([...folders]), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
    throwOnUndefined: true,
    // Without it, Nunjucks replaces its errors by copies of their words.
    dev: true,
  })
  const traced = new WeakSet<CompiledTemplate>()
  const trace = (template: unknown): void => {
    if (!isTemplate(template) || traced.has(template)) return
    traced.add(template)
    try {
      template.compile()
    } catch (error) {
      // Parse errors count lines from 1.
      notePlace(error, template.path, 0)
      throw error
    }
    template.rootRenderFunc = tracedRenderer(template.rootRenderFunc, template.path)
    template.blocks = Object.fromEntries(
      Object.entries(template.blocks).map(([name, renderer]) => [
        name,
        tracedRenderer(renderer, template.path),
      ]),
    )
  }
  // Includes, imports and parents all come through here: name, eager, parent, ignoreMissing, callback.
  const getTemplate: unknown = Reflect.get(environment, 'getTemplate')
  if (!isRenderer(getTemplate))
    throw new Error('Missing `getTemplate` in Nunjucks, expected version 3')
  const getTracedTemplate: Renderer = (name, _eager, ...values) =>
    Reflect.apply(getTemplate, environment, [
      name,
      false,
      ...values.map((value) =>
        isCallback(value)
          ? (error: unknown, template: unknown): void => {
              value(error ?? attempt(() => trace(template)), template)
            }
          : value,
      ),
    ])
  return Object.assign(environment, { getTemplate: getTracedTemplate })
}

const isRenderer = (value: unknown): value is Renderer => typeof value === 'function'
const isCallback = (value: unknown): value is Callback => typeof value === 'function'

/** What an action throws, or null. */
function attempt(action: () => void): unknown {
  try {
    action()
    return null
  } catch (error) {
    return error
  }
}

/** Notes the place of an error that passes by, where no template further in has done so. */
const tracedRenderer =
  (renderer: Renderer, path: string): Renderer =>
  (...values) =>
    renderer(
      ...values.map((value) =>
        isCallback(value)
          ? (error: unknown, result: unknown): void => {
              notePlace(error, path, isUndefinedOutput(error) ? 0 : 1)
              value(error, result)
            }
          : value,
      ),
    )

/** This one error of the running template counts from 1 already. */
const isUndefinedOutput = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('attempted to output null or undefined value')

/** `offset` is what makes the error's line 1-based. */
function notePlace(error: unknown, path: string, offset: 0 | 1): void {
  if (typeof error !== 'object' || error === null || templatePlace(error)) return
  const line =
    'lineno' in error && typeof error.lineno === 'number' ? error.lineno + offset : undefined
  const column =
    'colno' in error && typeof error.colno === 'number' ? error.colno + offset : undefined
  const place: TemplatePlace = {
    path,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  }
  Reflect.defineProperty(error, 'templatePlace', { value: place })
}
