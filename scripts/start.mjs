import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { checkNode, installMissing, Obstacle, orExplain, root } from './install.mjs'

const isDev = process.argv.includes('--dev')
const appPort = readPort('PORT', 5173)
const sandboxPort = readPort('SANDBOX_PORT', 4100)
const appUrl = `http://localhost:${appPort}`
const sandboxUrl = `http://localhost:${sandboxPort}`
const data = process.env.SANDBOX_DATA ?? '.sandbox'
/** A program that does not answer within this time, in ms, is given up. */
const patience = 60_000

const children = []
let isStopping = false
let isInterrupted = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    isInterrupted = true
    void stop()
  })
}

await orExplain(async () => {
  checkNode()
  checkPort(appPort, 'PORT')
  const portal = readPortal()
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(portal).hostname)
  await requireFree(appPort, 'PORT')
  if (isLocal) await prepareSandbox()
  requireWritable('.')
  installMissing()
  if (!isDev) buildWhenStale()
  try {
    if (isLocal) await startSandbox()
    await startApp(isLocal)
  } catch (error) {
    if (isInterrupted) return
    await stop(1)
    throw error
  }
  announce(isLocal ? sandboxUrl : portal, isLocal)
})

function readPort(name, usual) {
  return process.env[name] ? Number(process.env[name]) : usual
}

function checkPort(port, name) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Obstacle(`${name} must be a port number, 1 to 65535; it is ${process.env[name]}.`)
  }
}

function readPortal() {
  try {
    return new URL(JSON.parse(readFileSync(new URL('public/config.json', root), 'utf8')).portalUrl)
      .origin
  } catch {
    throw new Obstacle('public/config.json names no portalUrl that can be read.')
  }
}

async function prepareSandbox() {
  checkPort(sandboxPort, 'SANDBOX_PORT')
  if (appPort === sandboxPort) throw new Obstacle('PORT and SANDBOX_PORT must differ.')
  await requireFree(sandboxPort, 'SANDBOX_PORT')
  requireWritable(data)
}

/** Asks both loopback addresses: a browser may reach either by the name localhost. */
async function requireFree(port, name) {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => isAnswering(port, host)))
  if (!answers.includes(true)) return
  throw new Obstacle(`Port ${port} is in use: stop what uses it, or set ${name} to another port.`)
}

function isAnswering(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host })
    const settle = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(2_000, () => settle(false))
    socket.on('connect', () => settle(true))
    socket.on('error', () => settle(false))
  })
}

function requireWritable(folder) {
  const path = fileURLToPath(new URL(folder.replace(/\/*$/, '/'), root))
  try {
    mkdirSync(path, { recursive: true })
    accessSync(path, constants.W_OK)
  } catch {
    throw new Obstacle(`The folder ${path} cannot be written to.`)
  }
}

function buildWhenStale() {
  const built = newest('dist/nginx.conf')
  const sources = ['src', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package-lock.json']
  if (built > Math.max(...sources.map(newest))) return
  console.log('Building the app …')
  const words = ['--import', 'tsx', 'scripts/build.ts']
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: root,
    encoding: 'utf8',
  })
  if (status === 0) return
  process.stderr.write(`${stdout}${stderr}`)
  throw new Obstacle('The app could not be built; the reason is above.')
}

/** Time of the latest change in a file or folder, in ms; 0: there is none. */
function newest(path) {
  const url = new URL(path, root)
  const stats = statSync(url, { throwIfNoEntry: false })
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0
  return Math.max(stats.mtimeMs, ...readdirSync(url).map((name) => newest(`${path}/${name}`)))
}

async function startSandbox() {
  console.log('Starting the sandbox portal …')
  const words = ['--import', 'tsx', 'sandbox/main.ts']
  run(words, { SANDBOX_PORT: String(sandboxPort), SANDBOX_DATA: data, PORT: String(appPort) })
  await requireAnswer(`${sandboxUrl}/sharing/rest?f=json`, 'The sandbox portal')
}

async function startApp(isLocal) {
  console.log('Starting the app …')
  const words = isDev
    ? ['node_modules/vite/bin/vite.js', '--configLoader', 'runner', '--logLevel', 'warn']
    : ['--import', 'tsx', 'scripts/serve.ts']
  run(words, { PORT: String(appPort), ...(isLocal && { PORTAL_URL: sandboxUrl }) })
  await requireAnswer(`${appUrl}/config.json`, 'The app')
}

function run(words, settings) {
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  children.push(child)
  child.on('exit', () => {
    if (!isStopping) void stop(1)
  })
}

async function requireAnswer(url, name) {
  const end = Date.now() + patience
  while (Date.now() < end && !isStopping) {
    const reply = await fetch(url).catch(() => undefined)
    if (reply) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Obstacle(`${name} could not be started.`)
}

/** Ends what was started, the stubborn after two seconds, and then this program. */
async function stop(code = 0) {
  if (isStopping) return
  isStopping = true
  process.exitCode = code
  const running = children.filter(({ exitCode, signalCode }) => exitCode === null && !signalCode)
  const ended = running.map((child) => new Promise((resolve) => child.once('exit', resolve)))
  for (const child of running) child.kill('SIGTERM')
  const impatience = setTimeout(() => {
    for (const child of running) child.kill('SIGKILL')
  }, 2_000)
  await Promise.all(ended)
  clearTimeout(impatience)
}

function announce(portal, isLocal) {
  if (isStopping) return
  console.log(`\n  Seatkeeper       ${appUrl}`)
  console.log(`  ${isLocal ? 'Sandbox portal' : 'Portal        '}   ${portal}\n`)
  if (isLocal) {
    console.log('  Who can sign in, all with the password "sandbox":')
    console.log('    seller_admin      administrator of the selling organization: may set seats')
    console.log('    seller_sales      only marketplace:admin:purchase: may set seats')
    console.log('    seller_reader     member without privileges: may not')
    console.log('    purchaser_admin   administrator of a purchasing organization: may not\n')
  }
  console.log('  Ctrl-C stops everything.')
}
