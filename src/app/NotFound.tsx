import { presented } from '~/api/presenting'
import { Link } from '~/lib/router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { PageHeading } from '~/ui/PageHeading'

/** An address of nothing. No request is built from it. */
export function NotFound() {
  const only = presented()
  if (only) {
    return (
      <div className="flex flex-col items-start gap-3">
        <PageHeading>{t('present.notFound')}</PageHeading>
        <Link to={paths.present} params={only}>
          {t('present.back')}
        </Link>
      </div>
    )
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <title>{`${t('notFound.title')} · ${t('app.name')}`}</title>
      <PageHeading>{t('notFound.title')}</PageHeading>
      <p>{t('notFound.text')}</p>
      <Link to={paths.home}>{t('notFound.home')}</Link>
    </div>
  )
}
