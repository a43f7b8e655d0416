import { ConfigProblem } from '~/config'
import { t } from '~/messages/t'
import { Notice } from '~/ui/Notice'

/** The page when its configuration cannot be used; nothing else can work then. */
export function ConfigError({ problem }: { problem: unknown }) {
  return (
    <main className="mx-auto max-w-xl p-6">
      <title>{t('app.name')}</title>
      <Notice tone="danger" role="alert" title={t('error.configuration')}>
        {problem instanceof ConfigProblem ? problem.message : t('error.page')}
      </Notice>
    </main>
  )
}
