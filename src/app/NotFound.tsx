import { Link } from '@tanstack/react-router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { PageHeading } from '~/ui/PageHeading'

/** An address of nothing. No request is built from it. */
export function NotFound() {
  return (
    <div className="flex flex-col items-start gap-3">
      <title>{`${t('notFound.title')} · ${t('app.name')}`}</title>
      <PageHeading>{t('notFound.title')}</PageHeading>
      <p>{t('notFound.text')}</p>
      <Link to={paths.home}>{t('notFound.home')}</Link>
    </div>
  )
}
