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
    private readonly servers: Servers,
    private readonly makePage: MakeListPage,
    private readonly world: World,
  ) {}

  /** Serves it with a world of so many purchasers. */
  static async start(which: keyof typeof dists, total: number): Promise<Side> {
    const servers = await startServers(1, dists[which])
    await servers.portal.reset('large', total)
    return new Side(servers, pages[which], new World(total))
  }

  /** A tab of a browser profile of its own, signed in, where the list has been opened once. */
  async openTab(browser: Browser): Promise<Tab> {
    const list = this.makePage(this.servers)
    const tab = await Tab.open(browser, this.servers.appOrigin, list, this.world)
    await list.signIn(tab.page)
    await tab.openList()
    return tab
  }

  async close(): Promise<void> {
    await this.servers.close()
  }
}
