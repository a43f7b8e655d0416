import type { Page } from '@playwright/test'

const category = 'disabled-by-default-devtools.timeline.frame'

interface TraceEvent {
  name: string
  /** µs */
  ts: number
}

/**
 * When frames came onto the screen meanwhile (ms of any clock), as the browser itself notes for its developer tools:
 * it scrolls on while the page is busy. No other page may be drawing.
 */
export async function framesShown(page: Page, act: () => Promise<void>): Promise<number[]> {
  const browser = page.context().browser()
  if (!browser) throw new Error('A page of the bench has a browser.')
  const devtools = await browser.newBrowserCDPSession()
  const events: TraceEvent[] = []
  devtools.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]))
  })
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [category] },
  })
  await act()
  const ended = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve))
  await devtools.send('Tracing.end')
  await ended
  await devtools.detach()
  const times = events.filter(({ name }) => name === 'DrawFrame').map(({ ts }) => ts / 1000)
  return times.toSorted((one, other) => one - other)
}
