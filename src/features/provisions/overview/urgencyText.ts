import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { type Urgency, urgentDays } from '~/rules/purchasers/urgency'

/** What wants somebody soon, in one line. */
export function urgencyText({ trials, purchases, requests }: Urgency): string {
  const parts = [
    ...(trials > 0 ? [t('overview.trials', { ...numbers(trials), days: urgentDays })] : []),
    ...(purchases > 0
      ? [t('overview.purchases', { ...numbers(purchases), days: urgentDays })]
      : []),
    ...(requests > 0 ? [t('overview.requests', numbers(requests))] : []),
  ]
  return parts.join(' · ') || t('overview.calm', { days: urgentDays })
}

function numbers(n: number) {
  return { count: n, shown: count(n) }
}
