import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** Vite's `.vite/manifest.json`: what a source file became, and what that loads. */
export type Manifest = Record<string, ManifestEntry>

interface ManifestEntry {
  file: string
  isEntry?: boolean
  imports?: string[]
  css?: string[]
}

const identity = 'src/api/identity.ts'
/** JavaScript and CSS before first paint, gzip, in bytes. */
const entryBudget = 150 * 1024
/** What the lazily loaded ArcGIS library adds, gzip, in bytes. */
const libraryBudget = 80 * 1024

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
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? 'index.html'
  const first = closureOf(manifest, entry)
  const library = new Set([...closureOf(manifest, identity)].filter((file) => !first.has(file)))
  const problems = pageProblems(await readFile(join(dist, 'index.html'), 'utf8'))
  problems.push(...(await weigh(dist, 'before first paint', first, entryBudget)))
  problems.push(...(await weigh(dist, 'ArcGIS library, lazy', library, libraryBudget)))
  const early = [...first].flatMap((file) => modules[file] ?? []).filter(isArcgis)
  if (early.length > 0) problems.push(`Loaded before first paint: ${early.join(', ')}`)
  if (![...library].some((file) => modules[file]?.some(isArcgis))) {
    problems.push('No ArcGIS module was found where it is expected.')
  }
  return [...problems, ...(await fileProblems(dist))]
}

function isArcgis(id: string): boolean {
  return id.includes('/@arcgis/')
}

async function weigh(dist: string, name: string, files: Set<string>, budget: number) {
  const contents = await Promise.all([...files].map((file) => readFile(join(dist, file))))
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0)
  const gzip = sum(contents.map((content) => gzipSync(content, { level: 9 }).length))
  const brotli = sum(contents.map((content) => brotliCompressSync(content).length))
  const line = `${name}: ${kib(gzip)} gzip of ${kib(budget)}, ${kib(brotli)} brotli`
  console.log(`  ${line}, ${files.size} files`)
  return gzip > budget ? [`Too large, ${line}.`] : []
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`
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
