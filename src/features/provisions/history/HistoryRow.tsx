import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { listing as listingQuery } from '~/api/listings'
import { Link } from '~/lib/router'
import { count, instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { isEnd } from '~/provisioning/intent'
import { diffEntitlements } from '~/rules/diffEntitlements'
import { ForeignText } from '~/ui/ForeignText'
import { Cell, Row, RowHeader } from '~/ui/Table'
import { ChangeLines } from '../ChangeLines'
import { IntentLines } from '../IntentLines'
import { ListingTitle } from '../ListingTitle'
import { Nothing } from '../Nothing'
import { PurchaserName } from '../PurchaserName'
import { ReceiptLink } from '../ReceiptLink'
import { RevertLink } from '../RevertLink'
import type { Entry } from './entries'
import { VerdictBadge } from './VerdictBadge'

interface HistoryRowProps {
  entry: Entry
  /** Left out where all rows are of one purchaser. */
  hasPurchaser: boolean
}

/** One change: when, whose, from what to what, why, by whom, and what became of it. */
export function HistoryRow({ entry, hasPurchaser }: HistoryRowProps) {
  const listing = useQuery(listingQuery(entry.key.itemId)).data
  return (
    <Row>
      <RowHeader>
        <Instant at={entry.at} />
      </RowHeader>
      {hasPurchaser && (
        <Cell label={t('history.purchaser')}>
          <Purchaser entry={entry} />
        </Cell>
      )}
      <Cell label={t('history.change')}>
        {entry.kind === 'here' && <IntentLines intent={entry.intent} listing={listing} />}
        {entry.kind === 'elsewhere' && entry.after && (
          <ChangeLines changes={diffEntitlements(entry.before, entry.after)} listing={listing} />
        )}
      </Cell>
      <Cell label={t('history.why')}>
        <Why entry={entry} />
      </Cell>
      <Cell label={t('history.who')}>
        <Who entry={entry} />
      </Cell>
      <Cell label={t('history.verdict')}>
        {entry.kind === 'here' ? (
          <Lines first={<VerdictBadge intent={entry.intent} />} second={sends(entry)} />
        ) : (
          <Nothing />
        )}
      </Cell>
      <Cell label={t('history.more')}>
        <span className="inline-flex flex-col items-start gap-1 whitespace-nowrap max-sm:items-end">
          {entry.kind === 'here' && <ReceiptLink id={entry.id} />}
          {isOver(entry) && <RevertLink of={entry} />}
        </span>
      </Cell>
    </Row>
  )
}

/** What is still under way has its own page; there is nothing to take back yet. */
function isOver(entry: Entry): boolean {
  return entry.kind === 'elsewhere' || isEnd(entry.intent)
}

function Instant({ at }: { at: number }) {
  const { local, utc, iso } = instantTexts(at, at)
  return (
    <time dateTime={iso} title={utc} className="font-normal">
      {local}
    </time>
  )
}

function Purchaser({ entry }: { entry: Entry }) {
  const { itemId, purchaserOrgId: orgId } = entry.key
  const link = (
    <Link to={paths.purchaser} params={{ itemId, orgId }}>
      <PurchaserName of={entry.key} />
    </Link>
  )
  return <Lines first={link} second={<ListingTitle itemId={itemId} />} />
}

function Why({ entry }: { entry: Entry }) {
  if (entry.kind === 'elsewhere') return <Nothing />
  const { reason, ticket } = entry.intent
  if (reason === '' && ticket === '') return <Nothing />
  return <Lines first={<ForeignText text={reason} />} second={<ForeignText text={ticket} />} />
}

function Who({ entry }: { entry: Entry }) {
  if (entry.kind === 'here') {
    const { username } = entry.intent.operator
    return <Lines first={<ForeignText text={username} />} second={t('history.here')} />
  }
  const { local } = instantTexts(entry.sighting.noticedAt, entry.sighting.noticedAt)
  return <Lines first={t('history.unknown')} second={t('history.elsewhere', { time: local })} />
}

function sends({ intent }: Extract<Entry, { kind: 'here' }>): string {
  const { length } = intent.attempts
  return t('history.sends', { count: length, shown: count(length) })
}

function Lines({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <span className="inline-flex max-w-56 flex-col items-start wrap-anywhere max-sm:items-end">
      <span>{first}</span>
      <span className="text-sm text-muted">{second}</span>
    </span>
  )
}
