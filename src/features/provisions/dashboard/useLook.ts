import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)')
  query.addEventListener('change', listener)
  const chosen = new MutationObserver(listener)
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    query.removeEventListener('change', listener)
    chosen.disconnect()
  }
}

/** Changes when the page changes its colours: what is drawn by hand has to be drawn again. */
export function useLook(): string {
  return useSyncExternalStore(subscribe, () => {
    const { theme = 'system' } = document.documentElement.dataset
    return `${theme} ${matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'}`
  })
}
