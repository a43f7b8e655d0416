import type { ReactNode } from 'react'
import type { Listing } from '~/contract/listings'
import { t } from '~/messages/t'
import type { Engine } from '~/provisioning/Engine'
import { type Intent, isEnd } from '~/provisioning/intent'
import { diffEntitlements } from '~/rules/diffEntitlements'
import { Button } from '~/ui/Button'
import { ForeignText } from '~/ui/ForeignText'
import { PageHeading } from '~/ui/PageHeading'
import { ChangeActions } from './ChangeActions'
import { ChangeTable } from './ChangeTable'
import { VerdictText } from './VerdictText'

interface UnderWayProps {
  intent: Intent
  engine: Engine
  organization: string
  listing: Listing | undefined
  /** Opens the form, once the change has ended. */
  onEdit: () => void
  /** Links to other places. */
  ways: ReactNode
}

/** In place of an empty form: a change of these seats that has not ended, wherever it was begun. */
export function UnderWay({ intent, engine, organization, listing, onEdit, ways }: UnderWayProps) {
  return (
    <section className="flex max-w-2xl flex-col gap-4">
      <PageHeading>{isEnd(intent) ? t('result.title') : t('underway.title')}</PageHeading>
      <p className="text-lg font-medium">
        <ForeignText text={organization} />
      </p>
      <div role="status">
        <VerdictText intent={intent} listing={listing} />
      </div>
      <ChangeTable
        changes={diffEntitlements(intent.base.value, intent.want)}
        listing={listing}
        isDone={intent.state === 'confirmed'}
      />
      <div className="flex flex-wrap items-center gap-3">
        <ChangeActions intent={intent} engine={engine} />
        {isEnd(intent) && <Button onClick={onEdit}>{t('purchaser.edit')}</Button>}
        {ways}
      </div>
    </section>
  )
}
