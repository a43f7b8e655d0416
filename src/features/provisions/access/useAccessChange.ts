import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DraftKey } from '~/api/drafts'
import { PortalError } from '~/api/PortalError'
import { purchaser, readPurchaser } from '~/api/purchasers'
import { config } from '~/config'
import type { CustomerRow } from '~/contract/provisions'
import { t } from '~/messages/t'
import type { Engine } from '~/provisioning/Engine'
import type { AccessWant } from '~/provisioning/intent'
import { baseOf } from '~/provisioning/reading'
import { accessOf } from '~/rules/access'
import type { MayAccess } from '~/rules/mayAccess'
import { useOnce } from '../useOnce'
import { accessText } from './accessText'

/** What a form asks for. */
export interface Asked {
  want: AccessWant
  reason: string
  ticket: string
}

/** What was asked for, with the reading it is reviewed against. */
export interface Reviewed extends Asked {
  row: CustomerRow
  readAt: number
}

/** Where a person is; `stopped` says why there is nothing to review any more. */
export type AccessStep =
  | { kind: 'form'; problem?: PortalError; isUnkept?: boolean; stopped?: string[] }
  | ({ kind: 'review' } & Reviewed)
  | { kind: 'result'; intentId: string }

interface AccessChangeOptions {
  sellerOrgId: string
  draftKey: DraftKey
  engine: Engine
  /** Whether it may still be done to what a fresh read shows. */
  judge: (row: CustomerRow, now: number) => MayAccess
}

/** The way from a form to a grant or withdrawal that the engine works on: fresh read, review, one click. */
export function useAccessChange({ sellerOrgId, draftKey, engine, judge }: AccessChangeOptions) {
  const { username, itemId, orgId } = draftKey
  const queryClient = useQueryClient()
  const [step, setStep] = useState<AccessStep>({ kind: 'form' })
  const { isBusy, once } = useOnce()

  const review = (asked: Asked) =>
    once(async () => {
      try {
        const fresh = await readPurchaser(sellerOrgId, itemId, orgId)
        queryClient.setQueryData(purchaser(sellerOrgId, itemId, orgId).queryKey, fresh)
        const { row, readAt } = fresh
        const stopped = whyStopped(row, judge, readAt)
        setStep(row && !stopped ? { kind: 'review', ...asked, row, readAt } : stop(stopped))
      } catch (error) {
        const problem =
          error instanceof PortalError ? error : new PortalError('unexpected', '', { cause: error })
        setStep({ kind: 'form', problem })
      }
    })

  const send = ({ row, readAt, ...asked }: Reviewed) =>
    once(async () => {
      try {
        const { id } = await engine.submit({
          ...asked,
          key: { portal: config().portalUrl, sellerOrgId, itemId, purchaserOrgId: orgId },
          operator: { username, orgId: sellerOrgId },
          base: baseOf(row.provision, readAt),
        })
        setStep({ kind: 'result', intentId: id })
      } catch {
        setStep({ kind: 'form', isUnkept: true })
      }
    })

  const backToForm = () => {
    setStep({ kind: 'form' })
  }
  return { step, isBusy, review, send, backToForm }
}

function stop(stopped: string[] | undefined): AccessStep {
  return { kind: 'form', ...(stopped && { stopped }) }
}

/** What a fresh read says against it, in words; nothing was sent then. */
function whyStopped(
  row: CustomerRow | null,
  judge: AccessChangeOptions['judge'],
  now: number,
): string[] | undefined {
  if (!row) return [t('access.gone')]
  const may = judge(row, now)
  if (may.may) return undefined
  const why = may.reason === 'alreadyPurchased' ? t('access.taken') : t(`why.${may.reason}`)
  return [why, t('change.now', { summary: accessText(accessOf(row.provision)) })]
}
