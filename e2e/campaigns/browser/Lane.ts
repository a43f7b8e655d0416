import type { Browser } from '@playwright/test'
import type { Portal } from '../../support/Portal'
import { type Servers, startServers } from '../../support/servers'
import { fillPortalPage } from '../../support/signIn'
import { watch } from '../../support/watch'
import { Profile } from './Profile'
import { timeScale } from './scale'
import { until } from './until'

/** The one listing of the world `large`. */
export const itemId = 'a1'.repeat(16)
/** Where the identity library keeps a sign-in of a tab. */
const sessionKey = 'esriJSAPIOAuth'
const purchasersAWorld = 60

export type Seller = 'seller_admin' | 'seller_sales'

/**
 * A portal, an app and whatever cells play there, one after the other: no fault can strike what another
 * cell does.
 */
export class Lane {
  private purchasers: string[] = []
  private readonly profiles = new Map<Seller, Profile>()
  private number = 1_000

  private constructor(
    private readonly browser: Browser,
    readonly servers: Servers,
  ) {}

  static async start(browser: Browser): Promise<Lane> {
    // A port that was free may be taken by the time it is used: lanes start side by side.
    const tryOnce = () => startServers(timeScale)
    const servers = await tryOnce().catch(tryOnce).catch(tryOnce)
    return new Lane(browser, servers)
  }

  get portal(): Portal {
    return this.servers.portal
  }

  /** Of a purchaser that nobody has touched yet; the world begins anew when there is none left. */
  async nextPurchaser(): Promise<string> {
    if (this.purchasers.length === 0) {
      await this.portal.reset('large', purchasersAWorld)
      this.purchasers = provisioned()
      await this.forget()
    }
    return this.purchasers.shift() ?? ''
  }

  /** A number of maximum users that nobody else in this lane ever wants. */
  nextNumber(): number {
    return ++this.number
  }

  /** The browser profile of a seller, signed in, without a tab and without a journal. */
  async open(seller: Seller = 'seller_admin'): Promise<Profile> {
    const known = this.profiles.get(seller)
    if (known) return known
    const profile = await this.signIn(seller)
    this.profiles.set(seller, profile)
    return profile
  }

  /** Sessions are over, or a profile is in disorder: the next ones are new. */
  async forget(): Promise<void> {
    const profiles = [...this.profiles.values()]
    this.profiles.clear()
    await Promise.all(profiles.map(({ context }) => context.close()))
  }

  /** Every tab to come has this session, as if it had been restored. */
  private async signIn(seller: Seller): Promise<Profile> {
    const profile = await this.newProfile()
    const page = await profile.context.newPage()
    await page.goto('/')
    await page.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
    await fillPortalPage(page, seller)
    await page.getByRole('button', { name: 'Account' }).waitFor()
    const session = await until('a session', () =>
      page.evaluate((key) => sessionStorage.getItem(key) ?? undefined, sessionKey),
    )
    await page.close()
    await profile.context.addInitScript(
      ([key, text, origin]) => {
        if (location.origin === origin && sessionStorage.getItem(key) === null) {
          sessionStorage.setItem(key, text)
        }
      },
      [sessionKey, session, this.servers.appOrigin] as const,
    )
    return profile
  }

  private async newProfile(): Promise<Profile> {
    const { appOrigin: baseURL, portal } = this.servers
    const context = await this.browser.newContext({
      baseURL,
      locale: 'en-US',
      hasTouch: true,
      reducedMotion: 'reduce',
      viewport: { width: 800, height: 900 },
    })
    context.setDefaultTimeout(30_000)
    // The compiler that runs this marks named functions with a helper that pages do not have.
    await context.addInitScript('globalThis.__name ??= (named) => named')
    const seen = await watch(context, [baseURL, portal.origin])
    // Whatever a fault makes fail, Chromium writes into the console.
    seen.expectConsole(/Failed to load resource|net::ERR|CORS policy/)
    return new Profile(context, seen)
  }
}

/** Those of the world `large` that hold seats and whose provision has not ended; see `sandbox/seeds/large.ts`. */
function provisioned(): string[] {
  const numbers = Array.from({ length: purchasersAWorld }, (_, place) => place + 1)
  const holds = (n: number) => n % 4 !== 3 && (n % 5 === 0 || (n * 17) % 800 > 110)
  return numbers.filter(holds).map((n) => `LargeBuyer${String(n).padStart(6, '0')}`)
}
