import { usePerson } from '~/api/usePerson'
import { config } from '~/config'
import type { Listing } from '~/contract/listings'
import { useOnline } from '~/lib/useOnline'
import { useShortcut } from '~/lib/useShortcut'
import { visibleText } from '~/lib/visibleText'
import { count, readAtText } from '~/messages/format'
import { t } from '~/messages/t'
import type { SendableRow } from '~/rules/bulk/planBulk'
import { largestIncrease } from '~/rules/bulk/planTotals'
import { Button } from '~/ui/Button'
import { DescriptionList } from '~/ui/DescriptionList'
import { ForeignText } from '~/ui/ForeignText'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { BulkCut, extremeValues, useBulkCut } from './BulkCut'
import { SumsTable } from './SumsTable'

interface ReviewRunProps {
  itemId: string
  listing: Listing | undefined
  rows: readonly SendableRow[]
  readAt: number
  reason: string
  ticket: string
  isSending: boolean
  /** The changes could not be kept, and none was sent. */
  isUnkept: boolean
  /** Why nothing can be sent. */
  whyNot: string | undefined
  onBack: () => void
  onSend: () => void
}

/** All changes of a run at once: the only way to a send. */
export function ReviewRun(props: ReviewRunProps) {
  const { rows, listing, readAt, isSending, isUnkept, onBack, onSend } = props
  const cut = useBulkCut(rows)
  const isOnline = useOnline()
  const whyNot = isOnline ? (cut.missing ?? props.whyNot) : t('review.offline')
  useShortcut('send', whyNot === undefined && !isSending ? onSend : undefined)
  const largest = largestIncrease(rows)
  const counted = { count: rows.length, shown: count(rows.length) }
  return (
    <section className="flex max-w-3xl flex-col gap-4">
      <PageHeading isStep>{t('bulk.review', counted)}</PageHeading>
      <p className="text-muted">{t('bulk.review.lead', { time: readAtText(readAt, readAt) })}</p>
      <RunFacts {...props} />
      <SumsTable rows={rows} listing={listing} />
      {largest && <p>{t('bulk.increase', extremeValues(largest, listing))}</p>}
      <BulkCut cut={cut} listing={listing} />
      {isUnkept && <Notice tone="danger">{t('change.unkept')}</Notice>}
      <div className="flex flex-wrap items-start gap-3">
        <Button onClick={onBack}>{t('bulk.back')}</Button>
        <Button variant="primary" busy={isSending} disabledReason={whyNot} onClick={onSend}>
          {isSending ? t('review.sending') : t('bulk.send', counted)}
        </Button>
      </div>
    </section>
  )
}

/** Of what, where to and by whom, and what is said of all. */
function RunFacts({ itemId, listing, reason, ticket }: ReviewRunProps) {
  const { user, portal } = usePerson()
  const title = visibleText(listing?.title) || itemId
  const account = [user.username, portal.name].filter((part) => part !== '').join(', ')
  const said = [
    { term: t('edit.reason'), text: reason },
    { term: t('edit.ticket'), text: ticket },
  ].filter(({ text }) => text.trim() !== '')
  return (
    <DescriptionList
      items={[
        { term: t('bulk.facts.listing'), detail: <ForeignText text={title} /> },
        { term: t('receipt.portal'), detail: new URL(config().portalUrl).host },
        { term: t('bulk.facts.account'), detail: <ForeignText text={account} /> },
        ...said.map(({ term, text }) => ({ term, detail: <ForeignText text={text} /> })),
      ]}
    />
  )
}
