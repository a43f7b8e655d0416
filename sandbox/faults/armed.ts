import type { CompleteFault } from './fault'

/** A fault that waits, or has struck: `seen` matching requests since arming, `fired` of them struck. */
export interface ArmedFault {
  fault: CompleteFault
  seen: number
  fired: number
}

/** What decides whether a fault strikes a request. */
export interface Target {
  /** Esri's name. */
  operation: string
  /** Username; `null` for a caller nobody knows. */
  who: string | null
  parameters: Readonly<Record<string, string>>
}

/** A fault ready to strike. */
export function arm(fault: CompleteFault): ArmedFault {
  return { fault, seen: 0, fired: 0 }
}

/**
 * Counts a request at every fault it matches, and lets one strike at most: the first that is due. One
 * that is due at the same time stays due, so two faults armed for the first request strike the first two.
 * @returns the faults as they are now, and which of them strikes (its place in the list), if any
 */
export function strike(
  armed: readonly ArmedFault[],
  target: Target,
): { armed: ArmedFault[]; struck: number | undefined } {
  let struck: number | undefined
  const next = armed.map((one, index) => {
    if (!matches(one.fault, target)) return one
    const seen = one.seen + 1
    const isDue = seen >= one.fault.nth && one.fired < one.fault.times
    if (!isDue || struck !== undefined) return { ...one, seen }
    struck = index
    return { ...one, seen, fired: one.fired + 1 }
  })
  return { armed: next, struck }
}

/** Takes back a strike that found nothing to strike at; the fault stays due. */
export function unfire(armed: readonly ArmedFault[], struck: number): ArmedFault[] {
  return armed.map((one, index) => (index === struck ? { ...one, fired: one.fired - 1 } : one))
}

function matches({ operation, who, itemId }: CompleteFault, target: Target): boolean {
  return (
    operation === target.operation &&
    (itemId === undefined || itemId === target.parameters['itemId']) &&
    (who === undefined || who.toLowerCase() === target.who?.toLowerCase())
  )
}
