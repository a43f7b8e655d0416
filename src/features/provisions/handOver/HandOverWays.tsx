import { t } from '~/messages/t'
import type { TextsIn } from '~/messages/textsIn'
import { Button, buttonClass } from '~/ui/Button'
import { CopyButton } from '~/ui/CopyButton'
import { type HandOver, handOverText, mailLink } from './handOver'

interface HandOverWaysProps {
  texts: TextsIn
  hand: HandOver
  /** Address of the purchaser's contact; empty when it is not known. */
  to: string
}

/** Ways to hand it over: on paper, as a draft, as text. This app sends nothing itself. */
export function HandOverWays({ texts, hand, to }: HandOverWaysProps) {
  const text = handOverText(texts, hand)
  const link = mailLink(to, texts, hand)
  return (
    <div className="flex flex-wrap items-start gap-3 print:hidden">
      <Button variant="primary" onClick={() => print()}>
        {t('handOver.print')}
      </Button>
      {link === undefined ? (
        <Button disabledReason={t('handOver.mailLong')}>{t('handOver.mail')}</Button>
      ) : (
        <a href={link} className={buttonClass('neutral')}>
          {t('handOver.mail')}
        </a>
      )}
      <CopyButton text={text} label={t('handOver.copy')} copiedLabel={t('app.copied')} isWide />
    </div>
  )
}
