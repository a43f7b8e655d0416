import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { outcomes, type PlanRow } from '~/rules/bulk/planBulk'
import { countPlan } from '~/rules/bulk/planTotals'

/** How many rows come to what; they add up to all rows, and that is said. */
export function PlanCounts({ plan }: { plan: readonly PlanRow[] }) {
  const counts = countPlan(plan)
  return (
    <dl
      aria-label={t('bulk.counts')}
      className="flex flex-wrap gap-x-6 gap-y-2 rounded-sm border border-line bg-surface px-4 py-3 tabular-nums"
    >
      {outcomes.map((outcome) => (
        <Figure key={outcome} label={t(`bulk.outcome.${outcome}`)} value={counts[outcome]} />
      ))}
      <Figure label={t('bulk.rows')} value={plan.length} isTotal />
    </dl>
  )
}

interface FigureProps {
  label: string
  value: number
  isTotal?: boolean
}

function Figure({ label, value, isTotal = false }: FigureProps) {
  return (
    <div
      className={`flex flex-col-reverse ${isTotal ? 'border-s border-line-strong ps-6' : ''} ${value === 0 ? 'text-muted' : ''}`}
    >
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="text-xl font-medium">{count(value)}</dd>
    </div>
  )
}
