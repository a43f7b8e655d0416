import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { listing as listingQuery } from '~/api/listings'
import { lockSession } from '~/api/lockSession'
import type { Presented } from '~/api/presenting'
import { purchaser } from '~/api/purchasers'
import { useSession } from '~/api/sessionStore'
import { config, isArcGISOnline } from '~/config'
import { Locked } from '~/features/provisions/present/Locked'
import { endPermission, usePermission } from '~/features/provisions/present/permission'
import { PreFlight } from '~/features/provisions/present/PreFlight'
import { PresentBar } from '~/features/provisions/present/PresentBar'
import { begin, goOn, leave, useStage } from '~/features/provisions/present/stage'
import { useIdle } from '~/features/provisions/present/useIdle'
import { useStayInside } from '~/features/provisions/present/useStayInside'
import { SessionNotices } from '~/features/session/SessionNotices'
import { Outlet } from '~/lib/router'
import { isolate, visibleText } from '~/lib/visibleText'
import { t, withTexts } from '~/messages/t'
import { nameOf } from '~/rules/nameOf'
import { Loading } from '~/ui/Loading'
import { Skeleton } from '~/ui/Skeleton'
import '~/features/provisions/present/present.css'

const ConfirmDialog = lazy(() => withTexts(() => import('~/ui/ConfirmDialog')))

/** The frame of a presentation: none of what the usual one holds, and nothing that leads to others. */
export function PresentFrame({ only }: { only: Presented }) {
  const stage = useStage()
  const isOpen = stage === 'open'
  const session = useSession()
  const permittedUntil = usePermission()
  const lock = useCallback(() => {
    endPermission()
    void lockSession()
  }, [])
  const idle = useIdle(isOpen && session.status === 'signedIn', lock)
  const isLocked = idle === 'gone'
  const [isLeaving, setIsLeaving] = useState(false)
  useStayInside(isOpen, only)
  useEffect(() => goOn(only), [only])
  const { organization, listing } = useNames(only)
  return (
    <div className="present-frame">
      <title>
        {t('present.title', { organization: isolate(organization), listing: isolate(listing) })}
      </title>
      <header className="present-head">
        <PresentBar
          organization={organization}
          stage={stage}
          permittedUntil={permittedUntil}
          isIdle={idle === 'soon'}
          onExit={() => setIsLeaving(true)}
        />
        {!isArcGISOnline(config().portalUrl) && (
          <div className="environment">
            <p className="px-4 sm:px-8">
              <span>{t('app.environment', { portal: new URL(config().portalUrl).host })}</span>
            </p>
          </div>
        )}
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-[110rem] grow flex-col gap-4 p-4 sm:p-8 lg:p-12"
      >
        {isOpen && !isLocked && (
          <>
            <SessionNotices />
            <Outlet />
          </>
        )}
        {isLocked && <Locked />}
        {(stage === 'ready' || stage === 'failed') && (
          <PreFlight
            presented={only}
            organization={organization}
            listing={listing}
            hasFailed={stage === 'failed'}
            onStart={(shows) => void begin(only, shows)}
          />
        )}
        {(stage === 'closing' || stage === 'leaving') && (
          <Loading label={t('app.loading')}>
            <h1 className="sr-only">{t('app.loading')}</h1>
            <Skeleton className="h-120 w-full" />
          </Loading>
        )}
      </main>
      {isLeaving && (
        <Suspense>
          <ConfirmDialog
            title={t('present.leave.title')}
            confirmLabel={t('present.leave.go')}
            cancelLabel={t('present.leave.stay')}
            onConfirm={() => {
              setIsLeaving(false)
              void leave(only)
            }}
            onCancel={() => setIsLeaving(false)}
          >
            {t('present.leave')}
          </ConfirmDialog>
        </Suspense>
      )}
    </div>
  )
}

/** What purchaser and listing are called, by their ids until that is known. */
function useNames({ itemId, orgId }: Presented) {
  const session = useSession()
  const sellerOrgId = 'portal' in session ? session.portal.id : ''
  const { data: title } = useQuery(listingQuery(itemId))
  const { data } = useQuery(purchaser(sellerOrgId, itemId, orgId))
  return {
    organization: data?.row ? nameOf(data.row) : orgId,
    listing: visibleText(title?.title) || itemId,
  }
}
