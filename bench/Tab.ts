import type { Browser, CDPSession, Page } from '@playwright/test'
import type { Drawing } from './Drawing'
import type { Expected } from './Sight'
import type { ListPage } from './ListPage'
import { type Frame, onScreen } from './onScreen'
import { installProbe } from './probe'
import type { World } from './World'

/** A network: what a request waits for (ms), and bytes a second; -1: as many as it can. */
export interface Network {
  latency: number
  throughput: number
}

/** As Lighthouse and Chromium define slow 4G when applied to each request. */
export const slow4g: Network = { latency: 562.5, throughput: (1.47 * 1024 * 1024) / 8 }

/** A tab in which one of the two pages is used and watched. */
export class Tab {
  private constructor(
    readonly page: Page,
    readonly devtools: CDPSession,
    readonly list: ListPage,
    readonly world: World,
  ) {}

  static async open(browser: Browser, baseURL: string, list: ListPage, world: World): Promise<Tab> {
    const viewport = { width: 1280, height: 860 }
    const options = { baseURL, viewport, locale: 'en-US', timezoneId: 'Europe/Berlin' }
    const context = await browser.newContext(options)
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    // The tool that runs this file wraps functions in a call of this name.
    await page.addInitScript({ content: 'globalThis.__name = (named) => named' })
    await page.addInitScript(installProbe, list.sight(world.total))
    return new Tab(page, await context.newCDPSession(page), list, world)
  }

  /**
   * Does something with the processor so many times slower. Before and after, it is as fast as it is: a slowed tab
   * keeps a processor busy even while nothing happens in it, and that would slow the other one.
   */
  async slowed<Result>(rate: number, act: () => Promise<Result>): Promise<Result> {
    await this.devtools.send('Emulation.setCPUThrottlingRate', { rate })
    try {
      return await act()
    } finally {
      await this.devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    }
  }

  async setNetwork({ latency, throughput }: Network): Promise<void> {
    await this.devtools.send('Network.enable')
    const speed = { downloadThroughput: throughput, uploadThroughput: throughput }
    await this.devtools.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency },
      ...speed,
    })
  }

  /** Opens the list and waits for its first rows. */
  async openList(): Promise<void> {
    await this.list.openList(this.page)
    await this.firstRows()
  }

  /** Loads the list anew, as a person who returns; `firstRows` and `complete` tell when. */
  async reload(): Promise<void> {
    await this.leave()
    await this.list.openList(this.page)
  }

  /** Waits until all rows are there and kept, as for somebody who comes back. */
  async kept(): Promise<void> {
    await this.complete()
    await this.list.kept(this.page)
  }

  /** Takes away what was kept for another visit; who is signed in stays. */
  async forgetLists(): Promise<void> {
    const origin = new URL(this.page.url()).origin
    await this.leave()
    await this.devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  }

  /** Leaves the page, and so ends whatever it is still loading. */
  async leave(): Promise<void> {
    await this.page.goto('about:blank')
  }

  /** When the first row was seen, in ms since the navigation began. */
  firstRows(): Promise<number> {
    return this.when('firstRowsAt')
  }

  /** When all rows were there, in ms since the navigation began. */
  complete(): Promise<number> {
    return this.when('completeAt')
  }

  private async when(what: 'firstRowsAt' | 'completeAt'): Promise<number> {
    const options = { timeout: 600_000, polling: 100 }
    const found = await this.page.waitForFunction((name) => window.probe[name], what, options)
    return (await found.jsonValue()) ?? NaN
  }

  /** Does something that ends in one key or click, and waits for what it brings: ms from one to the other. */
  async measure(act: (page: Page) => Promise<void>, expected: Expected): Promise<number> {
    await this.page.evaluate((wanted) => {
      window.probe.arm(wanted)
    }, expected)
    await act(this.page)
    return this.page.evaluate(() => window.probe.armed)
  }

  /** Longest event of every interaction since the last call, in ms. */
  async takeInteractions(): Promise<number[]> {
    // The browser tells of an event some time after it was painted.
    await this.page.waitForTimeout(500)
    return this.page.evaluate(() => {
      const durations = [...window.probe.interactions.values()]
      window.probe.interactions.clear()
      return durations
    })
  }

  /** What the page drew meanwhile, and what of that came onto the screen. */
  async watched(act: () => Promise<void>): Promise<{ drawings: Drawing[]; frames: Frame[] }> {
    await this.page.evaluate(() => {
      window.endDrawings = window.probe.watchDrawings()
    })
    const frames = await onScreen(this.page, act)
    return { drawings: await this.page.evaluate(() => window.endDrawings()), frames }
  }

  /** Bytes of JavaScript objects that are in use. */
  async heap(): Promise<number> {
    await this.devtools.send('HeapProfiler.collectGarbage')
    await this.devtools.send('HeapProfiler.collectGarbage')
    const { usedSize } = await this.devtools.send('Runtime.getHeapUsage')
    return usedSize
  }
}
