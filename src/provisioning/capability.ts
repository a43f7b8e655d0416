/** What this browser lacks, so that nothing may be sent from it. */
export type Lack = 'insecure' | 'noLocks' | 'noJournal'

/** Why seats can only be looked at here; `undefined` when nothing is lacking so far. The journal is found out by opening it. */
export function lackOf(page: {
  isSecureContext: boolean
  navigator: object
  indexedDB?: unknown
}): Lack | undefined {
  if (!page.isSecureContext) return 'insecure'
  if (!('locks' in page.navigator)) return 'noLocks'
  return page.indexedDB ? undefined : 'noJournal'
}
