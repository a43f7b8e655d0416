import fc from 'fast-check'
import { setMaxListeners } from 'node:events'
import { forgetHistory } from '../../../sandbox/faults/provisionHistory'
import {
  findProvision,
  type Kind,
  removeProvision,
  saveProvision,
} from '../../../sandbox/rest/provisionRows'
import type { AccessWant, Intent, State } from '~/provisioning/intent'
import { everyRule } from '~/provisioning/rules'
import { Play } from './Play'
import { type Settings, SimPortal } from './SimPortal'
import type { SimTab } from './SimTab'

setMaxListeners(0)

/** When a granted purchase ends, in ms. */
const end = Date.UTC(2041, 11, 31, 23, 59, 59)
/** What is asked for. */
export const grant: AccessWant = { operation: 'purchase', endDate: end }
export const endless: AccessWant = { operation: 'purchase', endDate: null }
export const withdrawal: AccessWant = { operation: 'deleteProvision' }

const portal = new SimPortal()
const { db } = portal.context
const { itemId } = portal
/** The purchaser. */
const orgId = portal.purchaserOrgIds[0] ?? ''
const example = findProvision(db, itemId, orgId)
if (!example) throw new Error('There is no purchaser')
const row = example

/** One purchaser that asked for the listing or tries it, and two people who could answer. */
export class AccessPlay extends Play {
  readonly key = this.keyOf(0)

  constructor(kind: Kind, seed = 1, settings: Settings = {}) {
    const [scheduler] = fc.sample(fc.scheduler(), { numRuns: 1, seed })
    if (!scheduler) throw new Error('fast-check gives no scheduler')
    super({ portal, scheduler, seed, settings, skew: 0, leftOut: everyRule })
    const now = this.clock.now - 86_400_000
    const rest = kind === 'request' ? { org_entitlements: null, end_date: null } : {}
    saveProvision(db, { ...row, ...rest, kind, created: now, modified: now, start_date: now })
    forgetHistory(db)
  }

  get here(): SimTab {
    const tab = this.tab(this.browsers[0], 0)
    if (!tab) throw new Error('No tab lives')
    return tab
  }

  get changes(): Intent[] {
    return this.browsers[0].rows.size === 0 ? [] : [...this.browsers[0].rows.values()]
  }

  /** Reviews, and sends with a click. */
  async submit(want: AccessWant, tab = this.here): Promise<void> {
    const review = tab.read(this.key).catch(() => undefined)
    await this.advance(1_000)
    // A tab that died meanwhile never answers.
    const seen = await Promise.race([review, Promise.resolve(undefined)])
    const { operator } = tab
    if (!operator || !seen || seen.isGone) return
    if (want.operation === 'purchase' && seen.access?.kind === 'purchase') return
    const { value, stamp, access, readAt } = seen
    const base = { value, stamp, access, readAt }
    void tab.engine
      .submit({ key: this.key, operator, base, want, reason: '', ticket: '' })
      .catch(() => undefined)
  }

  /** Opens the purchaser's page. */
  async look(): Promise<void> {
    const { engine } = this.here
    void this.here.read(this.key).then(
      (seen) => engine.observe(this.key, seen),
      () => undefined,
    )
    await this.advance(1_000)
  }

  get sends() {
    return this.deeds.filter((deed) => deed.kind === 'send')
  }

  /** What the portal has carried out of this operation for the first person. */
  commitsOf({ operation }: AccessWant) {
    return portal
      .ledger()
      .filter(
        (entry) =>
          entry.operation === operation &&
          entry.who === 'seller_admin' &&
          entry.effect !== undefined &&
          'after' in entry.effect,
      )
  }

  get verdict(): State | undefined {
    return this.changes[0]?.state
  }

  /** A colleague elsewhere. */
  writeElsewhere(what: 'grant' | 'withdraw' | 'ask' | 'seats'): void {
    const held = findProvision(db, itemId, orgId)
    const modified = this.clock.now
    if (what === 'withdraw') removeProvision(db, itemId, orgId)
    else if (what === 'seats' && held?.org_entitlements) portal.writeBlindly(orgId, 77)
    else if (what === 'grant' && held) {
      saveProvision(db, { ...held, kind: 'purchase', end_date: null, modified })
    } else if (what === 'ask' && !held) {
      saveProvision(db, { ...row, kind: 'request', org_entitlements: null, modified })
    }
  }

  /** What the portal holds of the purchaser now. */
  get held() {
    return findProvision(db, itemId, orgId)
  }
}
