import { test as base } from 'vitest'
import * as z from 'zod/mini'
import type { Endpoint, ParamsOf, ReplyOf } from '../src/contract/endpoint'
import { createSandbox } from './app'
import { Clock } from './clock'
import { openDb } from './db'
import { seedWorld, type WorldName } from './seeds/seedWorld'
import { serve } from './serve'

/** Origin of the app that the portals of the tests know. */
export const appOrigin = 'http://localhost:5173'
const secret = 'known to the tests only'

/** Form fields as they travel. */
export type Fields = Record<string, string>

/** A sandbox portal of one test, spoken to over HTTP. */
export class TestPortal {
  constructor(readonly origin: string) {}

  /** Begins a world anew; `purchasers` is for `large`. */
  async reset(world: WorldName, purchasers?: number): Promise<void> {
    await this.steer('reset', { world, ...(purchasers !== undefined && { purchasers }) })
  }

  /** Stops the portal's clock at an instant in milliseconds. */
  async setClock(now: number): Promise<void> {
    await this.steer('clock', { now })
  }

  /** Gives somebody another role or other privileges. */
  async setPerson(username: string, change: { role?: string; privileges?: string[] }) {
    await this.steer('people', { username, ...change })
  }

  /** A control call that is to succeed. */
  async steer(what: string, body: object): Promise<void> {
    const reply = await this.control(what, { method: 'POST', body: JSON.stringify(body) })
    if (!reply.ok) throw new Error(`${what}: ${await reply.text()}`)
  }

  /** A control call, with the secret unless another is given. */
  control(what: string, init: RequestInit = {}, shown = secret): Promise<Response> {
    const headers = { 'X-Sandbox-Secret': shown }
    return fetch(`${this.origin}/sandbox/${what}`, { ...init, headers })
  }

  /** A token of a seeded person, good for two weeks of the portal's clock. */
  async signIn(username: string): Promise<string> {
    const given = { username, password: 'sandbox', expiration: '20160' }
    const { token } = z
      .object({ token: z.string() })
      .parse(await this.post('/generateToken', given))
    return token
  }

  /** A form POST below `/sharing/rest`; refusals come back too. @throws unless HTTP says 200 */
  async post(path: string, fields: Fields = {}, token?: string): Promise<unknown> {
    const body = new URLSearchParams({
      f: 'json',
      ...fields,
      ...(token !== undefined && { token }),
    })
    const reply = await fetch(`${this.origin}/sharing/rest${path}`, { method: 'POST', body })
    if (reply.status !== 200) throw new Error(`${path} answered with HTTP ${reply.status}`)
    return reply.json()
  }

  /** Calls an operation that is to succeed, by the contract in both directions. */
  async call<E extends Endpoint>(
    endpoint: E,
    params: ParamsOf<E>,
    token?: string,
  ): Promise<ReplyOf<E>> {
    const wire = z.encode(endpoint.params, params) as Record<string, string | undefined>
    const fields: Fields = {}
    let path = endpoint.path
    for (const [name, text] of Object.entries(wire)) {
      if (path.includes(`:${name}`)) path = path.replace(`:${name}`, text ?? '')
      else if (text !== undefined) fields[name] = text
    }
    // The contract itself says what the decoded reply is; the compiler cannot follow a generic one.
    return z.decode(endpoint.reply, await this.post(path, fields, token)) as ReplyOf<E>
  }
}

/** A test with a portal of its own, in the world `demo` until it is reset. */
export const test = base.extend<{ portal: TestPortal }>({
  // Vitest reads from the empty braces that this needs no other fixture.
  // eslint-disable-next-line no-empty-pattern
  portal: async ({}, use) => {
    const db = openDb(':memory:')
    const context = { db, clock: new Clock(db), appOrigin, secret }
    seedWorld(context, 'demo')
    const { port, close } = await serve(createSandbox(context), 0)
    await use(new TestPortal(`http://localhost:${port}`))
    await close()
    db.close()
  },
})
