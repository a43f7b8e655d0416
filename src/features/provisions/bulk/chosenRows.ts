import type { PlanRow, SendableRow } from '~/rules/bulk/planBulk'
import { isSendable } from '~/rules/bulk/planTotals'

type Ticks = ReadonlyMap<string, boolean>

/** Whether a row is to be sent: unless somebody says otherwise, where its name is the one that was meant. */
export function isTicked({ wish, doubts }: SendableRow, ticks: Ticks): boolean {
  return ticks.get(wish.orgId) ?? !doubts.includes('otherName')
}

/** The rows of a plan that are to be sent. */
export function chosenRows(plan: readonly PlanRow[], ticks: Ticks): SendableRow[] {
  return plan.filter(isSendable).filter((row) => isTicked(row, ticks))
}
