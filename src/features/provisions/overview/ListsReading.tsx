import { useQuery } from '@tanstack/react-query'
import type { AllLists } from '~/api/lists/useAllLists'
import { purchaserList } from '~/api/lists/purchaserList'
import type { Listing } from '~/contract/listings'
import { visibleText } from '~/lib/visibleText'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { Disclosure } from '~/ui/Disclosure'
import { ForeignText } from '~/ui/ForeignText'
import { Notice } from '~/ui/Notice'
import { ListProblem } from './ListProblem'
import { ReadingText } from './ReadingText'

interface ListsReadingProps {
  orgId: string
  all: AllLists
  now: number
}

/** From which lists the numbers of a page come: how old each is, and which could not be read. */
export function ListsReading({ orgId, all, now }: ListsReadingProps) {
  const { listings = [], states, isPartial } = all
  const read = states.filter(({ list }) => list && !list.isStored).length
  return (
    <div className="flex flex-col gap-3 print:hidden">
      {/* Of each, failed or not: whoever comes to look at a read that has failed starts it again. */}
      {states.map(({ itemId }) => (
        <Failure key={itemId} orgId={orgId} itemId={itemId} listings={listings} />
      ))}
      {isPartial && <Notice tone="info">{t('listings.partial')}</Notice>}
      <Disclosure
        summary={t('lists.sources', { read: count(read), listings: count(states.length) })}
      >
        <ul>
          {listings.map(({ itemId, title }) => (
            <li key={itemId}>
              <ForeignText text={visibleText(title) || itemId} />
              {': '}
              <ReadingText orgId={orgId} itemId={itemId} now={now} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}

interface FailureProps {
  orgId: string
  itemId: string
  listings: readonly Listing[]
}

function Failure({ orgId, itemId, listings }: FailureProps) {
  const { data, error, isFetching, refetch } = useQuery(purchaserList(orgId, itemId))
  const title = visibleText(listings.find((one) => one.itemId === itemId)?.title) || itemId
  return (
    error && (
      <ListProblem
        error={error}
        title={t(data ? 'lists.failedKept' : 'lists.failed', { listing: title })}
        isReading={isFetching}
        onRetry={() => void refetch()}
      />
    )
  )
}
