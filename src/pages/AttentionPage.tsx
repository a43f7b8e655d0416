import { CircleCheck } from 'lucide-react'
import { AttentionItem } from '~/features/provisions/attention/AttentionItem'
import { AttentionRun } from '~/features/provisions/attention/AttentionRun'
import { UnreadRows } from '~/features/provisions/attention/UnreadRows'
import { Link } from '~/lib/router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { needing } from '~/provisioning/attention'
import type { Engine } from '~/provisioning/Engine'
import { useIntents, useProvisioning, useRuns } from '~/provisioning/provisioning'
import type { Runs } from '~/provisioning/runs/Runs'
import { EmptyState } from '~/ui/EmptyState'
import { Loading } from '~/ui/Loading'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { Skeleton } from '~/ui/Skeleton'

/** Changes of this person that are open, or ended in a way that somebody has to know. */
export function AttentionPage() {
  const provisioning = useProvisioning()
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <title>{`${t('attention.title')} · ${t('app.name')}`}</title>
      <PageHeading>{t('attention.title')}</PageHeading>
      {provisioning.status === 'starting' && (
        <Loading label={t('app.loading')}>
          <Skeleton className="h-48 w-full" />
        </Loading>
      )}
      {provisioning.status === 'readOnly' && (
        <Notice tone="warning">{t(`lack.${provisioning.lack}`)}</Notice>
      )}
      {provisioning.status === 'ready' && (
        <>
          <UnreadRows later={provisioning.later} damaged={provisioning.damaged} />
          <Changes engine={provisioning.engine} runs={provisioning.runs} />
        </>
      )}
    </div>
  )
}

function Changes({ engine, runs }: { engine: Engine; runs: Runs }) {
  const needed = needing(useIntents(), useRuns())
  if (needed.intents.length + needed.runs.length === 0) {
    return (
      <EmptyState
        icon={<CircleCheck aria-hidden />}
        title={t('attention.empty.title')}
        actions={<Link to={paths.history}>{t('history.title')}</Link>}
      >
        {t('attention.empty')}
      </EmptyState>
    )
  }
  return (
    <ul aria-label={t('attention.list')} className="flex flex-col gap-4">
      {needed.runs.map((run) => (
        <AttentionRun key={run.id} run={run} runs={runs} />
      ))}
      {needed.intents.map((intent) => (
        <AttentionItem key={intent.id} intent={intent} engine={engine} />
      ))}
    </ul>
  )
}
