import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test'
import type { Portal } from '../../support/Portal'
import { type Servers, startServers } from '../../support/servers'
import { fillPortalPage } from '../../support/signIn'
import { type Watch, watch } from '../../support/watch'
import { timeScale } from './scale'
import { until } from './until'

/** The one listing of the world `large`. */
export const itemId = 'a1'.repeat(16)
/** Where the identity library keeps a sign-in of a tab. */
const sessionKey = 'esriJSAPIOAuth'
const purchasersAWorld = 60

export type Seller = 'seller_admin' | 'seller_sales'

/** A browser profile with nothing in it but, on asking, a session. */
export interface Profile {
  context: BrowserContext
  watch: Watch
}

/**
 * A portal, an app and whatever cells play there, one after the other: no fault can strike what another
 * cell does.
 */
export class Lane {
  private purchasers: string[] = []
  private readonly sessions = new Map<Seller, string>()
  private number = 1_000

  private constructor(
    private readonly browser: Browser,
    readonly servers: Servers,
  ) {}

  static async start(browser: Browser): Promise<Lane> {
    return new Lane(browser, await startServers(timeScale))
  }

  get portal(): Portal {
    return this.servers.portal
  }

  /** Of a purchaser that nobody has touched yet; the world begins anew when there is none left. */
  async nextPurchaser(): Promise<string> {
    if (this.purchasers.length === 0) {
      await this.portal.reset('large', purchasersAWorld)
      this.purchasers = provisioned()
      this.sessions.clear()
    }
    return this.purchasers.shift() ?? ''
  }

  /** A number of maximum users that nobody else in this lane ever wants. */
  nextNumber(): number {
    return ++this.number
  }

  /** A new browser profile, signed in as a seller as if a tab had been restored. */
  async open(seller: Seller = 'seller_admin', options: BrowserContextOptions = {}) {
    const session = this.sessions.get(seller) ?? (await this.signIn(seller))
    return this.profile(session, options)
  }

  /** The session of a seller is over: the next profile signs in anew. */
  forget(): void {
    this.sessions.clear()
  }

  private async profile(session?: string, options: BrowserContextOptions = {}): Promise<Profile> {
    const { appOrigin: baseURL, portal } = this.servers
    const context = await this.browser.newContext({ baseURL, locale: 'en-US', ...options })
    context.setDefaultTimeout(30_000)
    // The compiler that runs this marks named functions with a helper that pages do not have.
    await context.addInitScript('globalThis.__name ??= (named) => named')
    const seen = await watch(context, [baseURL, portal.origin])
    // Whatever a fault makes fail, Chromium writes into the console.
    seen.expectConsole(/Failed to load resource|net::ERR|CORS policy/)
    if (session !== undefined) {
      await context.addInitScript(
        ([key, text, origin]) => {
          if (location.origin === origin && sessionStorage.getItem(key) === null) {
            sessionStorage.setItem(key, text)
          }
        },
        [sessionKey, session, baseURL] as const,
      )
    }
    return { context, watch: seen }
  }

  private async signIn(seller: Seller): Promise<string> {
    const { context } = await this.profile()
    const page = await context.newPage()
    await page.goto('/')
    await page.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
    await fillPortalPage(page, seller)
    await page.getByRole('button', { name: 'Account' }).waitFor()
    const session = await until('a session', () =>
      page.evaluate((key) => sessionStorage.getItem(key) ?? undefined, sessionKey),
    )
    await context.close()
    this.sessions.set(seller, session)
    return session
  }
}

/** Those of the world `large` that hold seats and whose provision has not ended; see `sandbox/seeds/large.ts`. */
function provisioned(): string[] {
  const numbers = Array.from({ length: purchasersAWorld }, (_, place) => place + 1)
  const holds = (n: number) => n % 4 !== 3 && (n % 5 === 0 || (n * 17) % 800 > 110)
  return numbers.filter(holds).map((n) => `LargeBuyer${String(n).padStart(6, '0')}`)
}
