import type { Provision } from '~/contract/provisions'
import { kindOf, type ProvisionKind } from './provisionState'

/** How a purchaser came by a listing, and until when it has it: ms, `null` where no end is stated. */
export interface Access {
  kind: ProvisionKind
  endDate: number | null
}

/** What a provision gives access to, apart from its seats. */
export function accessOf(provision: Provision): Access {
  return { kind: kindOf(provision), endDate: provision.endDate }
}

/** Whether both are the same kind of access with the same end; none equals none. */
export function sameAccess(a: Access | undefined, b: Access | undefined): boolean {
  return a?.kind === b?.kind && a?.endDate === b?.endDate
}
