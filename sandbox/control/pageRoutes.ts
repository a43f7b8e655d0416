import { type Context, Hono } from 'hono'
import type { SandboxContext } from '../context'
import { armFaults, disarm } from '../faults/armedRows'
import { Fault } from '../faults/fault'
import { readParameters } from '../parameters'
import { isWorld, seedWorld } from '../seeds/seedWorld'
import { isSwitchName, isSwitchValue, setSwitch } from '../switches'
import { readFaultForm } from './faultForm'
import { isSame } from './isSame'
import { controlPage } from './page'
import { pageStyle } from './pageStyle'

const policy =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

type Fields = Record<string, string>

/** What each form does; it returns why it did nothing, if it did nothing. */
const deeds: Record<string, (context: SandboxContext, fields: Fields) => string | undefined> = {
  faults: ({ db }, fields) => {
    const read = Fault.safeParse(readFaultForm(fields))
    if (!read.success) return read.error.issues.map(({ message }) => message).join(' ')
    armFaults(db, [read.data])
    return undefined
  },
  disarm: ({ db }) => {
    disarm(db)
    return undefined
  },
  switches: ({ db }, { name = '', value = '' }) => {
    if (!isSwitchName(name) || !isSwitchValue(name, value)) return 'There is no such switch.'
    setSwitch(db, name, value)
    return undefined
  },
  reset: (context, { world = '' }) => {
    if (!isWorld(world)) return 'There is no such world.'
    seedWorld(context, world)
    return undefined
  },
}

/**
 * The page for a person and its forms. Only a browser that opened it from here may use it: it carries the
 * secret, so no page of another origin, not even of the app, may read it or send its forms.
 */
export function pageRoutes(context: SandboxContext): Hono {
  const app = new Hono()
  app.on('GET', ['/sandbox', '/sandbox/'], (c) => {
    const isFetched = ![undefined, 'navigate'].includes(c.req.header('Sec-Fetch-Mode'))
    const origin = c.req.header('Origin')
    if (isFetched || (origin !== undefined && origin !== ownOrigin(c))) {
      return c.text('This page is for a person, at its own address.', 403)
    }
    return answer(c, context)
  })
  app.get('/sandbox/style.css', (c) => c.body(pageStyle, 200, { 'Content-Type': 'text/css' }))
  app.post('/sandbox/page/:deed', async (c) => {
    const fields = await readParameters(c)
    const isOwn = c.req.header('Origin') === ownOrigin(c)
    if (!isOwn || !isSame(fields['secret'] ?? '', context.secret)) {
      return c.text('This form was not sent from the page of the sandbox.', 403)
    }
    const deed = deeds[c.req.param('deed')]
    if (!deed) return c.text('There is no such form.', 404)
    const problem = deed(context, fields)
    return problem === undefined ? c.redirect('/sandbox/', 303) : answer(c, context, problem)
  })
  return app
}

function ownOrigin(c: Context): string {
  return `http://${c.req.header('Host') ?? ''}`
}

function answer(c: Context, context: SandboxContext, problem?: string) {
  c.header('Content-Security-Policy', policy)
  // With less than this the browser would call the origin of the forms "null".
  c.header('Referrer-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  c.header('Cache-Control', 'no-store')
  return c.html(controlPage(context, problem), problem === undefined ? 200 : 400)
}
