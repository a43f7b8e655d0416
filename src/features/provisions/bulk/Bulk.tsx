import { useState } from 'react'
import type { BulkDraft } from '~/api/bulkDrafts'
import { usePerson } from '~/api/usePerson'
import type { Listing } from '~/contract/listings'
import { t } from '~/messages/t'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { ChooseFile } from './ChooseFile'
import { PlanStage } from './PlanStage'
import { ProblemsView } from './ProblemsView'
import { SourceText } from './SourceText'
import type { StartRun } from './startRun'
import { useBulkDraft } from './useBulkDraft'
import { useJudge } from './useJudge'

interface BulkProps {
  itemId: string
  listing: Listing | undefined
  /** Entitlements that purchasers of the listing hold. */
  keys: readonly string[]
  /** Missing: nothing can be sent from here. */
  startRun: StartRun | undefined
  /** Why nothing can be sent, where that is known already. */
  whyNot: string | undefined
  /** Hears that a run has begun. */
  onStarted: (runId: string) => void
}

/** Many changes of one listing: from a file to a plan, and on to the review. */
export function Bulk(props: BulkProps) {
  const { itemId, keys } = props
  const { user } = usePerson()
  const { draft, begin, change, drop } = useBulkDraft({ username: user.username, itemId })
  const [isBack] = useState(draft !== undefined)
  const { state, judge } = useJudge({ itemId, keys }, begin)
  if (draft && isPlannable(draft)) {
    return <PlanStage {...{ ...props, draft, isBack, onChange: change, onAgain: drop }} />
  }
  return (
    <>
      <PageHeading key={draft ? 'problems' : 'choose'} isStep={draft !== undefined}>
        {t('bulk.title')}
      </PageHeading>
      {state === 'failed' && (
        <Notice tone="danger" role="alert">
          {t('bulk.failed')}
        </Notice>
      )}
      {draft ? (
        <>
          <SourceText draft={draft} />
          <ProblemsView
            judged={draft.judged}
            onAgain={drop}
            onGoOn={() => change((before) => ({ ...before, isGoingOn: true }))}
          />
        </>
      ) : (
        <>
          <p className="max-w-prose text-muted">{t('bulk.lead')}</p>
          <ChooseFile isBusy={state === 'busy'} onSource={judge} />
        </>
      )}
    </>
  )
}

/** Whether nothing is wrong with it, or somebody goes on without what is. */
function isPlannable({ judged, isGoingOn }: BulkDraft): boolean {
  return judged.problems.length === 0 || isGoingOn
}
