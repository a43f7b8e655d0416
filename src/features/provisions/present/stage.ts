import { useSyncExternalStore } from 'react'
import { holdPresentation, putAway, takeBack } from '~/api/aside/putAway'
import { beginPresenting, endPresenting, type Extra, shownExtras } from '~/api/presentation'
import { isUnderWay, type Presented } from '~/api/presenting'
import { purchaserPath } from '~/paths'

/**
 * How far a presentation is: `ready`, nothing is shown yet; `closing`, others are being put away; `open`;
 * `leaving`, they are being brought back; `failed`, they could not be put away.
 */
export type Stage = 'ready' | 'closing' | 'open' | 'leaving' | 'failed'

let stage: Stage = 'ready'
let letGo: (() => Promise<void>) | undefined
const listeners = new Set<() => void>()

function setStage(next: Stage): void {
  stage = next
  for (const listener of listeners) listener()
}

/** The stage, for components. */
export function useStage(): Stage {
  return useSyncExternalStore(subscribe, () => stage)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Puts all others away, and opens. Until that is done nothing of this page reads or shows anything. */
export async function begin(presented: Presented, shows: readonly Extra[]): Promise<void> {
  if (stage === 'closing' || stage === 'open') return
  setStage('closing')
  try {
    letGo = await holdPresentation()
    // A page that the browser keeps would hold everybody up who waits for the end.
    addEventListener('pagehide', () => void letGo?.(), { once: true })
    await putAway(presented)
    beginPresenting(shows)
    setStage('open')
  } catch {
    await bringBack()
    setStage('failed')
  }
}

/** Goes on with a presentation that was under way when this page was loaded. */
export function goOn(presented: Presented): void {
  if (isUnderWay()) void begin(presented, shownExtras())
}

/** Brings back what was put away, and leaves for the purchaser's page, where others come next. */
export async function leave({ itemId, orgId }: Presented): Promise<void> {
  setStage('leaving')
  await bringBack()
  endPresenting()
  location.replace(purchaserPath(itemId, orgId))
}

/** What cannot be brought back now is brought back, or told of, when the next page begins. */
async function bringBack(): Promise<void> {
  await letGo?.()
  letGo = undefined
  await takeBack().catch(() => false)
}
