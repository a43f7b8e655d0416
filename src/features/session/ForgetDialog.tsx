import { forgetAside } from '~/api/aside/putAway'
import { forgetArrangements } from '~/api/arrangements'
import { dropDrafts } from '~/api/drafts'
import { forgetSnapshots } from '~/api/lists/snapshots'
import { forgetLists } from '~/api/lists/storedLists'
import { queryClient } from '~/api/queryClient'
import { lookKeys } from '~/api/lists/storedLooks'
import { keepOrganization } from '~/api/lastOrganization'
import { ownPacks } from '~/api/packs'
import { savedViews } from '~/api/savedViews'
import { forgetChecks } from '~/api/seatCheck/keptChecks'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { isEnd } from '~/provisioning/intent'
import { forgetDevice, useIntents } from '~/provisioning/provisioning'
import ConfirmDialog from '~/ui/ConfirmDialog'

/** Asks before the records of this device are forgotten, and says which stay. Loaded lazily. */
export default function ForgetDialog({ onClose }: { onClose: () => void }) {
  const open = useIntents().filter((intent) => !isEnd(intent)).length
  const forget = async () => {
    dropDrafts()
    keepOrganization('')
    savedViews.forget()
    ownPacks.forget()
    forgetArrangements()
    forgetChecks()
    await Promise.all([
      ...[forgetDevice(), forgetLists(), forgetSnapshots(queryClient), forgetAside()],
    ])
    queryClient.removeQueries({ queryKey: lookKeys })
    onClose()
  }
  return (
    <ConfirmDialog
      title={t('forget.title')}
      confirmLabel={t('forget.confirm')}
      cancelLabel={t('forget.cancel')}
      onConfirm={() => void forget()}
      onCancel={onClose}
    >
      {t('forget.lost')} {t('forget.portal')}
      {open > 0 && ` ${t('forget.open', { count: open, shown: count(open) })}`}
    </ConfirmDialog>
  )
}
