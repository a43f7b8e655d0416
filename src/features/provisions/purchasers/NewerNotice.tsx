import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'

/** Says that a newer list waits. Over the page and not in it: the table must not move under a hand. */
export function NewerNotice({ onCatchUp }: { onCatchUp: () => void }) {
  return (
    <div className="fixed inset-x-0 bottom-4 z-20 mx-auto w-fit max-w-[calc(100%-2rem)]">
      <Notice
        tone="info"
        role="status"
        actions={<Button onClick={onCatchUp}>{t('purchasers.catchUp')}</Button>}
      >
        {t('purchasers.behind')}
      </Notice>
    </div>
  )
}
