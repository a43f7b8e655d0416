import { t } from '~/messages/t'
import type { MayAccess } from '~/rules/mayAccess'
import { Button } from '~/ui/Button'

/** The way to take everything away, apart from everything else. */
export function WithdrawSection({ may, onGo }: { may: MayAccess; onGo: () => void }) {
  return (
    <section
      aria-labelledby="withdraw"
      className="mt-4 flex flex-col items-start gap-2 border-t border-line pt-5"
    >
      <h2 id="withdraw" className="text-lg font-semibold">
        {t('withdraw.title')}
      </h2>
      <p className="max-w-prose text-muted">{t('withdraw.lead')}</p>
      <Button
        variant="danger"
        disabledReason={may.may ? undefined : t(`why.${may.reason}`)}
        onClick={onGo}
      >
        {t('withdraw.go')}
      </Button>
    </section>
  )
}
