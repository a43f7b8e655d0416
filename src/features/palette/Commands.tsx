import { Search } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { areSingleKeysOn, isApple, type Shortcut, shortcutOf, takesLetters } from '~/lib/shortcuts'
import { t } from '~/messages/t'

const loadPalette = () => import('./Palette')
const Palette = lazy(loadPalette)
const Shortcuts = lazy(() => import('./Shortcuts'))

/** The button of the command palette, and the keys that do something on every page. */
export function Commands({ onForget }: { onForget: () => void }) {
  const [open, setOpen] = useState<'palette' | 'help'>()
  const close = () => setOpen(undefined)

  useEffect(
    () => followKeys((shortcut) => (shortcut === 'search' ? goToSearch() : setOpen(shortcut))),
    [],
  )

  return (
    <>
      <button
        type="button"
        aria-label={t('palette.title')}
        aria-keyshortcuts={isApple() ? 'Meta+K' : 'Control+K'}
        title={t('palette.tooltip', { keys: t(isApple() ? 'palette.keys.apple' : 'palette.keys') })}
        className="inline-flex size-8 cursor-pointer items-center justify-center rounded-sm hover:bg-surface-3"
        onPointerEnter={() => void loadPalette()}
        onClick={() => setOpen('palette')}
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

/** Calls `onShortcut` for the keys that are one, unless a dialog waits for an answer. */
function followKeys(onShortcut: (shortcut: Shortcut) => void): () => void {
  const follow = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    // Letters typed right after the shortcut would miss a palette that is only then loaded.
    if (event.key === 'Control' || event.key === 'Meta') void loadPalette()
    const isInField = takesLetters(event.target)
    const shortcut = shortcutOf(event, { isInField, withSingleKeys: areSingleKeysOn() })
    if (!shortcut || (shortcut === 'search' && !searchField())) return
    event.preventDefault()
    if (document.querySelector('dialog[open], [role="alertdialog"]') === null) onShortcut(shortcut)
  }
  addEventListener('keydown', follow)
  return () => removeEventListener('keydown', follow)
}

function searchField(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('main input[type="search"]')
}

function goToSearch(): void {
  const field = searchField()
  field?.focus()
  field?.select()
}
