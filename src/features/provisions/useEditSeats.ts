import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type DraftKey, keepDraft } from '~/api/drafts'
import { PortalError } from '~/api/PortalError'
import { purchaser, type PurchaserRead, readPurchaser } from '~/api/purchasers'
import { config } from '~/config'
import type { CustomerRow, OrgEntitlements } from '~/contract/provisions'
import type { Engine } from '~/provisioning/Engine'
import { baseOf } from '~/provisioning/reading'
import { sameEntitlements, sameStamp } from '~/rules/orgEntitlements'
import { type Plan, planOf, type SeatsFormValues, toDraft } from './seatsForm'
import { useOnce } from './useOnce'

/** A change that was reviewed, with the reading it was reviewed against. */
export interface Reviewed {
  row: CustomerRow
  readAt: number
  plan: Plan
  values: SeatsFormValues
}

/** What was typed, and what somebody else has made of the numbers it was typed against. */
export interface Moved {
  kind: 'moved'
  opened: OrgEntitlements | undefined
  row: CustomerRow
  readAt: number
  keys: readonly string[]
  values: SeatsFormValues
  plan: Plan
}

/** Numbers chosen out of a conflict: maximum users, and seats by entitlement key. */
export interface Numbers {
  maxUsers: number
  seats: ReadonlyMap<string, number>
}

/** Where a person is: typing, told that the numbers have moved, reviewing, or looking at what became of it. */
export type Step =
  | { kind: 'form'; problem?: PortalError; isUnkept?: boolean }
  | Moved
  | ({ kind: 'review' } & Reviewed)
  | ({ kind: 'result'; intentId: string } & Reviewed)

interface EditSeats {
  sellerOrgId: string
  draftKey: DraftKey
  /** What the form was opened with. */
  opened: PurchaserRead & { row: CustomerRow }
  engine: Engine
  revertOf: string | undefined
  proposal: string | undefined
}

/** The way from typing to a change that the engine works on: fresh read, review, one click. */
export function useEditSeats(change: EditSeats) {
  const { sellerOrgId, draftKey, opened, engine, revertOf, proposal } = change
  const { username, itemId, orgId } = draftKey
  const queryClient = useQueryClient()
  const [step, setStep] = useState<Step>({ kind: 'form' })
  const { isBusy, once } = useOnce()

  const review = (keys: readonly string[], values: SeatsFormValues) =>
    once(async () => {
      try {
        const fresh = await readPurchaser(sellerOrgId, itemId, orgId)
        const next = judgeFresh(opened, fresh, keys, values)
        if (next.kind !== 'review') {
          queryClient.setQueryData(purchaser(sellerOrgId, itemId, orgId).queryKey, fresh)
        }
        setStep(next)
      } catch (error) {
        const problem =
          error instanceof PortalError ? error : new PortalError('unexpected', '', { cause: error })
        setStep({ kind: 'form', problem })
      }
    })

  const send = (reviewed: Reviewed) =>
    once(async () => {
      const { row, readAt, plan, values } = reviewed
      try {
        const { id } = await engine.submit({
          key: { portal: config().portalUrl, sellerOrgId, itemId, purchaserOrgId: orgId },
          operator: { username, orgId: sellerOrgId },
          base: baseOf(row.provision, readAt),
          want: plan.want,
          reason: values.reason.trim(),
          ticket: values.ticket.trim(),
          revertOf,
          isProposed: proposal !== undefined,
        })
        setStep({ ...reviewed, kind: 'result', intentId: id })
      } catch {
        setStep({ kind: 'form', isUnkept: true })
      }
    })

  /** Goes on from a conflict with numbers a person has chosen. */
  const take = ({ row, readAt, keys, values }: Moved, numbers: Numbers) => {
    const seats = keys.map((key) => String(numbers.seats.get(key) ?? ''))
    const chosen = { ...values, maxUsers: String(numbers.maxUsers), seats }
    keepDraft(draftKey, { ...toDraft(keys, chosen), revertOf, proposal })
    const plan = planOf(keys, chosen, row.provision)
    const hasChange = plan !== undefined && !plan.isNothing
    setStep(hasChange ? { kind: 'review', row, readAt, plan, values: chosen } : { kind: 'form' })
  }

  const backToForm = () => {
    setStep({ kind: 'form' })
  }
  return { step, isBusy, review, send, take, backToForm }
}

/** What a fresh read makes of a filled form: a review, or news of what somebody else has changed. */
function judgeFresh(
  opened: EditSeats['opened'],
  fresh: PurchaserRead,
  keys: readonly string[],
  values: SeatsFormValues,
): Step {
  const { row, readAt } = fresh
  const plan = planOf(keys, values, opened.row.provision)
  if (!row || !plan || plan.isNothing) return { kind: 'form' }
  if (!isSame(row, opened.row)) {
    const held = opened.row.provision.orgEntitlements
    return { kind: 'moved', opened: held, row, readAt, keys, values, plan }
  }
  return { kind: 'review', row, readAt, plan, values }
}

function isSame(a: CustomerRow, b: CustomerRow): boolean {
  const [one, other] = [baseOf(a.provision, 0), baseOf(b.provision, 0)]
  return sameEntitlements(one.value, other.value) && sameStamp(one.stamp, other.stamp)
}
