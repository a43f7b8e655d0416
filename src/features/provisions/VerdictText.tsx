import type { Listing } from '~/contract/listings'
import type { OrgEntitlements, Provision } from '~/contract/provisions'
import { errorText } from '~/messages/errorText'
import { count, timeOfDay } from '~/messages/format'
import { t } from '~/messages/t'
import type { Verdict } from '~/provisioning/sendChange'
import { Notice } from '~/ui/Notice'
import { inOrder, labelOf } from './labels'

interface VerdictTextProps {
  verdict: Verdict
  listing: Listing | undefined
}

/** What the portal holds after a change, or why that is not known, in words. */
export function VerdictText({ verdict, listing }: VerdictTextProps) {
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
  const seats = inOrder(held.entitlements.keys()).map((key) => ({
    label: labelOf(key, listing),
    count: count(held.entitlements.get(key)?.num),
  }))
  return [{ label: t('edit.maxUsers'), count: count(held.maxUsers) }, ...seats]
    .map((item) => t('result.summary.item', item))
    .join(', ')
}
