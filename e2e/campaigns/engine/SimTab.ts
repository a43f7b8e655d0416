import { decodeReply, encodeParams } from '~/api/callWith'
import { findPurchaser } from '~/api/findPurchaser'
import { PortalError } from '~/api/PortalError'
import { isTooFast } from '~/api/throttle'
import type { Endpoint, ParamsOf, ReplyOf } from '~/contract/endpoint'
import { customersList } from '~/contract/provisions'
import { Engine } from '~/provisioning/Engine'
import type { Intent, Operator, ProvisionKey } from '~/provisioning/intent'
import { judgeFailure, judgeReadFailure, judgeReply } from '~/provisioning/outcome'
import { Runs } from '~/provisioning/runs/Runs'
import type { Answer, CallWatch, World } from '~/provisioning/ports'
import { type Seen, seenOf } from '~/provisioning/reading'
import { requestOf } from '~/provisioning/request'
import type { LeftOut } from '~/provisioning/rules'
import { standardTiming } from '~/provisioning/timing'
import type { SimBrowser } from './SimBrowser'
import type { SimNetwork } from './SimNetwork'
import type { SimPortal } from './SimPortal'

/** One read as it was answered, or one send as it left; in the order they happened. */
export type Deed =
  | { kind: 'read'; tab: SimTab; key: string; seen: Seen; at: number }
  | {
      kind: 'send'
      tab: SimTab
      intent: Intent
      key: string
      at: number
      who: string
      /** POSTs of this browser for the same provision that could still arrive then. */
      underWay: number
    }

interface SimTabOptions {
  browser: SimBrowser
  network: SimNetwork
  portal: SimPortal
  leftOut: LeftOut
  deeds: Deed[]
  operator: Operator
}

let ids = 0

/** One load of the page: the real engine in a world that is played. */
export class SimTab {
  isAlive = true
  /** Who is signed in; nobody after the session has ended. */
  operator: Operator | undefined
  readonly engine: Engine
  readonly runs: Runs
  private readonly watches: CallWatch[] = []
  private token: string

  constructor(private readonly options: SimTabOptions) {
    const { browser, portal, leftOut, operator } = options
    this.operator = operator
    this.token = portal.issue(operator.username)
    browser.tabs.add(this)
    this.engine = new Engine(this.world(), {
      timing: standardTiming,
      appVersion: 'campaign',
      leftOut,
    })
    const announce = (id: string) => browser.announceRun(this, id)
    this.runs = new Runs(this.engine, browser.runJournalFor(this), announce)
    void this.engine.start().then(() => this.runs.start())
  }

  /** A dead tab goes no further than the present await. */
  async living<T>(work: Promise<T>): Promise<T> {
    const forever = () => new Promise<never>(() => undefined)
    const settled = await work.catch((error: unknown) => {
      if (this.isAlive) throw error
      return forever()
    })
    return this.isAlive ? settled : forever()
  }

  /** What a screen would read now. */
  read(key: ProvisionKey): Promise<Seen> {
    return this.living(this.readPortal(key))
  }

  private world(): World {
    const { browser } = this.options
    const { clock } = browser
    return {
      now: () => browser.now,
      wait: (span, signal) => this.living(clock.wait(span, signal)),
      random: browser.random,
      newId: () => `id-${String(++ids)}`,
      who: () => this.operator,
      read: (key) => this.living(this.readPortal(key).catch(judgeReadFailure)),
      post: (intent, deadline, signal) => this.living(this.post(intent, deadline, signal)),
      renew: () => this.living(this.renew()),
      pausedUntil: () => browser.pause.until,
      isStopped: () => browser.pause.inARow >= 3,
      goOn: () => {
        browser.pause = { ...browser.pause, inARow: Math.min(browser.pause.inARow, 1) }
      },
      watchCalls: (watch) => this.watches.push(watch),
      prepareReads: () => Promise.resolve(),
      journal: browser.journalFor(this),
      locks: browser.locks.for(this),
      announce: (id) => browser.announce(this, id),
    }
  }

  private async renew(): Promise<boolean> {
    await this.options.browser.clock.wait(200)
    if (!this.operator) return false
    this.token = this.options.portal.issue(this.operator.username)
    return true
  }

  private async readPortal(key: ProvisionKey): Promise<Seen> {
    const { browser, deeds } = this.options
    const askedAt = browser.now
    const { sellerOrgId: orgId, itemId, purchaserOrgId } = key
    const name = this.nameOf(purchaserOrgId)
    const row = await findPurchaser((params) => this.callTwice(customersList, params), {
      ...{ orgId, itemId, purchaserOrgId, name },
    })
    const seen = seenOf(row?.provision ?? null, askedAt, browser.now)
    deeds.push({ kind: 'read', tab: this, key: purchaserOrgId, seen, at: browser.now })
    return seen
  }

  private nameOf(orgId: string): string {
    const { db } = this.options.portal.context
    const row = db.prepare('SELECT name FROM organizations WHERE id = ?').get(orgId)
    return (row as { name: string }).name
  }

  private async post(intent: Intent, deadline: number, signal: AbortSignal): Promise<Answer> {
    const { browser, deeds, network } = this.options
    const sentAt = browser.now
    if (!this.operator || sentAt > deadline || sentAt < browser.pause.until)
      return { class: 'unsent' }
    const { purchaserOrgId } = intent.key
    deeds.push({
      ...{ kind: 'send', tab: this, intent, key: purchaserOrgId, at: sentAt },
      ...{ who: this.operator.username, underWay: network.underWay(browser, purchaserOrgId) },
    })
    const { endpoint, params } = requestOf(intent)
    try {
      const reply = await this.call(endpoint, params, signal)
      return judgeReply(intent, reply, sentAt, browser.now)
    } catch (error) {
      return judgeFailure(error)
    }
  }

  /** A read refused for its token is repeated once with a new one, as `api/call.ts` does. */
  private async callTwice<E extends Endpoint>(endpoint: E, params: ParamsOf<E>) {
    try {
      return await this.call(endpoint, params)
    } catch (error) {
      const mayRepeat = error instanceof PortalError && error.isTokenProblem
      if (!mayRepeat || !(await this.renew())) throw error
      return this.call(endpoint, params)
    }
  }

  private async call<E extends Endpoint>(
    endpoint: E,
    params: ParamsOf<E>,
    signal?: AbortSignal,
  ): Promise<ReplyOf<E>> {
    const { network, portal, browser } = this.options
    const { path, fields } = encodeParams(endpoint, params)
    fields.set('f', 'json')
    fields.set('token', this.token)
    const url = `${portal.origin}/sharing/rest${path}`
    if (browser.now < browser.pause.until) throw new PortalError('refused', '', { code: 429 })
    for (const { onCall } of this.watches) onCall(browser.now)
    const method = endpoint.method === 'GET' ? portal.readsBy : 'POST'
    const { status, text, retryAfter } = await network.send({
      url,
      fields,
      signal,
      method,
      from: browser,
    })
    try {
      const reply = decodeReply(endpoint, status, parse(text, status))
      browser.noteAnswered()
      return reply
    } catch (error) {
      if (isTooFast(error, retryAfter)) this.noteThrottled(retryAfter)
      else browser.noteAnswered()
      throw error
    }
  }

  private noteThrottled(retryAfter: number | undefined): void {
    const { browser } = this.options
    for (const { onThrottled } of this.watches) onThrottled(browser.now, retryAfter)
    browser.noteThrottled(retryAfter)
  }
}

function parse(text: string, code: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    if (code === 429) return {}
    throw new PortalError('unexpected', 'The answer is not JSON', { code })
  }
}
