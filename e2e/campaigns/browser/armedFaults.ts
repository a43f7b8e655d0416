import type { ArmedFault, Portal } from '../../support/Portal'
import { until } from './until'

/** Faults armed at a portal, with how often each has fired; an outage is waited out. */
export function armedFaults(portal: Portal): Promise<ArmedFault[]> {
  return until('the armed faults', () => portal.armed())
}

/** How many strikes there were. */
export async function strikes(portal: Portal): Promise<number> {
  return (await armedFaults(portal)).reduce((sum, { fired }) => sum + fired, 0)
}

/** Faults that have not struck as often as they were to, in words. */
export async function unfired(portal: Portal): Promise<string[]> {
  const waiting = (await armedFaults(portal)).filter(({ fault, fired }) => fired < fault.times)
  return waiting.map(({ fault, fired }) => `${fault.id} fired ${fired} of ${fault.times} times`)
}
