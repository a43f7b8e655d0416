import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import type { SandboxContext } from '../context'
import { armFaults, disarm, readArmed } from '../faults/armedRows'
import { Fault } from '../faults/fault'
import { seedWorld, worldNames } from '../seeds/seedWorld'
import { isSwitchName, isSwitchValue, readSwitches, setSwitch, switchNames } from '../switches'
import { isSame } from './isSame'
import { readLedger } from './ledger'

const Reset = z.object({
  world: z.enum(worldNames),
  purchasers: z.optional(z.int().check(z.gte(0), z.lte(50_000))),
})
const Clock = z.object({ now: z.nullable(z.int()) })
const People = z.object({
  username: z.string(),
  role: z.optional(z.string()),
  privileges: z.optional(z.array(z.string())),
  culture: z.optional(z.string()),
})
const Licensing = z.object({
  itemId: z.string(),
  licenseBy: z.enum(['licenseByUser', 'licenseByOrganization']),
})
const Switches = z
  .partialRecord(z.enum(switchNames), z.pipe(z.union([z.string(), z.int()]), z.transform(String)))
  .check((context) => {
    for (const [name, value] of Object.entries(context.value)) {
      if (isSwitchName(name) && isSwitchValue(name, value)) continue
      const message = `${name} cannot be set to ${value}.`
      context.issues.push({ code: 'custom', message, input: value })
    }
  })
const Faults = z.object({ faults: z.array(Fault) })

/** Ways to steer the sandbox, never below `/sharing`, for those who know the secret. */
export function controlRoutes(context: SandboxContext): Hono {
  const { db, clock } = context
  const app = new Hono()
  app.use(async (c, next) => {
    if (!isSame(c.req.header('X-Sandbox-Secret') ?? '', context.secret)) {
      return c.json({ error: 'The header X-Sandbox-Secret is missing or wrong.' }, 403)
    }
    await next()
    return undefined
  })
  app.post('/reset', (c) =>
    withBody(c, Reset, ({ world, purchasers }) => {
      seedWorld(context, world, purchasers === undefined ? {} : { purchasers })
    }),
  )
  app.post('/clock', (c) =>
    withBody(c, Clock, ({ now }) => {
      clock.set(now)
    }),
  )
  app.post('/people', (c) =>
    withBody(c, People, ({ username, role, privileges, culture }) => {
      if (role !== undefined) {
        db.prepare('UPDATE people SET role = ? WHERE username = ?').run(role, username)
      }
      if (privileges) {
        const text = JSON.stringify(privileges)
        db.prepare('UPDATE people SET privileges = ? WHERE username = ?').run(text, username)
      }
      if (culture !== undefined) {
        db.prepare('UPDATE people SET culture = ? WHERE username = ?').run(culture, username)
      }
    }),
  )
  app.post('/listings', (c) =>
    withBody(c, Licensing, ({ itemId, licenseBy }) => {
      db.prepare(
        "UPDATE listings SET body = json_set(body, '$.licenseBy', ?) WHERE item_id = ?",
      ).run(licenseBy, itemId)
    }),
  )
  app.post('/switches', (c) =>
    withBody(c, Switches, (chosen) => {
      for (const name of switchNames) {
        const value = chosen[name]
        if (value !== undefined) setSwitch(db, name, value)
      }
    }),
  )
  app.get('/switches', (c) => c.json({ switches: readSwitches(db) }))
  app.post('/faults', (c) =>
    withBody(c, Faults, ({ faults }) => {
      armFaults(db, faults)
    }),
  )
  app.get('/faults', (c) => c.json({ faults: readArmed(db) }))
  app.delete('/faults', (c) => {
    disarm(db)
    return c.json({ success: true })
  })
  app.get('/ledger', (c) => c.json({ entries: readLedger(context) }))
  return app
}

async function withBody<Body extends z.ZodMiniType>(
  c: Context,
  schema: Body,
  work: (body: z.output<Body>) => void,
): Promise<Response> {
  const read = schema.safeParse(await c.req.json().catch(() => undefined))
  if (!read.success) return c.json({ error: z.prettifyError(read.error) }, 400)
  work(read.data)
  return c.json({ success: true })
}
