import type { CheckKey } from '~/api/seatCheck/keptChecks'
import type { Listing } from '~/contract/listings'
import { visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { CopyButton } from '~/ui/CopyButton'

interface AskForCheckProps {
  of: CheckKey
  listing: Listing | undefined
  organization: string
}

/** The link for the purchaser's administrator, and words to send it with. The link holds ids alone. */
export function AskForCheck({ of: { itemId, orgId }, listing, organization }: AskForCheckProps) {
  const path = paths.seatCheck.replace('$itemId', itemId).replace('$orgId', orgId)
  const link = location.origin + path
  const message = t('inUse.message.text', {
    listing: visibleText(listing?.title) || itemId,
    organization: visibleText(organization),
    link,
    button: t('seatCheck.copy'),
  })
  const copied = t('app.copied')
  return (
    <div className="flex flex-col gap-3 rounded-sm border border-line bg-surface p-3">
      <div>
        <p className="font-medium">{t('inUse.link')}</p>
        <p dir="ltr" className="break-all">
          {link}
        </p>
      </div>
      <div>
        <p className="font-medium">{t('inUse.message')}</p>
        <p className="max-w-prose break-words whitespace-pre-wrap">{message}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <CopyButton text={link} label={t('inUse.copyLink')} copiedLabel={copied} isWide />
        <CopyButton text={message} label={t('inUse.copyMessage')} copiedLabel={copied} isWide />
      </div>
    </div>
  )
}
