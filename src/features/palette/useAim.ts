import { useQueryClient } from '@tanstack/react-query'
import { lookKeys } from '~/api/lists/storedLooks'
import { signOut } from '~/api/session'
import { useNavigate } from '~/lib/router'
import { chooseTheme } from '~/lib/theme'
import { paths } from '~/paths'
import type { Action, Aim } from './paletteEntries'

/** What others do for the palette. */
export interface PaletteHandlers {
  /** Asks whether to forget everything on this device. */
  onForget: () => void
  /** Shows the list of shortcuts. */
  onShortcuts: () => void
}

/** Goes where an entry leads, or does what it says. */
export function useAim({ onForget, onShortcuts }: PaletteHandlers): (aim: Aim) => void {
  const navigate = useNavigate()
  const client = useQueryClient()
  const acts: Record<Action, () => void> = {
    refresh: () => {
      // What was seen at the last visit is no news to be read again.
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== lookKeys[0] })
    },
    system: () => chooseTheme('system'),
    light: () => chooseTheme('light'),
    dark: () => chooseTheme('dark'),
    shortcuts: onShortcuts,
    forget: onForget,
    signOut: () => void signOut(),
  }
  return (aim) => {
    switch (aim.kind) {
      case 'page':
        navigate({ to: aim.to })
        return
      case 'listing':
        navigate({ to: paths.listing, params: { itemId: aim.itemId } })
        return
      case 'purchaser': {
        const { itemId, orgId } = aim
        navigate({ to: paths.purchaser, params: { itemId, orgId } })
        return
      }
      case 'action':
        acts[aim.action]()
    }
  }
}
