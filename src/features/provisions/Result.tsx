import type { ReactNode } from 'react'
import type { Listing } from '~/contract/listings'
import type { OrgEntitlements, Provision } from '~/contract/provisions'
import { errorText } from '~/messages/errorText'
import { count, timeOfDay } from '~/messages/format'
import { t } from '~/messages/t'
import type { Verdict } from '~/provisioning/sendChange'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { labelOf } from './labels'

interface ResultProps {
  verdict: Verdict
  listing: Listing | undefined
  isChecking: boolean
  onCheck: () => void
  /** Opens the form again, on the numbers of now. */
  onAgain: () => void
  /** What can be done with a finished change, such as copying its receipt. */
  children: ReactNode
}

/** What is known of a change that was sent. It stays until the person leaves. */
export function Result(props: ResultProps) {
  const { verdict, listing, isChecking, onCheck, onAgain, children } = props
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <div role="status">
        <VerdictText verdict={verdict} listing={listing} />
      </div>
      <div className="flex flex-wrap gap-3">
        {verdict.kind === 'unclear' && (
          <Button variant="primary" busy={isChecking} onClick={onCheck}>
            {isChecking ? t('result.checking') : t('result.check')}
          </Button>
        )}
        {['conflict', 'unsent', 'refused', 'unapplied'].includes(verdict.kind) && (
          <Button onClick={onAgain}>
            {verdict.kind === 'conflict' ? t('conflict.redo') : t('result.again')}
          </Button>
        )}
        {children}
      </div>
    </div>
  )
}

function VerdictText({ verdict, listing }: Pick<ResultProps, 'verdict' | 'listing'>) {
  const time = timeOfDay(verdict.at)
  switch (verdict.kind) {
    case 'confirmed':
      return (
        <Notice tone="success">
          {t('result.confirmed', { time, summary: summaryOf(verdict.provision, listing) })}
        </Notice>
      )
    case 'mismatch':
      return (
        <Notice tone="warning">
          {t('result.mismatch', { time, summary: summaryOf(verdict.provision, listing) })}
        </Notice>
      )
    case 'refused':
      return <Failed error={verdict.error} text={t('result.refused', { time })} />
    case 'unsent':
      return <Failed error={verdict.error} text={t('result.unsent')} />
    case 'unapplied':
      return <Notice tone="warning">{t('result.unapplied', { time })}</Notice>
    case 'unclear':
      return (
        <Notice tone="warning" title={t('result.unclear.title')}>
          {verdict.isStillBase ? t('result.unclear.base', { time }) : t('result.unclear')}
        </Notice>
      )
    case 'conflict':
      return (
        <Notice tone="warning" title={t('conflict.title')}>
          <p>{t(conflictText(verdict))}</p>
          {verdict.row && <p>{summaryOf(verdict.row.provision, listing)}</p>}
        </Notice>
      )
  }
}

function conflictText({ row, wasSent }: Extract<Verdict, { kind: 'conflict' }>) {
  if (!row) return 'conflict.gone'
  return wasSent ? 'conflict.sent' : 'conflict.notSent'
}

function Failed({ error, text }: { error: unknown; text: string }) {
  const { text: plain, detail } = errorText(error)
  return (
    <Notice tone="danger">
      <p>{plain}</p>
      <p>{text}</p>
      {detail && <p className="text-muted">{detail}</p>}
    </Notice>
  )
}

/** The numbers of a provision as one sentence: `maximum users 14, Standard 12`. */
function summaryOf(provision: Provision, listing: Listing | undefined): string {
  const held: OrgEntitlements | undefined = provision.orgEntitlements
  if (!held) return t('app.none')
  const seats = [...held.entitlements].map(([key, { num }]) => ({
    label: labelOf(key, listing),
    count: count(num),
  }))
  return [{ label: t('edit.maxUsers'), count: count(held.maxUsers) }, ...seats]
    .map((item) => t('result.summary.item', item))
    .join(', ')
}
