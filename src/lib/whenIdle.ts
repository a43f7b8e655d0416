/** How long what can wait makes way for everything else, in ms. */
const mostWait = 1000

/** Settles when the page has nothing else to do, or has had to do for long. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari does not know it.
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, 50)
    else requestIdleCallback(() => resolve(), { timeout: mostWait })
  })
}
