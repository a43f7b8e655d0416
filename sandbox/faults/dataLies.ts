import * as z from 'zod/mini'
import { provisionOrgEntitlements } from '../../src/contract/provisions'
import { asSwitched, findProvision, toProvision } from '../rest/provisionRows'
import { answerFalsely, type Exchange } from './exchange'

const bodies: Record<string, string> = {
  empty: '',
  null: 'null',
  html: '<!doctype html><title>ArcGIS</title><p>One moment, please.</p>',
  successFalse: '{"success":false}',
}

/** Answers with HTTP 200 and a body that says nothing (F20). */
export function sayNothing(exchange: Exchange): Promise<Response> {
  const variant = exchange.fault.variant ?? 'empty'
  return answerFalsely(exchange, (truth) => {
    const body = bodies[variant] ?? half(truth ?? whatIsHeld(exchange))
    return answer(exchange, body, variant === 'html' ? 'text/html' : 'application/json')
  })
}

/** Answers about another purchaser, another listing or another number of seats (F21). */
export function sayOther(exchange: Exchange): Promise<Response> {
  return answerFalsely(exchange, (truth) => {
    const said = JSON.parse(truth ?? whatIsHeld(exchange)) as unknown
    for (const provision of provisionsIn(said)) distort(provision, exchange.fault.variant ?? 'org')
    return answer(exchange, JSON.stringify(said), 'application/json')
  })
}

/** The first half of a text. */
export function half(text: string): string {
  return text.slice(0, Math.ceil(text.length / 2))
}

/** What an operation that changes nothing could answer: the provision as it is. */
export function whatIsHeld({ context: { db }, request: { parameters } }: Exchange): string {
  const { itemId = '', purchaserOrgId = '' } = parameters
  const row = findProvision(db, itemId, purchaserOrgId)
  if (!row) return '{"success":true}'
  return JSON.stringify(asSwitched(db, z.encode(provisionOrgEntitlements.reply, toProvision(row))))
}

type Loose = Record<string, unknown>

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null
}

function provisionsIn(reply: unknown): Loose[] {
  if (!isLoose(reply)) return []
  if (Array.isArray(reply['provisions'])) {
    return reply['provisions'].flatMap((row: unknown) =>
      isLoose(row) ? provisionsIn(row['provision']) : [],
    )
  }
  return 'purchaserOrgId' in reply ? [reply] : []
}

function distort(provision: Loose, variant: string): void {
  if (variant === 'org') provision['purchaserOrgId'] = 'AnotherOrg000000'
  if (variant === 'listing') provision['itemId'] = 'f'.repeat(32)
  const held = provision['orgEntitlements']
  if (variant !== 'number' || !isLoose(held)) return
  held['maxUsers'] = Number(held['maxUsers']) + 1
  const entitlements = isLoose(held['entitlements']) ? Object.values(held['entitlements']) : []
  for (const one of entitlements) if (isLoose(one)) one['num'] = Number(one['num']) + 1
}

function answer({ cors }: Exchange, body: string, type: string): Response {
  const headers = new Headers(cors)
  headers.set('Content-Type', type)
  return new Response(body, { headers })
}
