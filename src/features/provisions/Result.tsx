import type { ReactNode } from 'react'
import type { Listing } from '~/contract/listings'
import { t } from '~/messages/t'
import type { Verdict } from '~/provisioning/sendChange'
import { Button } from '~/ui/Button'
import { CopyButton } from '~/ui/CopyButton'
import { ForeignText } from '~/ui/ForeignText'
import { PageHeading } from '~/ui/PageHeading'
import { ChangeTable } from './ChangeTable'
import { nameOf } from './nameOf'
import { receiptText } from './receiptText'
import type { Reviewed } from './useEditSeats'
import { VerdictText } from './VerdictText'

interface ResultProps {
  reviewed: Reviewed
  verdict: Verdict
  listing: Listing | undefined
  username: string
  isChecking: boolean
  onCheck: () => void
  /** Opens the form again, on the numbers of now. */
  onAgain: () => void
  /** Links away from a finished change. */
  ways: ReactNode
}

/** What is known of a change that was sent, and its receipt. It stays until the person leaves. */
export function Result(props: ResultProps) {
  const { reviewed, verdict, listing, username, isChecking, onCheck, onAgain, ways } = props
  const isConfirmed = verdict.kind === 'confirmed'
  return (
    <section className="flex max-w-2xl flex-col gap-4">
      <PageHeading>{t('result.title')}</PageHeading>
      <p className="text-lg font-medium">
        <ForeignText text={nameOf(reviewed.row)} />
      </p>
      <div role="status">
        <VerdictText verdict={verdict} listing={listing} />
      </div>
      {isConfirmed && <ChangeTable changes={reviewed.plan.changes} listing={listing} isDone />}
      <div className="flex flex-wrap gap-3">
        {verdict.kind === 'unclear' && (
          <Button variant="primary" busy={isChecking} onClick={onCheck}>
            {isChecking ? t('result.checking') : t('result.check')}
          </Button>
        )}
        {['conflict', 'unsent', 'refused', 'unapplied'].includes(verdict.kind) && (
          <Button onClick={onAgain}>
            {verdict.kind === 'conflict' ? t('conflict.redo') : t('result.again')}
          </Button>
        )}
        {isConfirmed && (
          <CopyButton
            text={receiptText({ ...reviewed, listing, username, at: verdict.at })}
            label={t('result.copy')}
            copiedLabel={t('app.copied')}
            isWide
          />
        )}
        {ways}
      </div>
    </section>
  )
}
