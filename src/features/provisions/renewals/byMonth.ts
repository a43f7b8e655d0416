import { count, month } from '~/messages/format'
import { t } from '~/messages/t'
import type { Ending } from '~/rules/purchasers/renewals'
import type { RenewalGroup } from './RenewalsTable'

/** The ends of one page by the month they are in; counted are all there are, on whichever page. */
export function byMonth(endings: readonly Ending[], shown: readonly Ending[]): RenewalGroup[] {
  const totals = new Map<string, number>()
  for (const { at } of endings) totals.set(month(at), (totals.get(month(at)) ?? 0) + 1)
  const titles = [...new Set(shown.map(({ at }) => month(at)))]
  return titles.map((title) => ({
    title,
    about: t('renewals.inMonth', {
      count: totals.get(title) ?? 0,
      shown: count(totals.get(title)),
    }),
    rows: shown.filter(({ at }) => month(at) === title).map(({ row }) => row),
  }))
}
