import type { Page } from '@playwright/test'
import type { State } from '~/provisioning/intent'

/** What happens to a write into the journal. */
export interface WriteFault {
  /** Only rows in this state count; missing: all. */
  state?: State
  /** Which write that counts is the first struck, from 1, and how many are. */
  nth: number
  times: number
  /** It fails, or the tab hangs when the row is handed over, or once it is kept. */
  does: 'fail' | 'hangOnPut' | 'hangOnKept'
  /** How long the tab hangs, in ms. */
  span: number
}

const usual: WriteFault = { nth: 1, times: 1, does: 'hangOnKept', span: 600 }

/**
 * Strikes writes into the journal in every tab of a profile: a disk that is full (F29), or a computer so
 * busy that nothing in the page runs for a while (F27). `struck` counts.
 */
export class Strike {
  struck = 0

  static async on(page: Page, fault: Partial<WriteFault>): Promise<Strike> {
    const strike = new Strike()
    await page.exposeFunction('reportStrike', () => {
      strike.struck++
    })
    await page.addInitScript(strikeWrites, { ...usual, ...fault })
    return strike
  }
}

/** Runs in the page, of which only the form is struck: a person who looks for help must find it. */
function strikeWrites({ state, nth, times, does, span }: WriteFault): void {
  // It is called on the store it was taken from.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { put } = IDBObjectStore.prototype
  let seen = 0
  IDBObjectStore.prototype.put = function (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) {
    const row = value as { state?: string } | undefined
    const counts =
      this.name === 'intents' &&
      location.pathname.endsWith('/edit') &&
      (state === undefined || row?.state === state)
    if (counts) seen++
    if (!counts || seen < nth || seen >= nth + times) return put.call(this, value, key)
    const { reportStrike } = window as unknown as { reportStrike: () => Promise<void> }
    void reportStrike()
    if (does === 'fail') throw new DOMException('The disk is full.', 'QuotaExceededError')
    const asked = put.call(this, value, key)
    const start = performance.now()
    if (does === 'hangOnPut') while (performance.now() - start < span);
    else {
      this.transaction.addEventListener('complete', () => {
        const begin = performance.now()
        while (performance.now() - begin < span);
      })
    }
    return asked
  }
}
