import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

/** Vite's `.vite/manifest.json`: what a source file became, and what that loads. */
export type Manifest = Record<string, ManifestEntry>

interface ManifestEntry {
  file: string
  imports?: string[]
  css?: string[]
}

const identity = 'src/api/identity.ts'
/** What has to be among the files of the page: the rows of the page people visit most. */
const rows = 'src/pages/PurchasersPage.tsx'
/** JavaScript and CSS before the first rows of that page, brotli, in bytes. */
const firstBudget = 125_000
/** Any file that is loaded later, brotli, in bytes. */
const laterBudget = 40_000

/** Scripts and styles that a page names, as paths in the build. */
export function filesOf(html: string): string[] {
  const named = html.matchAll(/<(?:script|link)\b[^>]*\s(?:src|href)="\/([^"]+\.(?:js|css))"/g)
  return [...new Set([...named].map(([, path = '']) => path))]
}

/** Files loaded with an entry: its own, its static imports', their styles; not what it imports later. */
export function closureOf(manifest: Manifest, key: string): Set<string> {
  const files = new Set<string>()
  const seen = new Set<string>()
  const visit = (each: string) => {
    const entry = manifest[each]
    if (!entry) throw new Error(`The build has no ${each}.`)
    if (seen.has(each)) return
    seen.add(each)
    files.add(entry.file)
    for (const style of entry.css ?? []) files.add(style)
    for (const next of entry.imports ?? []) visit(next)
  }
  visit(key)
  return files
}

/** Sentences about what a page must not hold. */
export function pageProblems(html: string): string[] {
  const problems: string[] = []
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
  if (scripts.some(([, attributes, text]) => !/\bsrc=/.test(attributes ?? '') || text?.trim())) {
    problems.push('index.html has an inline script.')
  }
  if (/<style\b|\sstyle=|\son\w+=/i.test(html)) {
    problems.push('index.html has an inline style or handler.')
  }
  return problems
}

async function problemsOf(dist: string): Promise<string[]> {
  const manifest = (await readJson(join(dist, '.vite/manifest.json'))) as Manifest
  const modules = (await readJson('.cache/modules.json')) as Record<string, string[]>
  const html = await readFile(join(dist, 'index.html'), 'utf8')
  const first = filesOf(html)
  const later = (await readdir(dist, { recursive: true })).filter(
    (name) => /\.(js|css)$/.test(name) && !first.includes(name),
  )
  return [
    ...pageProblems(html),
    ...chainProblems(manifest, first),
    ...(await weigh(dist, 'before the first rows', first, firstBudget)),
    ...(await weighEach(dist, later)),
    ...moduleProblems(modules, first, closureOf(manifest, identity)),
    ...(await fileProblems(dist)),
  ]
}

/** What the page's files need and the page does not name would be asked for one round trip later. */
function chainProblems(manifest: Manifest, first: string[]): string[] {
  const keys = Object.keys(manifest).filter((key) => first.includes(manifest[key]?.file ?? ''))
  const needed = new Set(keys.flatMap((key) => [...closureOf(manifest, key)]))
  return [...needed]
    .filter((file) => !first.includes(file))
    .map((file) => `${file} is needed at once, and the page does not name it.`)
}

function moduleProblems(
  modules: Record<string, string[]>,
  first: string[],
  library: ReadonlySet<string>,
): string[] {
  const early = first.flatMap((file) => modules[file] ?? [])
  const arcgis = early.filter(isArcgis)
  const problems = arcgis.length > 0 ? [`Loaded before the first rows: ${arcgis.join(', ')}`] : []
  if (!early.some((id) => id.endsWith(`/${rows}`))) {
    problems.push(`${rows} is not among what the page loads at once.`)
  }
  if (![...library].some((file) => modules[file]?.some(isArcgis))) {
    problems.push('No ArcGIS module was found where it is expected.')
  }
  return problems
}

function isArcgis(id: string): boolean {
  return id.includes('/@arcgis/')
}

async function weigh(dist: string, name: string, files: string[], budget: number) {
  const sizes = await Promise.all(files.map((file) => brotliSize(dist, file)))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const line = `${name}: ${kilobytes(total)} brotli of ${kilobytes(budget)}, ${files.length} files`
  console.log(`  ${line}`)
  return total > budget ? [`Too large, ${line}.`] : []
}

async function weighEach(dist: string, files: string[]): Promise<string[]> {
  const sized = await Promise.all(
    files.map(async (file) => ({ file, size: await brotliSize(dist, file) })),
  )
  const [largest] = sized.toSorted((a, b) => b.size - a.size)
  console.log(
    `  later: ${files.length} files, the largest ${kilobytes(largest?.size ?? 0)} brotli of ${kilobytes(laterBudget)}`,
  )
  return sized
    .filter(({ size }) => size > laterBudget)
    .map(({ file, size }) => `Too large, ${file}: ${kilobytes(size)} brotli.`)
}

async function brotliSize(dist: string, file: string): Promise<number> {
  return brotliCompressSync(await readFile(join(dist, file))).length
}

/** With 1000 bytes to the kB. */
function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

async function fileProblems(dist: string): Promise<string[]> {
  const names = await readdir(dist, { recursive: true })
  const problems = names
    .filter((name) => name.endsWith('.map'))
    .map((name) => `Source map: ${name}`)
  for (const name of names.filter((each) => each.endsWith('.js'))) {
    const text = await readFile(join(dist, name), 'utf8')
    if (/sandbox/i.test(text)) problems.push(`${name} mentions the sandbox.`)
    if (text.includes('sourceMappingURL=')) problems.push(`${name} names a source map.`)
  }
  return problems
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const problems = await problemsOf('dist')
  for (const problem of problems) console.log(`  ${problem}`)
  if (problems.length > 0) process.exitCode = 1
}
