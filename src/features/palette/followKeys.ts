import { areSingleKeysOn, shortcutOf, takesLetters } from '~/lib/shortcuts'
import { actOf } from '~/lib/useShortcut'
import { openFound } from './openFound'

/** Lets the keys do what is said of them, unless a dialog waits for an answer. `onHold`: a key that others go with is held. */
export function followKeys(onHold: () => void): () => void {
  const follow = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    if (event.key === 'Control' || event.key === 'Meta') onHold()
    if (openFound(event)) return
    const isInField = takesLetters(event.target)
    const shortcut = shortcutOf(event, { isInField, withSingleKeys: areSingleKeysOn() })
    const act = shortcut && actOf(shortcut)
    if (!act) return
    event.preventDefault()
    if (document.querySelector('dialog[open], [role="alertdialog"]') === null) act()
  }
  addEventListener('keydown', follow)
  return () => removeEventListener('keydown', follow)
}
