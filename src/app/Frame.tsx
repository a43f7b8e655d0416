import type { ReactNode } from 'react'
import { config, isArcGISOnline } from '~/config'
import { t } from '~/messages/t'

interface FrameProps {
  children: ReactNode
  /** What the header holds beside the product's name. */
  header?: ReactNode
}

/** Header, environment line and main region around every screen. */
export function Frame({ children, header }: FrameProps) {
  const { portalUrl } = config()
  return (
    <div className="flex min-h-dvh flex-col bg-canvas text-ink">
      <a className="skip-link" href="#main">
        {t('app.skip')}
      </a>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex min-h-12 max-w-[90rem] flex-wrap items-center gap-x-4 gap-y-1 px-4">
          <a href="/" className="flex items-center gap-2 font-semibold text-ink no-underline">
            <img src="/icon.svg" alt="" width="20" height="20" />
            {t('app.name')}
          </a>
          {header}
        </div>
      </header>
      {!isArcGISOnline(portalUrl) && (
        <p className="environment">{t('app.environment', { portal: new URL(portalUrl).host })}</p>
      )}
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[90rem] grow p-4 sm:p-6">
        {children}
      </main>
    </div>
  )
}
