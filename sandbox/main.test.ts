import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, test as base } from 'vitest'
import { customersList } from '../src/contract/provisions'
import { demoListings } from './seeds/demoListings'
import { ofAnotherProgram } from './testDatabase'
import { TestPortal } from './testPortal'

const { itemId } = demoListings.parcels
/** Starting a process takes seconds on a busy computer. */
const patience = { timeout: 60_000 }

/** The sandbox as a process, with a folder of its own. */
class Program {
  readonly folder = mkdtempSync(join(tmpdir(), 'sandbox-main-'))
  readonly file = join(this.folder, 'portal.db')
  private readonly children: ChildProcess[] = []

  run(port = 0) {
    const env = { ...process.env, SANDBOX_PORT: String(port), SANDBOX_DATA: this.folder }
    const words = ['--import', 'tsx', 'sandbox/main.ts']
    const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    this.children.push(child)
    return child
  }

  /** Starts it and waits until it answers. */
  async start() {
    const child = this.run()
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    const [origin = ''] = /http:\/\/localhost:\d+/.exec(line.toString()) ?? []
    return { child, portal: new TestPortal(origin) }
  }

  /** Waits until it has ended by itself: its last words and exit code. */
  async end(port?: number) {
    const child = this.run(port)
    const [said] = await Promise.all([text(child.stderr), once(child, 'exit')])
    return { said, code: child.exitCode }
  }

  async remove() {
    await Promise.all(this.children.map(kill))
    rmSync(this.folder, { recursive: true })
  }
}

/** Ends a process at once, as a power cut would. */
async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

const test = base.extend<{ program: Program }>({
  // Vitest reads from the empty braces that this needs no other fixture.
  // eslint-disable-next-line no-empty-pattern
  program: async ({}, use) => {
    const program = new Program()
    await use(program)
    await program.remove()
  },
})

async function seatsOf(portal: TestPortal, token: string): Promise<Map<string, number>> {
  const { provisions } = await portal.call(customersList, { id: 'self', itemId, num: 100 }, token)
  return new Map(
    provisions.rows.map(({ provision }) => [
      provision.purchaserOrgId,
      provision.orgEntitlements?.maxUsers ?? -1,
    ]),
  )
}

describe.concurrent('the sandbox', patience, () => {
  test('loses no acknowledged write and no token when it is killed', async ({ program }) => {
    const { child, portal } = await program.start()
    const token = await portal.signIn('seller_admin')
    const held = await seatsOf(portal, token)
    const acknowledged: string[] = []
    const grant = async (purchaserOrgId: string) => {
      const orgEntitlements = '{"maxUsers":777,"entitlements":{}}'
      const path = `/content/listings/${itemId}/provisionOrgEntitlements`
      const reply = await portal.post(path, { purchaserOrgId, orgEntitlements }, token)
      if (!JSON.stringify(reply).includes('777')) return
      acknowledged.push(purchaserOrgId)
      if (acknowledged.length === 8) child.kill('SIGKILL')
    }
    await Promise.allSettled([...held.keys()].map(grant))
    await kill(child)
    expect(acknowledged.length).toBeGreaterThanOrEqual(8)

    const again = await program.start()
    const after = await seatsOf(again.portal, token)
    expect(acknowledged.map((id) => after.get(id))).toEqual(acknowledged.map(() => 777))
    expect(after.size).toBe(held.size)
  })

  test('ends with a sentence and code 1 when its file is damaged', async ({ program }) => {
    const content = Buffer.from('This is no database.\n'.repeat(500))
    writeFileSync(program.file, content)
    const { said, code } = await program.end()
    expect(code).toBe(1)
    expect(said).toMatch(/^.*portal\.db cannot be read as the portal's database .*\n$/)
    expect(readFileSync(program.file).equals(content)).toBe(true)
  })

  test('ends so when its file is of another program', async ({ program }) => {
    const content = ofAnotherProgram()
    writeFileSync(program.file, content)
    const { said, code } = await program.end()
    expect(code).toBe(1)
    expect(said).toMatch(/^.*portal\.db belongs to another program\. .*\n$/)
    expect(readFileSync(program.file).equals(content)).toBe(true)
  })

  test('ends so when its port is taken', async ({ program }) => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const ended = await program.end(port)
    other.close()
    expect(ended).toEqual({ said: `Port ${port} is in use by another program.\n`, code: 1 })
  })
})
