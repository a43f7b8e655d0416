import { useBlocker } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { readSession } from '~/api/sessionStore'
import { t, withTexts } from '~/messages/t'

const ConfirmDialog = lazy(() => withTexts(() => import('~/ui/ConfirmDialog')))

/** Asks before typed changes are left behind. Going to sign in again loses nothing and is not asked about. */
export function useLeaveGuard(isActive: boolean): ReactNode {
  const blocker = useBlocker({
    shouldBlockFn: () => isActive,
    enableBeforeUnload: () => isActive && readSession().status === 'signedIn',
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <Suspense>
      <ConfirmDialog
        title={t('edit.leave.title')}
        confirmLabel={t('edit.leave.go')}
        cancelLabel={t('edit.leave.stay')}
        onConfirm={blocker.proceed}
        onCancel={blocker.reset}
      >
        {t('edit.leave')}
      </ConfirmDialog>
    </Suspense>
  )
}
