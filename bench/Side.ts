import type { Browser } from '@playwright/test'
import { type Servers, startServers } from '../e2e/support/servers'
import { dists } from './builds'
import type { MakeListPage } from './ListPage'
import { ours } from './ours'
import { Tab } from './Tab'
import { World } from './World'
import { yardstickPage } from './yardstickPage'

const pages: Record<keyof typeof dists, MakeListPage> = { ours, yardstick: yardstickPage }

/** One of the two that are compared, with servers and a portal of its own. */
export class Side {
  private constructor(
    private readonly browser: Browser,
    private readonly servers: Servers,
    private readonly which: keyof typeof dists,
    readonly world: World,
  ) {}

  /** Serves it with a world of so many purchasers. */
  static async start(browser: Browser, which: keyof typeof dists, total: number): Promise<Side> {
    const servers = await startServers(1, dists[which])
    await servers.portal.reset('large', total)
    return new Side(browser, servers, which, new World(total))
  }

  /** A tab of a browser profile of its own, signed in, where the list has been opened once. */
  async openTab(): Promise<Tab> {
    const list = pages[this.which](this.servers)
    const tab = await Tab.open(this.browser, this.servers.appOrigin, list, this.world)
    await list.signIn(tab.page)
    await tab.openList()
    return tab
  }

  async close(): Promise<void> {
    await this.servers.close()
  }
}
