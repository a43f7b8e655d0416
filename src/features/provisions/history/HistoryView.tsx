import type { ReactNode } from 'react'
import { pageWindow } from '~/lib/paging'
import { t } from '~/messages/t'
import { useIntents, useProvisioning, useRuns, useSightings } from '~/provisioning/provisioning'
import { buttonClass } from '~/ui/Button'
import { Loading } from '~/ui/Loading'
import { Notice } from '~/ui/Notice'
import { Skeleton } from '~/ui/Skeleton'
import { entriesOf, isAskedFor } from './entries'
import { ExportCsv } from './ExportCsv'
import { ExportJson } from './ExportJson'
import type { HistoryAddress } from './historyAddress'
import { HistoryFilters } from './HistoryFilters'
import { HistoryFooter } from './HistoryFooter'
import { linesOf } from './historyLines'
import { HistoryTable } from './HistoryTable'
import { NoHistory } from './NoHistory'

const perPage = 50

interface HistoryViewProps {
  /** The one purchaser whose history it is; missing: everybody's. */
  of?: { itemId: string; orgId: string }
  address: HistoryAddress
  onChange: (address: HistoryAddress) => void
  /** Makes a link to the same page under another address. */
  link: (address: HistoryAddress, label: string, className?: string) => ReactNode
}

/** What this browser knows of changes of seats: those made here, and those noticed on reading. */
export function HistoryView({ of, address, onChange, link }: HistoryViewProps) {
  const provisioning = useProvisioning()
  const runs = useRuns()
  const entries = entriesOf(useIntents(), useSightings()).filter(
    ({ key }) => !of || (key.itemId === of.itemId && key.purchaserOrgId === of.orgId),
  )
  if (provisioning.status === 'starting') return <HistorySkeleton />
  if (provisioning.status === 'readOnly') {
    return <Notice tone="warning">{t(`lack.${provisioning.lack}`)}</Notice>
  }
  if (entries.length === 0 && (of || runs.length === 0))
    return <NoHistory isFiltered={false} clear={null} />
  const asked = entries.filter((entry) => isAskedFor(entry, address))
  const lines = linesOf(asked, of ? [] : runs, address)
  const total = lines.length
  const window = pageWindow({ page: address.page ?? 1, size: perPage, total })
  const pageLink = (page: number, label: string) =>
    link({ ...address, page: page === 1 ? undefined : page }, label, buttonClass('neutral'))
  return (
    <>
      <HistoryFilters address={address} onChange={onChange} />
      {total === 0 ? (
        <NoHistory isFiltered clear={link({}, t('purchasers.clear'))} />
      ) : (
        <>
          <HistoryTable
            lines={lines.slice(window.start - 1, window.to)}
            hasPurchaser={of === undefined}
          />
          <HistoryFooter window={window} total={total} pageLink={pageLink} />
          <div className="flex flex-wrap gap-3">
            <ExportCsv entries={asked} />
            {of === undefined && <ExportJson />}
          </div>
        </>
      )}
    </>
  )
}

function HistorySkeleton() {
  return (
    <Loading label={t('app.loading')}>
      <Skeleton className="h-9 w-full" />
      {Array.from({ length: 6 }, (_, place) => (
        <Skeleton key={place} className="mt-1 h-14 w-full" />
      ))}
    </Loading>
  )
}
