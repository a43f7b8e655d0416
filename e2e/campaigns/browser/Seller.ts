import type { Page } from '@playwright/test'
import { isEnd, type SeatsIntent as Intent } from '~/provisioning/intent'
import { editPath, fill } from '../../support/seats'
import { fillPortalPage } from '../../support/signIn'
import { journalRows } from './journalRows'
import { itemId, type Seller as Username } from './Lane'
import type { Profile } from './Profile'
import { patience, until } from './until'

/** Everything a person may be asked to press on the way to a verdict, most urgent first. */
const asked = [
  'Sign in again',
  'Sign in with ArcGIS',
  'Try again',
  'Check and send now',
  'Check and go on',
] as const

/** A person at one tab, who changes the seats of one purchaser. */
export class Seller {
  /** How often the screen said that something did not work, before anything was sent. */
  setbacks = 0

  constructor(
    readonly profile: Profile,
    private tab: Page,
    readonly orgId: string,
    readonly username: Username = 'seller_admin',
  ) {}

  get page(): Page {
    return this.tab
  }

  static async at(profile: Profile, orgId: string, username?: Username): Promise<Seller> {
    return new Seller(profile, await profile.context.newPage(), orgId, username)
  }

  /** Goes on in another tab. */
  moveTo(page: Page): void {
    this.tab = page
  }

  /** Opens the form of the purchaser. */
  async open(): Promise<void> {
    await this.page.goto(editPath(this.orgId, itemId))
    const field = this.page.getByRole('textbox', { name: 'Maximum users', exact: true })
    await this.goOnUntil('the form', () => field.isVisible())
  }

  /** Types a number of maximum users. */
  async type(maxUsers: number): Promise<void> {
    await fill(this.page, { 'Maximum users': String(maxUsers) })
  }

  /** From the form to the review, however often it takes. */
  async review(): Promise<void> {
    const heading = this.page.getByRole('heading', { name: 'Review change', exact: true })
    const button = this.page.getByRole('button', { name: 'Review change', exact: true })
    const mine = this.page.getByRole('button', { name: /^Set to my numbers/ })
    const reading = this.page.getByText('Reading the current numbers…')
    let clicks = 0
    await until('the review', async () => {
      if (await heading.isVisible()) return true
      if (await this.pressWhatIsAsked()) return false
      if (await mine.isVisible()) {
        this.setbacks++
        await mine.click({ timeout: 2_000 })
      } else if ((await button.isVisible()) && !(await reading.isVisible())) {
        await button.click({ timeout: 2_000 })
        clicks++
      }
      return false
    })
    this.setbacks += Math.max(0, clicks - 1)
  }

  private get isAtPortal(): boolean {
    return new URL(this.page.url()).pathname.startsWith('/sharing/')
  }

  get sendButton() {
    return this.page.getByRole('button', { name: /^(Send to ArcGIS|Sending to ArcGIS…)$/ })
  }

  /** A tab in the background draws nothing, and a press waits for that. */
  async send(): Promise<void> {
    await this.page.bringToFront()
    await this.sendButton.click()
  }

  /** @throws Error while the page is at the portal, whose origin has no journal */
  async rows(): Promise<Intent[]> {
    if (this.isAtPortal) throw new Error('not in the app')
    return journalRows(this.page)
  }

  /** Does whatever the screen asks a person to do until something is so: on a busy computer a check may come too late. */
  async goOnUntil(what: string, ask: () => Promise<boolean>): Promise<void> {
    await until(what, async () => {
      if (await ask()) return true
      await this.pressWhatIsAsked()
      return false
    })
  }

  /** Does whatever the screen asks a person to do, until every change in the journal has ended. */
  async goOnToTheEnd(limit = patience): Promise<Intent[]> {
    let openSince = performance.now()
    return until(
      'an end of the change',
      async () => {
        if (await this.pressWhatIsAsked()) openSince = performance.now()
        const rows = await this.rows()
        if (rows.length > 0 && rows.every(isEnd)) return rows
        // A paused change that this screen does not show is on the list of those that need somebody.
        const isPaused = rows.some(({ state }) => state === 'paused')
        if (isPaused && performance.now() - openSince > 2_000) {
          await this.page.goto('/attention')
          openSince = performance.now()
        }
        return undefined
      },
      limit,
    )
  }

  /** Opens the purchaser again, whose numbers are not what was confirmed, and is told so. */
  async seeOverwritten(): Promise<void> {
    await this.page.goto(editPath(this.orgId, itemId).replace('/edit', ''))
    const words = this.page.getByText(/^Your change of .* was overwritten/)
    await this.goOnUntil('the words', () => words.first().isVisible())
    await until('the row', async () =>
      (await this.rows()).some((row) => row.state === 'overwritten'),
    )
  }

  /**
   * Presses the one button the screen waits for, or signs in at the portal's page; whether there was one.
   * Without `mayGoOn` nothing is pressed that lets a change go on.
   */
  async pressWhatIsAsked({ mayGoOn = true } = {}): Promise<boolean> {
    const { page } = this
    if (this.isAtPortal) {
      await fillPortalPage(page, this.username)
      return true
    }
    const any = page.getByRole('button', { name: new RegExp(`^(${asked.join('|')})$`) })
    const found = await any.allTextContents()
    const first = asked.find(
      (text) => found.includes(text) && (mayGoOn || !text.startsWith('Check')),
    )
    if (first === undefined) return false
    const button = page.getByRole('button', { name: first, exact: true }).first()
    await button.click({ timeout: 2_000 }).catch(() => undefined)
    return true
  }
}
