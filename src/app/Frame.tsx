import type { ReactNode } from 'react'
import { config, isArcGISOnline } from '~/config'
import { t } from '~/messages/t'

interface FrameProps {
  children: ReactNode
  /** What the header holds; the product's mark alone when there is nothing to lead to. */
  header?: ReactNode
}

/** The product's picture and name. */
export function ProductMark() {
  return (
    <span className="flex items-center gap-2 font-semibold text-ink">
      <img src="/icon.svg" alt="" width="20" height="20" />
      {t('app.name')}
    </span>
  )
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
          {header ?? <ProductMark />}
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
