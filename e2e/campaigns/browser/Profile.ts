import type { BrowserContext } from '@playwright/test'
import type { Watch } from '../../support/watch'

/** A browser profile in which somebody is signed in; whoever leaves it leaves nothing in it but that. */
export class Profile {
  constructor(
    readonly context: BrowserContext,
    private readonly watch: Watch,
  ) {}

  /** What no page may do and one did since somebody last looked, in words. */
  takeFaults(): string[] {
    return this.watch.faults.splice(0)
  }

  /** Closes every tab and forgets what they kept. */
  async leave(): Promise<void> {
    await Promise.all(this.context.pages().map((page) => page.close()))
    const page = await this.context.newPage()
    await page.goto('/icon.svg')
    await page.evaluate(async () => {
      localStorage.clear()
      for (const { name } of await indexedDB.databases()) {
        await new Promise((resolve) => {
          const asked = indexedDB.deleteDatabase(name ?? '')
          asked.onsuccess = resolve
          asked.onerror = resolve
        })
      }
    })
    await page.close()
    this.takeFaults()
  }
}
