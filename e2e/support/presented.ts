import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, type CDPSession, expect, type Page } from '@playwright/test'
import { markedItemId, markedOrgId } from '../../sandbox/seeds/marked'
import { dumpMemory, dumpPage, othersIn } from './marks'

/** Addresses of the world `marked`: its list, the first purchaser, and that one presented. */
export const list = `/listings/${markedItemId}`
export const alder = `${list}/purchasers/${markedOrgId(1)}`
export const present = `/present/${markedItemId}/${markedOrgId(1)}`
export const title = '\u2068Parcel Viewer Pro\u2069 for \u2068Town of Alder\u2069'
export const sentence = 'You have 8 Standard and 2 Advanced seats for up to 10 people.'

/** Looks for others in everything that can be looked at, state by state. */
export class Search {
  readonly states: string[] = []
  private readonly said: string[] = []

  private constructor(
    readonly page: Page,
    readonly cdp: CDPSession,
  ) {
    page.on('console', (message) => this.said.push(message.text()))
    page.on('download', (download) => this.said.push(download.suggestedFilename()))
  }

  static async begin(page: Page, context: BrowserContext): Promise<Search> {
    const cdp = await context.newCDPSession(page)
    await cdp.send('HeapProfiler.enable')
    return new Search(page, cdp)
  }

  /** Begins on the list, once all others are in it and in storage: that this search can find is shown first. */
  static async beginOnList(page: Page, context: BrowserContext): Promise<Search> {
    await expect(page.getByRole('link', { name: 'All 200', exact: true })).toBeVisible()
    const search = await Search.begin(page, context)
    await expect.poll(async () => (await search.found())['database seatkeeper.lists']).toBe(199)
    return search
  }

  /** How many others are found, by where. */
  async found(): Promise<Record<string, number>> {
    const places = { ...(await dumpPage(this.page, this.cdp)), said: this.said.join('\n') }
    const counts = Object.entries(places).map(([place, text]) => [place, othersIn(text).length])
    return Object.fromEntries(counts) as Record<string, number>
  }

  /** How many are alive in memory. */
  async inMemory(): Promise<number> {
    return othersIn(await dumpMemory(this.cdp)).length
  }

  forgetSaid(): void {
    this.said.length = 0
  }

  /** None of 199 is anywhere, and whoever cannot see the screen can use it. `isKept`: storage has its turn later. */
  async expectNobody(state: string, { isKept = false } = {}): Promise<void> {
    this.states.push(state)
    const places = Object.entries(await this.found()).filter(([, count]) => count > 0)
    const found = places.filter(([place]) => !isKept || !/database|local|session/.test(place))
    expect(found, `others found in the state: ${state}`).toEqual([])
    const { violations } = await new AxeBuilder({ page: this.page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .analyze()
    expect(
      violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`),
      state,
    ).toEqual([])
  }
}

/** On the card before a presentation. */
export const startButton = (page: Page) => page.getByRole('button', { name: 'Start presenting' })

/** From the card to the presentation. */
export async function start(page: Page) {
  await startButton(page).click()
  await expect(page.getByText(sentence)).toBeVisible()
}
