import { t } from '~/messages/t'
import { isFarAway } from '~/rules/accessEnd'
import { Notice } from '~/ui/Notice'

/** An end that may be mistyped, or none at all. It warns and never blocks; `endDate` in ms, `null`: never. */
export function EndWarning({ endDate, now }: { endDate: number | null; now: number }) {
  if (endDate === null) return <Notice tone="warning">{t('grant.never.warning')}</Notice>
  if (!isFarAway(endDate, now)) return null
  return <Notice tone="warning">{t('grant.far')}</Notice>
}
