import type { Fault } from '../../support/Portal'
import { strikes } from './armedFaults'
import type { Cell, Scene } from './Cell'
import { Seller } from './Seller'
import { until } from './until'

const send = { operation: 'provisionOrgEntitlements' }

/** F30: a second tab with the same purchaser, and F31: a lock that is taken away. */
export function tabCells(): Cell[] {
  return [
    second('both send at once', [], sendBoth),
    second('both send while the first answer is lost', [{ ...send, id: 'F10' }], sendBoth),
    second('both send while the first stalls', [{ ...send, id: 'F06', delay: 500 }], sendBoth),
    second('the first dies while it settles', [{ ...send, id: 'F10', commit: 'before' }], takeOver),
    second('the first dies while it sends', [{ ...send, id: 'F06', delay: 900 }], takeOver),
  ]
}

function second(what: string, faults: Fault[], act: (scene: Scene) => Promise<number>): Cell {
  return { name: `F30 second tab: ${what}`, faults: { send: faults }, browser: { send: act } }
}

/** Two reviews of the same numbers: at most one of them can be what happens. */
async function sendBoth({ lane, profile, seller }: Scene): Promise<number> {
  const other = await Seller.at(profile, seller.orgId)
  await other.open()
  await other.type(lane.nextNumber())
  await other.review()
  await Promise.all([seller.sendButton.dispatchEvent('click'), other.send()])
  await until('both rows', async () => (await seller.rows()).length === 2)
  // Each tab asks for its own change.
  await Promise.all([seller.goOnToTheEnd(), other.goOnToTheEnd()])
  return 1
}

/** The second tab only looks while the first lives, and takes over when it dies: reads only. */
async function takeOver({ lane, profile, seller }: Scene): Promise<number> {
  const other = await Seller.at(profile, seller.orgId)
  await other.page.goto('/attention')
  await other.page.getByRole('heading', { name: 'Needs attention', exact: true }).waitFor()
  await seller.send()
  await seller.goOnUntil('the fault', async () => (await strikes(lane.portal)) > 0)
  await seller.page.close()
  await other.goOnToTheEnd()
  seller.moveTo(other.page)
  return 1
}
