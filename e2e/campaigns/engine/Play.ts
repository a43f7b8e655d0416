import type { Scheduler } from 'fast-check'
import { armFaults, disarm } from '../../../sandbox/faults/armedRows'
import type { Fault } from '../../../sandbox/faults/fault'
import { isEnd, type ProvisionKey, sameOperator, type SeatsIntent } from '~/provisioning/intent'
import type { LeftOut } from '~/provisioning/rules'
import { standardTiming } from '~/provisioning/timing'
import { mulberry } from './mulberry'
import { SimBrowser } from './SimBrowser'
import { SimClock } from './SimClock'
import { SimNetwork } from './SimNetwork'
import type { Settings, SimPortal } from './SimPortal'
import { type Deed, SimTab } from './SimTab'

/** A play begins here, in simulated time: later than anything that is planted. */
const begin = Date.UTC(2040, 0, 15, 9)

interface PlayOptions {
  portal: SimPortal
  scheduler: Scheduler
  seed: number
  settings: Settings
  skew: number
  leftOut: LeftOut
}

/** One run: two people with a browser each, a portal, a network, and people who write past it all. */
export class Play {
  readonly clock: SimClock
  readonly network: SimNetwork
  readonly portal: SimPortal
  readonly deeds: Deed[] = []
  readonly browsers: readonly [SimBrowser, SimBrowser]
  private readonly leftOut: LeftOut
  private numbers = 100
  faults = 0

  constructor({ portal, scheduler, seed, settings, skew, leftOut }: PlayOptions) {
    const random = mulberry(seed)
    this.portal = portal
    this.leftOut = leftOut
    this.clock = new SimClock(begin, scheduler)
    // The portal asks the machine what time it is.
    Date.now = () => this.clock.now
    portal.begin(settings)
    this.network = new SimNetwork(this.clock, portal, random)
    const orgId = portal.sellerOrgId
    const browserOf = (username: string, off: number) =>
      new SimBrowser(this.clock, { username, orgId }, random, off)
    this.browsers = [browserOf('seller_admin', skew), browserOf('seller_sales', 0)]
    for (const browser of this.browsers) this.openTab(browser)
  }

  openTab(browser: SimBrowser, operator = browser.operator): SimTab {
    const { network, portal, deeds, leftOut } = this
    return new SimTab({ browser, network, portal, deeds, leftOut, operator })
  }

  /** One of the tabs that live. */
  tab(browser: SimBrowser, place: number): SimTab | undefined {
    const tabs = [...browser.tabs]
    return tabs[place % Math.max(1, tabs.length)]
  }

  keyOf(place: number): ProvisionKey {
    const { origin, sellerOrgId, itemId, purchaserOrgIds } = this.portal
    const purchaserOrgId = purchaserOrgIds[place % purchaserOrgIds.length] ?? ''
    return { portal: origin, sellerOrgId, itemId, purchaserOrgId }
  }

  /** A number nobody has used in this run, so that ledger and journal can be joined by it. */
  nextNumber(): number {
    return ++this.numbers
  }

  arm(fault: Fault): void {
    armFaults(this.portal.context.db, [fault])
  }

  advance(span: number): Promise<void> {
    return this.clock.runUntil(this.clock.now + span)
  }

  /** Only seats are changed in these runs. */
  get intents(): SeatsIntent[] {
    return this.browsers.flatMap(({ rows }) => [...rows.values()]) as SeatsIntent[]
  }

  /** Faults stop, everybody is signed in, and a person clicks wherever something waits (I9). */
  async heal(): Promise<void> {
    disarm(this.portal.context.db)
    this.network.heal()
    for (const browser of this.browsers) await this.healBrowser(browser)
    // Ten minutes (I9), and as many for a page that is still frozen.
    for (let minute = 0; minute < 20 && !this.intents.every(isEnd); minute++) {
      this.clickOn()
      await this.advance(60_000)
    }
    await this.advance(standardTiming.audit)
  }

  private async healBrowser(browser: SimBrowser): Promise<void> {
    browser.failingWrites = 0
    browser.freeze = 0
    for (const tab of [...browser.tabs]) if (!tab.operator) browser.kill(tab)
    const people = new Map(
      [browser.operator, ...[...browser.rows.values()].map(({ operator }) => operator)].map(
        (operator) => [operator.username, operator],
      ),
    )
    for (const [username, operator] of people) {
      const isIn = [...browser.tabs].some((tab) => tab.operator?.username === username)
      if (!isIn) this.openTab(browser, operator)
    }
    await this.advance(100)
  }

  /** Every change that waits for somebody is told to go on, from a tab that works on it. */
  private clickOn(): void {
    for (const { engine } of this.browsers.flatMap(({ tabs }) => [...tabs])) {
      for (const intent of engine.store.all) {
        const waits = intent.state === 'paused' || intent.state === 'parked'
        if (waits && sameOperator(engine.world.who(), intent.operator))
          void engine.resume(intent.id)
      }
    }
  }

  /** Somebody opens every purchaser once more (R10), when the portal may be asked again. */
  async lookAgain(): Promise<void> {
    const pauses = this.browsers.map(({ pause, skew }) => pause.until - skew - this.clock.now)
    await this.advance(Math.max(0, ...pauses))
    for (const tab of this.onePerPerson()) {
      for (const key of this.portal.purchaserOrgIds.map((_, place) => this.keyOf(place))) {
        void tab.read(key).then((seen) => tab.engine.observe(key, seen))
      }
    }
    await this.advance(30_000)
  }

  private onePerPerson(): SimTab[] {
    return this.browsers.flatMap(({ tabs }) => {
      const people = new Map([...tabs].map((tab) => [tab.operator?.username, tab]))
      return [...people.values()]
    })
  }
}
