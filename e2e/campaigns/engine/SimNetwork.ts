import { recognise, toRequest } from '../../../sandbox/faults/arrived'
import { strikeRequest } from '../../../sandbox/faults/armedRows'
import {
  breakConnection,
  type ConnectionFaultId,
  type Wire,
} from '../../../sandbox/faults/connection'
import type { Exchange } from '../../../sandbox/faults/exchange'
import type { FaultId } from '../../../sandbox/faults/faultTable'
import { respond } from '../../../sandbox/faults/respond'
import { PortalError } from '~/api/PortalError'
import { standardTiming } from '~/provisioning/timing'
import type { SimClock } from './SimClock'
import type { SimPortal } from './SimPortal'

/** A request on its way. */
interface Sent {
  url: string
  fields: URLSearchParams
  signal: AbortSignal | undefined
  method: 'POST' | 'GET'
  /** The browser it comes from. */
  from: object
}

/** What came back; HTTP status and text. */
export interface Reply {
  status: number
  text: string
  retryAfter: number | undefined
}

/** Whether a portal lets a call through at an instant (ms); else after how many ms it would. */
export type Limiter = (now: number) => number

/** One request as whoever sent it knows of it. */
export interface Call {
  from: object
  at: number
  /** What it was about: the purchaser, by id or by name. */
  about: string
  isWrite: boolean
  outcome?: 'answered' | 'failed' | 'throttled'
  /** Until when no further request was welcome, as it was told at `toldAt` (ms). */
  welcomeAt?: number
  toldAt?: number
}

/** How long nothing is asked where the portal does not say, at least (ms). */
const usualPause = 60_000

const connectionFaults: ReadonlySet<FaultId> = new Set<ConnectionFaultId>([
  ...(['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F25'] as const),
])

function breaks(id: FaultId): id is ConnectionFaultId {
  return connectionFaults.has(id)
}

/** A network in memory: it takes time, loses answers and repeats requests as the armed faults say. */
export class SimNetwork {
  /** Faults that have struck, in order. */
  readonly struck: { id: FaultId; operation: string }[] = []
  /** Every request, in order. */
  readonly calls: Call[] = []
  /** What the portal lets through; missing: everything. */
  limiter: Limiter | undefined
  private offlineUntil = 0
  private readonly onTheWay: { from: object; orgId: string }[] = []

  constructor(
    private readonly clock: SimClock,
    private readonly portal: SimPortal,
    private readonly random: () => number,
  ) {}

  /** Sends one form, as `api/send.ts` does. @throws PortalError `network` or `timeout` */
  async send(sent: Sent): Promise<Reply> {
    const call = this.note(sent)
    try {
      const reply = await this.deliver(sent)
      this.noteReply(call, reply)
      return reply
    } catch (error) {
      call.outcome = 'failed'
      throw error
    }
  }

  private note({ fields, from }: Sent): Call {
    const orgId = fields.get('purchaserOrgId')
    const about = orgId ?? fields.get('orgname') ?? ''
    const call: Call = { from, at: this.clock.now, about, isWrite: orgId !== null }
    this.calls.push(call)
    return call
  }

  private noteReply(call: Call, { status, text, retryAfter }: Reply): void {
    const isThrottled = status === 429 || /"code":\s*429/.test(text)
    const isRefused = status >= 400 || text.startsWith('{"error"')
    call.outcome = isThrottled ? 'throttled' : isRefused ? 'failed' : 'answered'
    if (!isThrottled) return
    call.toldAt = this.clock.now
    call.welcomeAt = this.clock.now + (retryAfter ?? usualPause)
  }

