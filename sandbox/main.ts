import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSandbox } from './app'
import { Clock } from './clock'
import type { SandboxContext } from './context'
import { count, openDb } from './db'
import { isWorld, seedWorld } from './seeds/seedWorld'
import { serve } from './serve'

const { env } = process
const folder = env['SANDBOX_DATA'] ?? '.sandbox'
const world = env['SANDBOX_WORLD'] ?? 'demo'

try {
  if (!isWorld(world)) throw new Error(`There is no world called ${world}.`)
  mkdirSync(folder, { recursive: true })
  const db = openDb(join(folder, 'portal.db'))
  const context: SandboxContext = {
    db,
    clock: new Clock(db),
    appOrigin: env['SANDBOX_APP'] ?? `http://localhost:${env['PORT'] ?? '5173'}`,
    secret: env['SANDBOX_SECRET'] ?? keptSecret(join(folder, 'secret')),
  }
  if (count(db, 'people') === 0) seedWorld(context, world)
  const { port, close } = await serve(createSandbox(context), Number(env['SANDBOX_PORT'] ?? 4100))
  process.stdout.write(`sandbox portal on http://localhost:${String(port)} (data in ${folder})\n`)
  const stop = () => {
    void close().then(() => {
      db.close()
      process.exit(0)
    })
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

/** Made once and kept beside the data, readable by its owner only. */
function keptSecret(path: string): string {
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(path, 'utf8').trim()
}
