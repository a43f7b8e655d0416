import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { checkNode, installMissing, Obstacle, orExplain, root } from './install.mjs'
import { steps } from './testSteps.mjs'

const total = { passed: 0, failed: 0 }
const notPassed = new Set()
/** Steps that have begun, by name. */
const begun = new Map()

await orExplain(async () => {
  checkNode()
  const chosen = choose(process.argv.slice(2))
  installMissing()
  mkdirSync(new URL('.cache', root), { recursive: true })
  await inLanes(
    2,
    chosen.filter(({ needsBrowser }) => !needsBrowser),
  )
  // What drives a browser has the computer to itself.
  await inLanes(
    1,
    chosen.filter(({ needsBrowser }) => needsBrowser),
  )
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1
})

/** All steps, or those named on the command line with what they need. */
function choose(names) {
  const unknown = names.find((name) => !steps.some((step) => step.name === name))
  if (unknown) {
    throw new Obstacle(`No step is called ${unknown}: ${steps.map(({ name }) => name).join(', ')}.`)
  }
  if (names.length === 0) return steps
  const needed = steps.filter(({ name }) => names.includes(name)).map(({ needs }) => needs)
  return steps.filter(({ name }) => names.includes(name) || needed.includes(name))
}

/** Takes steps in their order, so many side by side. */
async function inLanes(lanes, waiting) {
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      begun.set(step.name, take(step))
      await begun.get(step.name)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function take(step) {
  await begun.get(step.needs)
  const started = performance.now()
  const outcome = notPassed.has(step.needs)
    ? { failed: 1, passed: 0, output: `Left out: it needs "${step.needs}".\n` }
    : await tryStep(step)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const tests = step.report ? `, ${outcome.passed} passed, ${outcome.failed} failed` : ''
  const word = outcome.failed > 0 ? 'FAILED' : 'ok'
  console.log(`${step.name.padEnd(14)}${word} (${seconds} s${tests})`)
  if (outcome.failed > 0 || step.isShown) process.stdout.write(outcome.output)
  if (outcome.failed > 0) notPassed.add(step.name)
  total.passed += outcome.passed
  total.failed += outcome.failed
}

async function tryStep(step) {
  if (step.report) rmSync(new URL(step.report.file, root), { force: true })
  const env = { ...process.env, FORCE_COLOR: '0', PLAYWRIGHT_JSON_OUTPUT_NAME: step.report?.file }
  if (!step.report) delete env.PLAYWRIGHT_JSON_OUTPUT_NAME
  try {
    if (step.needsBrowser) {
      const { requireBrowser } = await import('./findBrowser.mjs')
      env.CHROMIUM_PATH = requireBrowser()
    }
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error
    return { passed: 0, failed: 1, output: `${error.message}\n` }
  }
  const runs = []
  for (const words of step.commands) runs.push(await run(words, env))
  const output = runs.map((each) => each.output).join('')
  return {
    output,
    ...count(
      step,
      runs.every(({ code }) => code === 0),
    ),
  }
}

/** One for a plain step; a report's tests otherwise, and never a success for a step that found none. */
function count({ report }, isClean) {
  if (!report) return isClean ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const { passed, failed } = readCounts(report)
  const hasHiddenFailure = failed === 0 && (!isClean || passed === 0)
  return { passed, failed: hasHiddenFailure ? 1 : failed }
}

function readCounts({ file, count }) {
  try {
    return count(JSON.parse(readFileSync(new URL(file, root), 'utf8')))
  } catch {
    return { passed: 0, failed: 0 }
  }
}

function run(words, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { cwd: root, env })
    const parts = []
    child.stdout.on('data', (part) => parts.push(part))
    child.stderr.on('data', (part) => parts.push(part))
    child.on('close', (code) => resolve({ code, output: Buffer.concat(parts).toString() }))
  })
}
