import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

interface LockEntry {
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
  hasInstallScript?: boolean
}

type Ranges = Record<string, string>

/** What is looked at in `package.json`. */
export interface PackageFile {
  dependencies?: Ranges
  devDependencies?: Ranges
  allowScripts?: Record<string, boolean>
}

/** What is looked at in `package-lock.json`; the entry `''` repeats the package file. */
export interface LockFile {
  packages: Record<string, LockEntry & PackageFile>
}

/** Sentences about what must not be in a lock file; none when it is good. */
export function lockProblems(lock: LockFile, file: PackageFile): string[] {
  const entries = Object.entries(lock.packages).filter(([path]) => path !== '')
  const problems = entries.flatMap(([path, entry]) => entryProblems(path, entry, file))
  const own = lock.packages['']
  for (const kind of ['dependencies', 'devDependencies'] as const) {
    if (sorted(own?.[kind]) !== sorted(file[kind])) {
      problems.push(`${kind} differ from package.json: run npm install.`)
    }
  }
  return problems
}

function entryProblems(path: string, entry: LockEntry, { allowScripts }: PackageFile): string[] {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const problems: string[] = []
  if (!entry.integrity) problems.push(`${path} has no integrity.`)
  if (entry.link || isElsewhere(entry)) problems.push(`${path} is not from the registry.`)
  if (entry.hasInstallScript && allowScripts?.[name] === undefined) {
    problems.push(`${path} has an install script that nobody has decided on.`)
  }
  return problems
}

/** A git, file or tarball address; the address of a registry ends in the name and version. */
function isElsewhere({ resolved, version }: LockEntry): boolean {
  if (version && !/^\d/.test(version)) return true
  if (resolved === undefined) return false
  return !/^https:\/\/registry\.npmjs\.org\/.+\/-\/.+\.tgz$/.test(resolved)
}

function sorted(ranges: Ranges = {}): string {
  return JSON.stringify(Object.entries(ranges).sort(([a], [b]) => a.localeCompare(b)))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as LockFile
  const file = JSON.parse(await readFile('package.json', 'utf8')) as PackageFile
  const problems = lockProblems(lock, file)
  console.log(problems.join('\n') || `${Object.keys(lock.packages).length - 1} locked packages`)
  if (problems.length > 0) process.exitCode = 1
}
