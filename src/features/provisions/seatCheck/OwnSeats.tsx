import type { OwnSeatCheck } from '~/api/seatCheck/ownSeatCheck'
import { isolate } from '~/lib/visibleText'
import { timeOfDay } from '~/messages/format'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { CopyButton } from '~/ui/CopyButton'
import { Disclosure } from '~/ui/Disclosure'
import { Notice } from '~/ui/Notice'
import { resultText } from './resultText'
import { SeatCheckTable } from './SeatCheckTable'

interface OwnSeatsProps {
  read: OwnSeatCheck
  itemId: string
  organization: string
  isReading: boolean
  onAgain: () => void
}

/** What somebody at the purchaser sees of its own seats, and what they may pass on. */
export function OwnSeats({ read, itemId, organization, isReading, onAgain }: OwnSeatsProps) {
  const again = (
    <Button busy={isReading} onClick={onAgain}>
      {t('seatCheck.again')}
    </Button>
  )
  if (read.kind === 'refused') {
    const { reason } = read
    return (
      <Notice
        tone={reason === 'incomplete' ? 'warning' : 'info'}
        role="alert"
        title={t(`seatCheck.${reason}.title`)}
        actions={again}
      >
        {t(`seatCheck.${reason}`, { organization: isolate(organization) })}
      </Notice>
    )
  }
  const { check, title } = read
  const listing = { itemId, title }
  const text = resultText(check, listing)
  return (
    <div className="flex flex-col gap-4">
      <SeatCheckTable check={check} listing={listing} />
      <p className="max-w-prose text-muted">{t('seatCheck.use')}</p>
      <p className="text-muted" role="status">
        {t('seatCheck.readAt', { time: timeOfDay(check.at) })}
      </p>
      <div className="flex flex-wrap gap-3">
        <CopyButton
          text={text}
          label={t('seatCheck.copy')}
          copiedLabel={t('app.copied')}
          isWide
          variant="primary"
        />
        {again}
      </div>
      <Disclosure summary={t('seatCheck.show')}>
        <p>{t('seatCheck.namesNobody')}</p>
        <pre className="pt-2 text-sm break-words whitespace-pre-wrap">{text}</pre>
      </Disclosure>
    </div>
  )
}
