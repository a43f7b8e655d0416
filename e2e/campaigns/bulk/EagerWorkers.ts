import { encodeParams } from '~/api/callWith'
import type { Endpoint, ParamsOf } from '~/contract/endpoint'
import { customersList, provisionOrgEntitlements } from '~/contract/provisions'
import type { Limiter } from '../engine/SimNetwork'
import type { BulkPlay } from './BulkPlay'

const workers = 6

/**
 * What many programs do instead: six at once, each reads and sends one row after the other, waits as long as a
 * 429 asks, and tries again.
 */
export class EagerWorkers {
  done = 0
  private readonly waiting: number[] = []
  private readonly token: string
  private endedAt = 0

  constructor(private readonly play: BulkPlay) {
    this.token = play.portal.issue('seller_admin')
  }

  get requests(): number {
    return this.play.calls.length
  }

  get throttled(): number {
    return this.play.calls.filter(({ outcome }) => outcome === 'throttled').length
  }

  get span(): number {
    return this.endedAt - this.play.startedAt
  }

  async work(rows: number, limiter: Limiter): Promise<void> {
    const { play } = this
    await play.advance(100)
    play.begin(limiter)
    this.waiting.push(...Array.from({ length: rows }, (_, place) => place))
    for (let n = 0; n < workers; n++) void this.workOn()
    while (this.done < rows) await play.advance(1_000)
  }

  private async workOn(): Promise<void> {
    for (let place = this.waiting.shift(); place !== undefined; place = this.waiting.shift()) {
      await this.change(place)
      this.done++
      this.endedAt = this.play.clock.now
    }
  }

  private async change(place: number): Promise<void> {
    const { sellerOrgId: id, itemId, purchaserOrgId } = this.play.keyOf(place)
    const { entitlements } = this.play.portal.held(purchaserOrgId).value
    const orgEntitlements = { maxUsers: this.play.nextNumber(), entitlements }
    const orgname = purchaserOrgId
    await this.call(customersList, { id, itemId, orgname, includeListing: false })
    await this.call(provisionOrgEntitlements, { itemId, purchaserOrgId, orgEntitlements })
  }

  /** Until it is answered. */
  private async call<E extends Endpoint>(endpoint: E, params: ParamsOf<E>): Promise<void> {
    const { network, portal, clock, browser } = this.play
    const { path, fields } = encodeParams(endpoint, params)
    fields.set('f', 'json')
    fields.set('token', this.token)
    const url = `${portal.origin}/sharing/rest${path}`
    const sent = { url, fields, signal: undefined, method: 'POST', from: browser } as const
    for (;;) {
      const { status, retryAfter = 0 } = await network.send(sent)
      if (status !== 429) return
      await clock.wait(retryAfter)
    }
  }
}
