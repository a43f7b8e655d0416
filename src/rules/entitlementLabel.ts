import type { Listing } from '~/contract/listings'
import { visibleText } from '~/lib/visibleText'

/** What an entitlement is called on screen, and where the name comes from. */
export interface EntitlementLabel {
  label: string
  source: 'configured' | 'listing' | 'readable' | 'key'
}

/** Where names may come from: labels by key (of the configuration), and listings. */
export interface LabelSources {
  labels: Readonly<Record<string, string>>
  listings: readonly Pick<Listing, 'itemId' | 'title'>[]
}

const word = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/i
const id = /^[0-9a-f]{16,}$/i

/** `desktopAdvN` → `Desktop Adv N`; `undefined` for ids and whatever else is not made of words. */
function readWords(key: string): string | undefined {
  if (key.length > 64 || id.test(key) || !word.test(key)) return undefined
  const words = key
    .replace(/[_-]/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * Names an entitlement: as configured; by the title of the listing whose id the key is; by the words the key
 * is made of; else the key itself. Always one visible line, never empty unless the key is.
 */
export function entitlementLabel(key: string, sources: LabelSources): EntitlementLabel {
  const configured = Object.hasOwn(sources.labels, key) ? visibleText(sources.labels[key]) : ''
  if (configured) return { label: configured, source: 'configured' }
  const title = visibleText(sources.listings.find(({ itemId }) => itemId === key)?.title)
  if (title) return { label: title, source: 'listing' }
  const readable = readWords(key)
  return readable
    ? { label: readable, source: 'readable' }
    : { label: visibleText(key), source: 'key' }
}
