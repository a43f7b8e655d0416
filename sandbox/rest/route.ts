import type { Context, Hono } from 'hono'
import * as z from 'zod/mini'
import type { Endpoint, ParamsOf, ReplyOf } from '../../src/contract/endpoint'
import type { SandboxContext } from '../context'
import { record, type WriteEffect } from '../control/ledger'
import { callerOf } from '../oauth/caller'
import { readParameters, readToken } from '../parameters'
import type { Person } from '../people'
import { Refusal } from '../Refusal'
import { asSwitched } from './provisionRows'

/** Who calls, and what a handler works with. `caller` is missing only where anonymous calls are allowed. */
export interface Call<Caller> {
  context: SandboxContext
  caller: Caller
  method: string
  /** Sets what the ledger keeps of a write: the provision before and after. */
  effect: WriteEffect
  /** Answers with a refusal although the work is done and kept. */
  refuse: (refusal: Refusal) => void
}

type Handler<E extends Endpoint, Caller> = (params: ParamsOf<E>, call: Call<Caller>) => ReplyOf<E>

interface Route<E extends Endpoint, Caller> {
  /** Esri's name of the operation, for the ledger. */
  operation: string
  endpoint: E
  handle: Handler<E, Caller>
}

/** An operation for signed-in callers: 499 without a token, 498 with one that is no good. */
export function route<E extends Endpoint>(
  app: Hono,
  context: SandboxContext,
  spec: Route<E, Person>,
): void {
  register(app, context, spec, (person) => {
    if (!person) throw new Refusal(499, 'Token Required')
    return person
  })
}

/** An operation that answers anonymous callers too. */
export function publicRoute<E extends Endpoint>(
  app: Hono,
  context: SandboxContext,
  spec: Route<E, Person | undefined>,
): void {
  register(app, context, spec, (person) => person)
}

function register<E extends Endpoint, Caller>(
  app: Hono,
  context: SandboxContext,
  { operation, endpoint, handle }: Route<E, Caller>,
  admit: (person: Person | undefined) => Caller,
): void {
  const methods = endpoint.method === 'GET' ? ['GET', 'POST'] : ['POST']
  app.on(methods, endpoint.path, async (c) => {
    const started = performance.now()
    const given: Record<string, string> = { ...(await readParameters(c)), ...c.req.param() }
    const effect: WriteEffect = {}
    const outcome: { person?: Person | undefined; refusal?: Refusal } = {}
    const { method } = c.req
    const refuse = (refusal: Refusal) => {
      outcome.refusal = refusal
    }
    const reply = answer(() => {
      outcome.person = identify(context, readToken(c, given))
      const caller = admit(outcome.person)
      const params = decodeParams(endpoint, given)
      const run = context.db.transaction(() =>
        handle(params, { context, caller, method, effect, refuse }),
      )
      const told = z.encode(endpoint.reply, run())
      return outcome.refusal?.toReply() ?? asSwitched(context.db, told)
    })
    record(context, {
      method,
      operation,
      who: outcome.person?.username ?? null,
      parameters: given,
      effect,
      reply,
      took: performance.now() - started,
    })
    return c.json(reply as object)
  })
  if (endpoint.method === 'POST') {
    app.get(endpoint.path, (c: Context) =>
      c.json(new Refusal(405, `${operation} takes POST only.`).toReply()),
    )
  }
}

function answer(work: () => unknown): unknown {
  const outcome: { reply?: unknown } = {}
  const refusal = refusalFrom(() => {
    outcome.reply = work()
  })
  return refusal?.toReply() ?? outcome.reply
}

/** The refusal that some work ends in, if it does. */
export function refusalFrom(work: () => void): Refusal | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

function identify(context: SandboxContext, token: string): Person | undefined {
  if (token === '') return undefined
  const person = callerOf(context, token)
  if (!person) throw new Refusal(498, 'Invalid token.')
  return person
}

function decodeParams<E extends Endpoint>(endpoint: E, given: object): ParamsOf<E> {
  const read = z.safeDecode(endpoint.params, given)
  if (read.success) return read.data as ParamsOf<E>
  const names = read.error.issues.map((issue) => issue.path.join('.') || 'parameters')
  throw new Refusal(400, `Invalid or missing input parameters: ${names.join(', ')}`)
}
