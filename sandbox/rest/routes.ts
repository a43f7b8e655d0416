import { Hono } from 'hono'
import type { SandboxContext } from '../context'
import { customersListRoute } from './customersList'
import { deleteProvisionRoute } from './deleteProvision'
import { imageRoutes } from './images'
import { interestRoute } from './interest'
import { listingRoutes } from './listings'
import { provisionOrgEntitlementsRoute } from './provisionOrgEntitlements'
import { purchaseRoute } from './purchase'
import { purchasesRoute } from './purchases'
import { selfRoutes } from './self'
import { trialRoute } from './trial'
import { userEntitlementsRoutes } from './userEntitlements'

/** Everything below `/sharing/rest` but signing in. */
export function restRoutes(context: SandboxContext): Hono {
  const app = new Hono()
  app.on(['GET', 'POST'], '/', (c) => c.json({ currentVersion: '2025.1' }))
  selfRoutes(app, context)
  customersListRoute(app, context)
  purchasesRoute(app, context)
  listingRoutes(app, context)
  provisionOrgEntitlementsRoute(app, context)
  purchaseRoute(app, context)
  trialRoute(app, context)
  interestRoute(app, context)
  deleteProvisionRoute(app, context)
  userEntitlementsRoutes(app, context)
  imageRoutes(app)
  return app
}
