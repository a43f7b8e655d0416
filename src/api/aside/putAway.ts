import { fromText, toText } from '~/lib/cloneText'
import { forgetSent } from '../drafts'
import { noteAside } from '../presentation'
import type { Presented } from '../presenting'
import { type Aside, openAside } from './asideDatabase'
import { databaseNames, putRows, removeRows, type Rows, rowsOfOthers } from './databases'
import { type Items, itemsOfOthers, putItems, removeItems } from './items'
import { seal, unseal } from './seal'

/** Held by every presentation for as long as it goes on, and by whoever brings back what it has put away. */
const lock = 'seatkeeper presentation'
/** What the lock of every other tab at work begins with; see Engine.ts. */
const tabs = 'seatkeeper tab '

/**
 * Puts away whatever this browser keeps that is not plainly about the presented purchaser: sealed first, then
 * taken out, so that nothing is lost wherever this is broken off. @throws when something cannot be put away
 */
export async function putAway(presented: Presented): Promise<void> {
  noteAside(true)
  const aside = await openAside()
  try {
    for (const name of await databaseNames()) {
      const rows = await rowsOfOthers(name, presented)
      if (rows.rows.length === 0) continue
      await keep(aside, rows)
      await removeRows(rows)
    }
    const items = itemsOfOthers(presented)
    if (items.local.length + items.session.length > 0) {
      await keep(aside, items)
      removeItems(items)
    }
  } finally {
    aside.close()
  }
}

async function keep(aside: Aside, what: Rows | Items): Promise<void> {
  const sealed = await seal(aside, toText(what))
  const transaction = aside.transaction('sealed', 'readwrite', { durability: 'strict' })
  await Promise.all([transaction.store.add(sealed), transaction.done])
}

/**
 * Brings back everything that was put away, unless a presentation goes on in another tab; whether it did.
 * @throws when something cannot be brought back; it stays where it is
 */
export function takeBack(): Promise<boolean> {
  return navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
    if (!held) return false
    const aside = await openAside()
    try {
      for (const key of await aside.getAllKeys('sealed')) {
        const sealed = await aside.get('sealed', key)
        // Written by `keep` alone.
        if (sealed) await putBack(fromText(await unseal(aside, sealed)) as Rows | Items)
        await aside.delete('sealed', key)
      }
    } finally {
      aside.close()
    }
    forgetSent()
    noteAside(false)
    return true
  })
}

async function putBack(what: Rows | Items): Promise<void> {
  if ('database' in what) await putRows(what)
  else putItems(what)
}

/** Says to all tabs that a presentation goes on here, until it is let go or the page is left. */
export async function holdPresentation(): Promise<() => Promise<void>> {
  let letGo: () => void = () => undefined
  let ended: Promise<unknown> = Promise.resolve()
  await new Promise<void>((started) => {
    ended = navigator.locks.request(lock, { mode: 'shared' }, () => {
      started()
      return new Promise<void>((done) => (letGo = done))
    })
  })
  return async () => {
    letGo()
    await ended
  }
}

/** How many other tabs of this browser are at work: they go on showing and keeping others. */
export async function countOtherTabs(): Promise<number> {
  const { held = [] } = await navigator.locks.query()
  return held.filter(({ name }) => name?.startsWith(tabs)).length
}

/** Forgets what is put away, for good. */
export async function forgetAside(): Promise<void> {
  try {
    const aside = await openAside()
    await aside.clear('sealed')
    aside.close()
    noteAside(false)
  } catch {
    // Nothing was put away.
  }
}
