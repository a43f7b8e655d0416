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
  ) {}

  /** Serves it, without any world yet. */
  static async start(which: keyof typeof dists): Promise<Side> {
    return new Side(await startServers(1, dists[which]), pages[which])
  }

  /**
   * Begins a world of so many purchasers: a tab of a browser profile of its own, signed in, where the list
   * has been opened once.
   */
  async openTab(browser: Browser, total: number): Promise<Tab> {
    const { portal, appOrigin } = this.servers
    await portal.reset('large', total)
    const list = this.makePage(this.servers)
    const tab = await Tab.open(browser, appOrigin, list, new World(total))
    await list.signIn(tab.page)
    await tab.openList()
    return tab
  }

  async close(): Promise<void> {
    await this.servers.close()
  }
}
