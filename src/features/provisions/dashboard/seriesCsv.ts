import { toCsv } from '~/lib/csv'
import { visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import type { Series } from './series'

/** The numbers of a plot as a file: a row a day, earliest first, without grouping; empty: not seen. */
export function seriesCsv({ days, lines }: Series): string {
  const head = [t('dashboard.day'), ...lines.map(({ label }) => visibleText(label))]
  const rows = days.map((day, n) => [day, ...lines.map(({ values }) => String(values[n] ?? ''))])
  return toCsv([head, ...rows])
}
