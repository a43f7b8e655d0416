import { useState } from 'react'
import type { BulkDraft } from '~/api/bulkDrafts'
import type { PurchaserList } from '~/api/lists/purchaserList'
import { usePerson } from '~/api/usePerson'
import type { Listing } from '~/contract/listings'
import { errorText } from '~/messages/errorText'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { Loading } from '~/ui/Loading'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { Skeleton } from '~/ui/Skeleton'
import { doubtsOf } from '../export/exportWords'
import { ListLoading } from '../purchasers/ListLoading'
import { useTwins } from '../purchasers/useTwins'
import { useOnce } from '../useOnce'
import { changesOf } from './changesOf'
import { chosenRows } from './chosenRows'
import { PlanView } from './PlanView'
import { ReviewRun } from './ReviewRun'
import { SourceText } from './SourceText'
import type { StartRun } from './startRun'
import { TwinsContext } from './TwinsContext'
import { usePlan } from './usePlan'

const noRows: never[] = []

interface PlanStageProps {
  itemId: string
  listing: Listing | undefined
  draft: BulkDraft
  /** The draft was there when the page came. */
  isBack: boolean
  startRun: StartRun | undefined
  whyNot: string | undefined
  onChange: (change: (draft: BulkDraft) => BulkDraft) => void
  onAgain: () => void
  onStarted: (runId: string) => void
}

/** The plan of what was read, and its review. */
export function PlanStage(props: PlanStageProps) {
  const { itemId, listing, draft, isBack, startRun, whyNot, onChange, onAgain, onStarted } = props
  const { user, portal } = usePerson()
  const { fresh, list, plan } = usePlan(itemId, listing, draft.judged.wishes)
  const [isReviewing, setIsReviewing] = useState(false)
  const [isUnkept, setIsUnkept] = useState(false)
  const { isBusy, once } = useOnce()
  const twins = useTwins(list?.rows ?? noRows)
  const rows = plan ? chosenRows(plan, draft.ticks) : []
  const readAt = list?.readAt ?? 0
  const { reason, ticket } = draft

  const send = (start: StartRun) =>
    once(async () => {
      const operator = { username: user.username, orgId: portal.id }
      try {
        const changes = changesOf(rows, { itemId, operator, readAt, reason, ticket })
        onStarted(await start(changes, draft.source))
      } catch {
        setIsUnkept(true)
      }
    })

  if (isReviewing && rows.length > 0) {
    return (
      <ReviewRun
        {...{ itemId, listing, rows, readAt, reason, ticket, isUnkept }}
        isSending={isBusy}
        whyNot={whyNot}
        onBack={() => setIsReviewing(false)}
        onSend={() => startRun && void send(startRun)}
      />
    )
  }
  return (
    <>
      <PageHeading isStep>{t('bulk.title')}</PageHeading>
      <SourceText draft={draft} />
      {isBack && (
        <p role="status" className="-mt-3 text-muted">
          {t('bulk.kept')}
        </p>
      )}
      {fresh.error && (
        <Notice
          tone="danger"
          role="alert"
          title={t('bulk.unread')}
          actions={<Button onClick={() => void fresh.refetch()}>{t('app.retry')}</Button>}
        >
          {errorText(fresh.error).text} {errorText(fresh.error).detail}
        </Notice>
      )}
      {plan && list ? (
        <TwinsContext value={twins}>
          <PlanView
            {...{ plan, draft, listing, readAt, onChange, onAgain, whyNot }}
            isReading={fresh.isFetching}
            onReadAgain={() => void fresh.refetch()}
            onReview={() => setIsReviewing(true)}
            notices={<ListDoubts list={list} />}
          />
        </TwinsContext>
      ) : (
        !fresh.error && <PlanLoading itemId={itemId} />
      )}
    </>
  )
}

function PlanLoading({ itemId }: { itemId: string }) {
  const { portal } = usePerson()
  return (
    <>
      <ListLoading orgId={portal.id} itemId={itemId} />
      <Loading label={t('app.loading')}>
        <Skeleton className="h-16 w-full" />
        <Skeleton className="mt-4 h-72 w-full" />
      </Loading>
    </>
  )
}

/** Why a purchaser may be missing from the plan. */
function ListDoubts({ list }: { list: PurchaserList }) {
  const doubts = doubtsOf(list)
  return doubts.length === 0 ? null : <Notice tone="warning">{doubts.join(' ')}</Notice>
}
