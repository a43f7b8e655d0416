import { lazy, type ReactNode, Suspense } from 'react'
import { readSession } from '~/api/sessionStore'
import { useLeaving } from '~/lib/router'
import { t, withTexts } from '~/messages/t'

const ConfirmDialog = lazy(() => withTexts(() => import('~/ui/ConfirmDialog')))

/** Asks before typed changes are left behind. Going to sign in again loses nothing and is not asked about. */
export function useLeaveGuard(isActive: boolean): ReactNode {
  const leaving = useLeaving({
    asksOnUnload: () => readSession().status === 'signedIn',
    isActive,
  })
  if (!leaving) return null
  return (
    <Suspense>
      <ConfirmDialog
        title={t('edit.leave.title')}
        confirmLabel={t('edit.leave.go')}
        cancelLabel={t('edit.leave.stay')}
        onConfirm={leaving.proceed}
        onCancel={leaving.stay}
      >
        {t('edit.leave')}
      </ConfirmDialog>
    </Suspense>
  )
}
