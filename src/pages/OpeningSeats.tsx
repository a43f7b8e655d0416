import { t } from '~/messages/t'
import { Loading } from '~/ui/Loading'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { Skeleton } from '~/ui/Skeleton'
import { tabStop } from '~/ui/tabbedAhead'
import { PageProblem } from './PageProblem'
import type { useFreshPurchaser } from './useFreshPurchaser'

interface OpeningSeatsProps {
  title: string
  fresh: ReturnType<typeof useFreshPurchaser>
}

/** In place of a form about seats: that it is read, or why there is none. */
export function OpeningSeats({ title, fresh }: OpeningSeatsProps) {
  const { data, row, error, refetch, may, isReady } = fresh
  return (
    <>
      <PageHeading>{title}</PageHeading>
      {error && !data && <PageProblem error={error} onRetry={() => void refetch()} />}
      {!isReady && !error && (
        <div role="group" aria-label={title} {...tabStop}>
          <Loading label={t('app.loading')}>
            <Skeleton className="-mt-4 h-6 w-64" />
            <Skeleton className="mt-4 h-120 w-full max-w-2xl" />
          </Loading>
        </div>
      )}
      {isReady && !row && <Notice tone="info">{t('purchaser.missing')}</Notice>}
      {isReady && row && !may.may && <Notice tone="info">{t(`why.${may.reason}`)}</Notice>}
    </>
  )
}
