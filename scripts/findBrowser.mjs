import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { Obstacle, root } from './install.mjs'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Executable of a Chromium or Chrome on this computer; nothing is installed. `undefined`: there is none. */
export function findBrowser() {
  const named = process.env['CHROMIUM_PATH']
  if (named) return named
  return [chromium.executablePath(), ...usualPlaces].find((path) => existsSync(path))
}

/**
 * Executable of a browser, installing one when there is none.
 * @throws {Obstacle} when none can be had
 */
export function requireBrowser() {
  const named = process.env['CHROMIUM_PATH']
  if (named && !existsSync(named)) throw new Obstacle(`CHROMIUM_PATH names no file: ${named}.`)
  const found = findBrowser() ?? installBrowser()
  if (found) return found
  throw new Obstacle(
    'No browser for the stories: install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  )
}

function installBrowser() {
  console.log('Installing a browser for the stories …')
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  if (!findBrowser() && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    run('apt-get', ['update'])
    run('apt-get', ['install', '-y', 'chromium'])
  }
  return findBrowser()
}

function run(command, words) {
  const { status, stderr } = spawnSync(command, words, { cwd: root, encoding: 'utf8' })
  if (status !== 0) process.stderr.write(stderr ?? '')
}
