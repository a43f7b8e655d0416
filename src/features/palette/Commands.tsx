import { Search } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { ariaKeys, keysText } from '~/lib/shortcuts'
import { useShortcut } from '~/lib/useShortcut'
import { t } from '~/messages/t'
import { followKeys } from './followKeys'
import { searchField } from './openFound'

const loadPalette = () => import('./Palette')
const Palette = lazy(loadPalette)
const Shortcuts = lazy(() => import('./Shortcuts'))

/** The button of the command palette, and the keys that do something on every page. */
export function Commands({ onForget }: { onForget: () => void }) {
  const [open, setOpen] = useState<'palette' | 'help'>()
  const close = () => setOpen(undefined)

  const openPalette = () => setOpen('palette')
  useShortcut('palette', openPalette)
  useShortcut('search', () => goToSearch(openPalette))
  useShortcut('help', () => setOpen('help'))
  // Letters typed right after the shortcut would miss a palette that is only then loaded.
  useEffect(() => followKeys(() => void loadPalette()), [])

  return (
    <>
      <button
        type="button"
        aria-label={t('palette.title')}
        aria-keyshortcuts={ariaKeys('palette')}
        title={t('palette.tooltip', { keys: keysText('palette') })}
        className="inline-flex size-8 cursor-pointer items-center justify-center rounded-sm hover:bg-surface-3"
        onPointerEnter={() => void loadPalette()}
        onClick={openPalette}
      >
        <Search size={18} aria-hidden />
      </button>
      <Suspense>
        {open === 'palette' && (
          <Palette onClose={close} onForget={onForget} onShortcuts={() => setOpen('help')} />
        )}
        {open === 'help' && <Shortcuts onClose={close} />}
      </Suspense>
    </>
  )
}

/** The search of the page; where it has none, the one that searches everything. */
function goToSearch(openPalette: () => void): void {
  const field = searchField()
  if (!field) {
    openPalette()
    return
  }
  field.focus()
  field.select()
}
