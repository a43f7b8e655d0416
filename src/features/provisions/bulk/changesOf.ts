import { config } from '~/config'
import type { Change } from '~/provisioning/Engine'
import type { Operator } from '~/provisioning/intent'
import { baseOf } from '~/provisioning/reading'
import type { SendableRow } from '~/rules/bulk/planBulk'

/** What is said of all changes of a plan. */
export interface SaidOfAll {
  itemId: string
  operator: Operator
  /** When the numbers were read that the plan is held against (ms). */
  readAt: number
  /** For rows that give none of their own. */
  reason: string
  ticket: string
}

/** The changes that a plan asks for, in its order. */
export function changesOf(rows: readonly SendableRow[], all: SaidOfAll): Change[] {
  const { itemId, operator, readAt } = all
  return rows.map(({ wish, row, want }) => ({
    key: {
      portal: config().portalUrl,
      sellerOrgId: operator.orgId,
      itemId,
      purchaserOrgId: wish.orgId,
    },
    operator,
    base: baseOf(row.provision, readAt),
    want,
    reason: wish.reason || all.reason.trim(),
    ticket: wish.ticket || all.ticket.trim(),
    revertOf: wish.revertOf,
  }))
}
