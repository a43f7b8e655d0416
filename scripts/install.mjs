import { spawnSync } from 'node:child_process'
import { statSync, utimesSync } from 'node:fs'

/** Root of the repository. */
export const root = new URL('..', import.meta.url)

const encoding = 'utf8'

/** Says in one sentence why a command cannot go on; shown without a stack. */
export class Obstacle extends Error {}

/** @throws {Obstacle} when this Node is too old for what is installed */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isFit = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22
  if (!isFit) {
    throw new Obstacle(
      `Node 20.19 or later is needed (or 22.12 or later); this is Node ${process.versions.node}.`,
    )
  }
}

/**
 * Installs from the lock file what is missing: after a clone, a changed lock file or a broken install.
 * @throws {Obstacle}
 */
export function installMissing() {
  if (isInstalled()) return
  console.log('Installing packages from package-lock.json (about a minute) …')
  // A production environment would leave out the packages that build and test.
  const words = ['ci', '--include=dev', '--no-fund', '--no-audit']
  const run = npm(words)
  if (run.status === 0) return noteInstalled()
  process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}`)
  throw new Obstacle('The packages could not be installed; npm says why above.')
}

function npm(words) {
  const program = process.env.npm_execpath
  if (program) return spawnSync(process.execPath, [program, ...words], { cwd: root, encoding })
  return spawnSync('npm', words, { cwd: root, encoding, shell: process.platform === 'win32' })
}

/** npm leaves its own note alone when nothing was missing; its time is what `isInstalled` compares. */
function noteInstalled() {
  const now = new Date()
  utimesSync(new URL('node_modules/.package-lock.json', root), now, now)
}

function isInstalled() {
  // npm writes this file last, so an interrupted install has none.
  const installed = changedAt('node_modules/.package-lock.json')
  return installed > 0 && installed >= changedAt('package-lock.json')
}

function changedAt(path) {
  return statSync(new URL(path, root), { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** Runs a command's work; an `Obstacle` becomes one sentence and exit code 1. */
export async function orExplain(work) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
