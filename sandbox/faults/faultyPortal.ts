import { request as httpRequest } from 'node:http'
import { expect, test as base } from 'vitest'
import type { SandboxContext } from '../context'
import { createSandbox } from '../app'
import { Clock } from '../clock'
import type { LedgerEntry } from '../control/ledger'
import { openDb } from '../db'
import { seedWorld } from '../seeds/seedWorld'
import { serve } from '../serve'
import type { ArmedFault } from './armed'
import type { Fault } from './fault'

export const appOrigin = 'http://localhost:5173'
export const secret = 'known to the tests only'
/** The listing and the purchaser of the world `documentation`. */
export const itemId = '6489da7f08f045ac8c0a5b1de37d56fe'
export const purchaserOrgId = 'sWwd06TnJR4lHopc'
/** What a colleague writes in these tests. */
export const write = { maxUsers: 77, entitlements: { standard: { num: 70 } } }

/** What a client saw of one request. `broken` is the code of a broken connection. */
export interface Seen {
  status?: number
  headers: Record<string, string | string[] | undefined>
  text: string
  broken?: string
}

/** A portal with faults, spoken to by a client that sends nothing twice by itself. */
export class FaultyPortal {
  token = ''

  constructor(
    readonly context: SandboxContext,
    readonly port: number,
    readonly stop: () => Promise<void>,
  ) {}

  get origin(): string {
    return `http://localhost:${String(this.port)}`
  }

  /** A form below `/sharing/rest` on a connection of its own; it never fails, but tells how it broke. */
  post(path: string, fields: Record<string, string>, method = 'POST'): Promise<Seen> {
    const body = new URLSearchParams({ f: 'json', token: this.token, ...fields }).toString()
    const query = method === 'GET' ? `?${body}` : ''
    return new Promise((resolve) => {
      const seen: Seen = { headers: {}, text: '' }
      const fail = (error: NodeJS.ErrnoException) => {
        resolve({ ...seen, broken: error.code ?? error.message })
      }
      const sent = httpRequest(
        {
          ...{ port: this.port, host: '127.0.0.1', path: `/sharing/rest${path}${query}`, method },
          headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: appOrigin },
          agent: false,
        },
        (response) => {
          seen.status = response.statusCode ?? 0
          seen.headers = response.headers
          response.setEncoding('utf8').on('data', (text: string) => (seen.text += text))
          response.on('end', () => {
            resolve(seen)
          })
          response.on('error', fail)
        },
      )
      sent.on('error', fail)
      sent.end(method === 'GET' ? undefined : body)
    })
  }

  /** Sets seats of the one purchaser. */
  setSeats(num = 9): Promise<Seen> {
    const orgEntitlements = { maxUsers: num, entitlements: { standard: { num } } }
    return this.post(`/content/listings/${itemId}/provisionOrgEntitlements`, {
      purchaserOrgId,
      orgEntitlements: JSON.stringify(orgEntitlements),
    })
  }

  list(fields: Record<string, string> = {}, method = 'POST'): Promise<Seen> {
    return this.post('/portals/self/customersList', fields, method)
  }

  /** Standard seats that the portal holds. */
  get held(): number {
    const row = this.context.db
      .prepare('SELECT org_entitlements AS text FROM provisions WHERE purchaser_org_id = ?')
      .get(purchaserOrgId) as { text: string }
    const { entitlements } = JSON.parse(row.text) as { entitlements: { standard: { num: number } } }
    return entitlements.standard.num
  }

  async signIn(username: string): Promise<void> {
    const { text } = await this.post('/generateToken', {
      ...{ username, password: 'sandbox', expiration: '20160' },
    })
    this.token = (JSON.parse(text) as { token: string }).token
  }

  control(what: string, init: RequestInit = {}): Promise<Response> {
    const headers = { 'X-Sandbox-Secret': secret }
    return fetch(`${this.origin}/sandbox/${what}`, { headers, ...init })
  }

  async steer(what: string, body: object): Promise<void> {
    const reply = await this.control(what, { method: 'POST', body: JSON.stringify(body) })
    expect(await reply.json()).toEqual({ success: true })
  }

  arm(...faults: Fault[]): Promise<void> {
    return this.steer('faults', { faults })
  }

  async armed(): Promise<ArmedFault[]> {
    const reply = await this.control('faults')
    return ((await reply.json()) as { faults: ArmedFault[] }).faults
  }

  /** Lines of one operation since the world began. */
  async ledger(operation = 'provisionOrgEntitlements'): Promise<LedgerEntry[]> {
    const reply = await this.control('ledger')
    const { entries } = (await reply.json()) as { entries: LedgerEntry[] }
    return entries.filter((entry) => entry.operation === operation)
  }

  /** Fails unless every armed fault fired as often as it was to, and the ledger tells of each. */
  async expectFired(): Promise<void> {
    const armed = await this.armed()
    expect(armed.length).toBeGreaterThan(0)
    const reply = await this.control('ledger')
    const { entries } = (await reply.json()) as { entries: LedgerEntry[] }
    const told = new Set(entries.map(({ fault }) => fault?.id))
    for (const { fault, fired } of armed) {
      expect({ id: fault.id, fired }).toEqual({ id: fault.id, fired: fault.times })
      expect(told).toContain(fault.id)
    }
  }
}

/** A test with a portal in the world `documentation`, its administrator signed in. */
export const test = base.extend<{ portal: FaultyPortal }>({
  // Vitest reads from the empty braces that this needs no other fixture.
  // eslint-disable-next-line no-empty-pattern
  portal: async ({}, use) => {
    const db = openDb(':memory:')
    const context = { db, clock: new Clock(db), appOrigin, secret }
    seedWorld(context, 'documentation')
    const { port, close } = await serve(createSandbox(context), 0)
    const portal = new FaultyPortal(context, port, close)
    await portal.signIn('seller_admin')
    await use(portal)
    await close()
    db.close()
  },
})
