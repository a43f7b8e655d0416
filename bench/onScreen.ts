import type { Page } from '@playwright/test'

/** A frame that came onto the screen; ms of the page's `performance.now`. */
export interface Frame {
  shown: number
  /** When the last that it shows of what the page drew was taken over. */
  taken: number
}

const frameEvents = 'disabled-by-default-devtools.timeline.frame'
const marks = 'blink.user_timing'
const markName = 'bench'

interface TraceEvent {
  name: string
  pid: number
  /** µs */
  ts: number
  args: { data?: { startTime: number } }
}

/**
 * Which frames come onto the screen while something is done, as the browser notes them for its developer tools. It
 * scrolls without waiting for the page, so these are more than the page draws.
 */
export async function onScreen(page: Page, act: () => Promise<void>): Promise<Frame[]> {
  const events = await traced(page, async () => {
    await page.evaluate((name) => performance.mark(name), markName)
    await act()
  })
  const mark = events.find(({ name }) => name === markName)
  if (!mark?.args.data) throw new Error('The browser has noted no mark.')
  const origin = mark.ts / 1000 - mark.args.data.startTime
  const timesOf = (what: string) =>
    events
      .filter(({ name, pid }) => name === what && pid === mark.pid)
      .map(({ ts }) => ts / 1000 - origin)
      .toSorted((one, other) => one - other)
  const taken = timesOf('ActivateLayerTree')
  return timesOf('DrawFrame').map((shown) => ({
    shown,
    taken: taken.findLast((time) => time <= shown) ?? -Infinity,
  }))
}

async function traced(page: Page, act: () => Promise<void>): Promise<TraceEvent[]> {
  const devtools = await page.context().browser()?.newBrowserCDPSession()
  if (!devtools) throw new Error('A page of the bench has a browser.')
  const events: TraceEvent[] = []
  devtools.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]))
  })
  const traceConfig = { includedCategories: [frameEvents, marks] }
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig })
  await act()
  const ended = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve))
  await devtools.send('Tracing.end')
  await ended
  await devtools.detach()
  return events
}
