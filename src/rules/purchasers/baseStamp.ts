import type { Provision } from '~/contract/provisions'
import { type Stamp, stampOf } from '../orgEntitlements'

/**
 * The version of a provision as one word: `m1469206117000.e1469206117000`, when it was changed last and when
 * its seats were (ms). A row that comes back from a spreadsheet is held against it. What the portal did not
 * state is left out; empty: nothing was.
 */
export function baseStamp(provision: Provision): string {
  return stampText(stampOf(provision))
}

/** The same of a stamp alone. */
export function stampText({ modified, entitlementsModified }: Stamp): string {
  const parts = [
    ...(modified === undefined ? [] : [`m${modified}`]),
    ...(entitlementsModified === undefined ? [] : [`e${entitlementsModified}`]),
  ]
  return parts.join('.')
}
