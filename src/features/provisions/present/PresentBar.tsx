import { Eye, LogOut, PencilLine } from 'lucide-react'
import { useEffect, useState } from 'react'
import { isolate } from '~/lib/visibleText'
import { t } from '~/messages/t'
import type { Stage } from './stage'

interface PresentBarProps {
  organization: string
  stage: Stage
  /** Until when one change may be made (ms). */
  permittedUntil: number | undefined
  /** It will be said soon that nobody is here. */
  isIdle: boolean
  onExit: () => void
}

/** On every screen of a presentation: to whom, that nothing can be changed, and the way out. */
export function PresentBar(props: PresentBarProps) {
  const { organization, stage, permittedUntil, isIdle, onExit } = props
  const isOpen = stage === 'open'
  return (
    <div className="present-bar present-label flex min-h-12 flex-wrap items-center gap-x-5 gap-y-1 px-4 py-1.5 sm:px-8">
      <p className="font-semibold wrap-anywhere">
        {t(isOpen ? 'present.bar' : 'present.bar.ready', { organization: isolate(organization) })}
      </p>
      {isOpen && (
        <p className="inline-flex items-center gap-1.5" role="status">
          {permittedUntil === undefined ? (
            <>
              <Eye size={16} aria-hidden />
              {t('present.readOnly')}
            </>
          ) : (
            <>
              <PencilLine size={16} aria-hidden />
              {t('present.oneChange')}
            </>
          )}
        </p>
      )}
      {isOpen && permittedUntil !== undefined && <TimeLeft until={permittedUntil} />}
      {isIdle && <p role="status">{t('present.soon')}</p>}
      {isOpen && (
        <button
          type="button"
          className="present-exit ms-auto inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-sm px-4 font-medium hover:bg-accent-strong"
          onClick={onExit}
        >
          <LogOut size={16} aria-hidden className="rtl:-scale-x-100" />
          {t('present.exit')}
        </button>
      )}
    </div>
  )
}

/** Not said aloud every second. */
function TimeLeft({ until }: { until: number }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.ceil((until - now) / 1_000))
  const text = `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <span dir="ltr" role="timer" aria-label={t('present.left')} className="tabular-nums">
      {text}
    </span>
  )
}
