import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { dropDraft, type DraftKey } from '~/api/drafts'
import { PortalError } from '~/api/PortalError'
import { purchaser, type PurchaserRead, readPurchaser } from '~/api/purchasers'
import type { CustomerRow } from '~/contract/provisions'
import {
  baseOf,
  type Change,
  checkChange,
  sendChange,
  type Verdict,
} from '~/provisioning/sendChange'
import { sameEntitlements, sameStamp } from '~/rules/orgEntitlements'
import { type Plan, planOf, type SeatsFormValues } from './seatsForm'

/** A change that was reviewed, with the reading it was reviewed against. */
export interface Reviewed {
  row: CustomerRow
  readAt: number
  plan: Plan
  values: SeatsFormValues
}

/** Where a person is: typing, reviewing, or looking at what became of it. */
export type Step =
  | { kind: 'form'; problem?: PortalError; isMoved?: boolean }
  | ({ kind: 'review' } & Reviewed)
  | ({ kind: 'result'; verdict: Verdict } & Reviewed)

interface EditSeats {
  sellerOrgId: string
  draftKey: DraftKey
  /** What the form was opened with. */
  opened: PurchaserRead
}

/** The way from typing to a verdict: fresh read, review, one send, and readings if it stays unclear. */
export function useEditSeats({ sellerOrgId, draftKey, opened }: EditSeats) {
  const { itemId, orgId } = draftKey
  const queryClient = useQueryClient()
  const queryKey = purchaser(sellerOrgId, itemId, orgId).queryKey
  const [step, setStep] = useState<Step>({ kind: 'form' })
  const [isBusy, setIsBusy] = useState(false)
  const isLocked = useRef(false)

  /** One thing at a time: a second click while something is under way does nothing. */
  const once = async (work: () => Promise<void>) => {
    if (isLocked.current) return
    isLocked.current = true
    setIsBusy(true)
    await work().finally(() => {
      isLocked.current = false
      setIsBusy(false)
    })
  }

  const review = (keys: readonly string[], values: SeatsFormValues) =>
    once(async () => {
      try {
        const fresh = await readPurchaser(sellerOrgId, itemId, orgId)
        const isMoved = !isSame(fresh.row, opened.row)
        if (isMoved || !fresh.row) {
          queryClient.setQueryData(queryKey, fresh)
          setStep({ kind: 'form', isMoved })
          return
        }
        const plan = planOf(keys, values, fresh.row.provision)
        if (plan && !plan.isNothing) {
          setStep({ kind: 'review', row: fresh.row, readAt: fresh.readAt, plan, values })
        }
      } catch (error) {
        const problem =
          error instanceof PortalError ? error : new PortalError('unexpected', '', { cause: error })
        setStep({ kind: 'form', problem })
      }
    })

  const settle = async (reviewed: Reviewed, verdict: Verdict) => {
    setStep({ ...reviewed, kind: 'result', verdict })
    if (verdict.kind === 'confirmed') {
      dropDraft(draftKey)
      const row = { ...reviewed.row, provision: verdict.provision }
      queryClient.setQueryData(queryKey, { row, readAt: verdict.at })
    } else {
      await queryClient.invalidateQueries({ queryKey })
    }
    await queryClient.invalidateQueries({ queryKey: ['purchasers', sellerOrgId, itemId] })
  }

  const changeOf = ({ row, plan }: Reviewed): Change => ({
    key: { sellerOrgId, itemId, purchaserOrgId: orgId },
    base: baseOf(row.provision),
    want: plan.want,
  })

  const send = (reviewed: Reviewed) =>
    once(async () => settle(reviewed, await sendChange(changeOf(reviewed))))

  const check = (reviewed: Reviewed, unclear: Extract<Verdict, { kind: 'unclear' }>) =>
    once(async () => settle(reviewed, await checkChange(changeOf(reviewed), unclear)))

  const backToForm = () => {
    setStep({ kind: 'form' })
  }
  return { step, isBusy, review, send, check, backToForm }
}

function isSame(a: CustomerRow | null, b: CustomerRow | null): boolean {
  if (!a || !b) return a === b
  const [one, other] = [baseOf(a.provision), baseOf(b.provision)]
  return sameEntitlements(one.value, other.value) && sameStamp(one.stamp, other.stamp)
}
