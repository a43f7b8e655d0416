import { ConfigProblem } from '~/config'
import { t } from '~/messages/t'
import { Notice } from '~/ui/Notice'

/** The page when its configuration cannot be used; nothing else can work then. */
export default function ConfigError({ problem }: { problem: unknown }) {
  return (
    <main className="mx-auto max-w-xl p-6">
      <title>{t('app.name')}</title>
      <h1 className="pb-4 text-2xl font-semibold">{t('error.configuration')}</h1>
      <Notice tone="danger" role="alert">
        {problem instanceof ConfigProblem ? problem.message : t('error.page')}
      </Notice>
    </main>
  )
}
