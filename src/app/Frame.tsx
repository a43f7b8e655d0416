import type { MouseEvent, ReactNode } from 'react'
import { config, isArcGISOnline } from '~/config'
import { t } from '~/messages/t'
import { Mark } from '~/ui/Mark'

interface FrameProps {
  children: ReactNode
  /** What the header holds; the product's mark alone when there is nothing to lead to. */
  header?: ReactNode
}

/** The product's picture and name. */
export function ProductMark() {
  return (
    <span className="flex items-center gap-2 font-semibold text-ink">
      <Mark />
      <span className="max-[25rem]:sr-only">{t('app.name')}</span>
    </span>
  )
}

// An address with #main would be a page change, and a form asks before one.
function skip(event: MouseEvent) {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

/** Header, environment line and main region around every screen. */
export function Frame({ children, header }: FrameProps) {
  const { portalUrl } = config()
  return (
    <div className="flex min-h-dvh flex-col bg-canvas text-ink">
      <a className="skip-link" href="#main" onClick={skip}>
        {t('app.skip')}
      </a>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex min-h-12 max-w-[90rem] items-center gap-x-3 px-4 sm:px-6">
          {header ?? <ProductMark />}
        </div>
        {!isArcGISOnline(portalUrl) && (
          <div className="environment">
            <p className="mx-auto max-w-[90rem] px-4 sm:px-6">
              <span>{t('app.environment', { portal: new URL(portalUrl).host })}</span>
            </p>
          </div>
        )}
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[90rem] grow p-4 sm:p-6">
        {children}
      </main>
    </div>
  )
}
