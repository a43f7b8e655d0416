import { lazy, Suspense, useState } from 'react'
import type { PurchaserList } from '~/api/lists/purchaserList'
import { usePerson } from '~/api/usePerson'
import { config } from '~/config'
import type { Listing } from '~/contract/listings'
import { count, instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import { useIntents, useProvisioning } from '~/provisioning/provisioning'
import { stampThen } from '~/rules/purchasers/changesSince'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { type MadeBy, madeBy } from './madeBy'
import { useLastLook } from './useLastLook'

const LookChanges = lazy(() => import('./LookChanges'))

interface SinceLastLookProps {
  list: PurchaserList
  listing: Listing | undefined
  /** The selling organization. */
  orgId: string
  itemId: string
}

/** What changed since somebody last looked at these purchasers, and whether it was this app. Else nothing. Loaded lazily. */
export default function SinceLastLook({ list, listing, orgId, itemId }: SinceLastLookProps) {
  const { user } = usePerson()
  const [isOpen, setIsOpen] = useState(false)
  const { portalUrl: portal } = config()
  const place = { portal, sellerOrgId: orgId, itemId }
  const news = useLastLook({ ...place, username: user.username }, list)
  const provisioning = useProvisioning()
  // Whoever made a change here, the journal's rows are looked at anew when one of them moves.
  useIntents()
  // Until the journal is open, nobody can say by whom.
  if (!news || provisioning.status === 'starting') return null
  const { look, changes, markSeen } = news
  const store = provisioning.status === 'ready' ? provisioning.engine.store : undefined
  const changed = changes.changed.map((change): typeof change & { by: MadeBy } => {
    const { provision } = change.row
    const own = store?.of({ ...place, purchaserOrgId: provision.purchaserOrgId }) ?? []
    return { ...change, by: madeBy(stampThen(change.before), provision, own) }
  })
  const words = sentences({
    changed: changed.length,
    elsewhere: changed.filter(({ by }) => by !== 'here').length,
    added: changes.added.length,
    missing: changes.missing.length,
  })
  if (words.length === 0) return null
  const settle = () => {
    markSeen()
    // The button goes, and the focus with it.
    document.getElementById('main')?.focus()
  }
  return (
    <Notice
      tone="info"
      title={t('look.since', { time: instantTexts(look.takenAt, look.takenAt).local })}
      actions={
        <>
          <div className="flex flex-wrap gap-x-3 gap-y-2">
            <Button onClick={settle}>{t('look.seen')}</Button>
            <Button variant="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              {t('look.which')}
            </Button>
          </div>
          {isOpen && (
            <Suspense>
              <LookChanges {...place} listing={listing} changed={changed} changes={changes} />
            </Suspense>
          )}
        </>
      }
    >
      {words.join(' ')}
    </Notice>
  )
}

/** How many did what, a sentence each. */
function sentences(counts: Record<'changed' | 'elsewhere' | 'added' | 'missing', number>) {
  const { changed, elsewhere, added, missing } = counts
  const say = (id: 'changed' | 'elsewhere' | 'added' | 'missing', value: number) =>
    t(`look.${id}`, { count: value, shown: count(value) })
  return [
    ...(changed > 0 ? [say('changed', changed), say('elsewhere', elsewhere)] : []),
    ...(added > 0 ? [say('added', added)] : []),
    ...(missing > 0 ? [say('missing', missing)] : []),
  ]
}
