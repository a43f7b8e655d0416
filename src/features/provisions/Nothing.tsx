import { t } from '~/messages/t'

/** In a table, where there is nothing to say: a dash for those who see, a word for those who listen. */
export function Nothing() {
  return (
    <span className="text-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">{t('app.none')}</span>
    </span>
  )
}