  private deliver(sent: Sent): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const giveUp = () => reject(new PortalError('timeout', 'No answer in time'))
      const limit = this.clock.at(this.clock.now + standardTiming.request, giveUp)
      sent.signal?.addEventListener('abort', giveUp)
      this.travel(sent)
        .then(resolve, reject)
        .finally(() => this.clock.forget(limit))
    })
  }

  /** POSTs of one browser for one purchaser that could still arrive. */
  underWay(from: object, orgId: string): number {
    return this.onTheWay.filter((each) => each.from === from && each.orgId === orgId).length
  }

  /** A change is under way until the portal has carried it out, refused it, or can no longer get it. */
  private depart({ fields, from }: Sent): () => void {
    const orgId = fields.get('purchaserOrgId')
    if (orgId === null) return () => undefined
    const entry = { from, orgId }
    this.onTheWay.push(entry)
    return () => {
      const place = this.onTheWay.indexOf(entry)
      if (place >= 0) this.onTheWay.splice(place, 1)
    }
  }

  private async travel(sent: Sent): Promise<Reply> {
    const arrived = this.depart(sent)
    await this.hop('request')
    if (this.clock.now < this.offlineUntil) {
      arrived()
      throw lost()
    }
    const answer = await this.arrive(sent, arrived)
    arrived()
    const status = answer.status
    const isReadable = answer.headers.has('Access-Control-Allow-Origin')
    const text = await this.clock.holdWhile(answer.text())
    await this.hop('answer')
    if (!isReadable) throw lost()
    const named = answer.headers.get('Access-Control-Expose-Headers')?.includes('Retry-After')
    const seconds = named ? Number(answer.headers.get('Retry-After')) : NaN
    return { status, text, retryAfter: Number.isFinite(seconds) ? seconds * 1000 : undefined }
  }

  private async hop(label: string): Promise<void> {
    await this.clock.wait(20 + Math.floor(this.random() * 180))
    await this.clock.turn(label)
  }

  private async arrive({ url, fields, method }: Sent, arrived: () => void): Promise<Response> {
    const { app, context, appOrigin } = this.portal
    const headers = new Headers({
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: appOrigin,
      Host: new URL(this.portal.origin).host,
    })
    const isPost = method === 'POST'
    const address = new URL(isPost ? url : `${url}?${fields.toString()}`)
    const raw = { method, url: address, headers, body: bytesOf(fields) }
    const wait = this.limiter?.(this.clock.now) ?? 0
    if (wait > 0) return tooMany(wait, appOrigin)
    const request = await this.clock.holdWhile(recognise(context, raw))
    const hit = request && strikeRequest(context.db, request)
    if (!request || !hit) {
      return this.clock.holdWhile(Promise.resolve(app.fetch(toRequest(raw))))
    }
    const { fault, miss } = hit
    this.struck.push({ id: fault.id, operation: fault.operation })
    const cors = new Headers({ 'Access-Control-Allow-Origin': appOrigin })
    const exchange: Exchange = { app, context, request, fault, miss, cors }
    if (breaks(fault.id)) return this.breakOff(exchange, fault.id, arrived)
    return this.clock.holdWhile(respond(exchange, fault.id))
  }

  /** A broken connection fails once it breaks; a browser that used it before sends the request again. */
  private breakOff(exchange: Exchange, id: ConnectionFaultId, arrived: () => void) {
    return new Promise<Response>((_, reject) => {
      const fail = () => {
        if (id !== 'F07') arrived()
        reject(lost())
      }
      const wire: Wire = {
        ...{ reset: fail, close: fail, sendPart: fail },
        later: (delay, work) => {
          this.clock.at(this.clock.now + delay, () => {
            work()
            arrived()
          })
        },
        goOffline: (delay) => {
          this.offlineUntil = this.clock.now + delay
          fail()
        },
      }
      void this.clock.holdWhile(this.carryOut(exchange, id, wire))
    })
  }

  private async carryOut(exchange: Exchange, id: ConnectionFaultId, wire: Wire): Promise<void> {
    await breakConnection(exchange, id, wire)
    const isSentAgain = ['F02', 'F03', 'F04'].includes(id) && this.random() < 0.5
    if (isSentAgain) await exchange.app.fetch(exchange.request.toRequest())
  }

  /** Ends an outage. */
  heal(): void {
    this.offlineUntil = 0
  }
}

/** As a portal that limits calls would say it, in whole seconds. */
function tooMany(wait: number, appOrigin: string): Response {
  const headers = {
    'Access-Control-Allow-Origin': appOrigin,
    'Access-Control-Expose-Headers': 'Retry-After',
    'Retry-After': String(Math.ceil(wait / 1000)),
  }
  return Response.json(
    { error: { code: 429, message: 'Too many requests.' } },
    { status: 429, headers },
  )
}

function lost(): PortalError {
  return new PortalError('network', 'No answer')
}

function bytesOf(fields: URLSearchParams): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(fields.toString())
}
