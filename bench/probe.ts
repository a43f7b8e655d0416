import type { Drawing } from './Drawing'
import type { Expected, Sight } from './Sight'

/** Lives in the page and notes when what is looked for is painted; times in ms of `performance.now`. */
export interface Probe {
  firstRowsAt: number | undefined
  completeAt: number | undefined
  longTasks: { start: number; duration: number }[]
  shifts: { start: number; value: number }[]
  /** Longest event of each interaction, in ms. */
  interactions: Map<number, number>
  /** Waits for the next key or click, and then for what it brings; resolves with the time between, in ms. */
  arm: (expected: Expected) => void
  armed: Promise<number>
  /** Notes whatever the page draws from now on; the function returned ends that. */
  watchDrawings: () => () => Drawing[]
}

declare global {
  interface Window {
    probe: Probe
    endDrawings: () => Drawing[]
  }
}

/** Runs in the page before anything of its own; so it must not use anything from outside itself. */
export function installProbe(sight: Sight): void {
  const patience = 120_000
  const texts = (css: string) =>
    [...document.querySelectorAll(css)].map((each) => each.textContent.trim())
  const says = (css: string, pattern: string) => {
    const wanted = new RegExp(pattern)
    return texts(css).some((text) => wanted.test(text))
  }
  const firstRow = () => {
    const name = document.querySelector(sight.rowName)
    return name?.checkVisibility() ? name.textContent.trim() : undefined
  }
  const isSo = (expected: Expected) =>
    (!expected.firstRow || expected.firstRow.includes(firstRow() ?? '')) &&
    (expected.status === undefined || says(sight.status, expected.status)) &&
    (expected.heading === undefined ||
      texts(sight.heading).some((text) => text.includes(expected.heading ?? '')))

  /** After the frame that is being drawn, before whatever else the page has put off until then. */
  const soon = (act: () => void) => void scheduler.postTask(act, { priority: 'user-blocking' })
  /** Resolves just after the frame in which it was so has been painted. */
  const painted = (ask: () => boolean) =>
    new Promise<number>((resolve, reject) => {
      const begun = performance.now()
      const look = () => {
        if (ask()) soon(() => resolve(performance.now()))
        else if (performance.now() - begun > patience) reject(new Error('Waited in vain.'))
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
  const scrollerOf = (from: Element | null): Element | null => {
    for (let each = from; each; each = each.parentElement) {
      const isLower = each.clientHeight < each.scrollHeight
      if (isLower && /auto|scroll/.test(getComputedStyle(each).overflowY)) return each
    }
    return null
  }
  const groundIn = (scroller: Element | null) => {
    const { top: origin } = document.querySelector('tbody')?.getBoundingClientRect() ?? { top: 0 }
    const span = ({ top, bottom }: { top: number; bottom: number }) => ({
      start: top - origin,
      end: bottom - origin,
    })
    const inSight = scroller?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight }
    const bare = [...document.querySelectorAll('tbody > [aria-hidden]')]
    return {
      inSight: span(inSight),
      bare: bare.map((each) => span(each.getBoundingClientRect())),
    }
  }
  const nextInput = () =>
    new Promise<number>((resolve) => {
      const ending = new AbortController()
      const hear = (event: Event) => {
        ending.abort()
        resolve(event.timeStamp)
      }
      for (const type of ['keydown', 'pointerup']) {
        addEventListener(type, hear, { capture: true, signal: ending.signal })
      }
    })

  const probe: Probe = {
    firstRowsAt: undefined,
    completeAt: undefined,
    longTasks: [],
    shifts: [],
    interactions: new Map(),
    armed: Promise.resolve(0),
    arm: (expected) => {
      if (isSo(expected)) throw new Error(`It is so already: ${JSON.stringify(expected)}`)
      probe.armed = nextInput().then(async (start) => (await painted(() => isSo(expected))) - start)
      probe.armed.catch(() => undefined)
    },
    watchDrawings: () => {
      const drawings: Drawing[] = []
      const scroller = scrollerOf(document.querySelector(sight.rowName))
      let handle = requestAnimationFrame(function note(begun) {
        const drawing = { begun, done: Infinity, ...groundIn(scroller) }
        drawings.push(drawing)
        soon(() => (drawing.done = performance.now()))
        handle = requestAnimationFrame(note)
      })
      return () => {
        cancelAnimationFrame(handle)
        return drawings
      }
    },
  }
  window.probe = probe
  void painted(() => firstRow() !== undefined).then((at) => (probe.firstRowsAt = at))
  const isComplete = () => says(sight.status, sight.complete) && !says(sight.status, sight.loading)
  void painted(isComplete).then((at) => (probe.completeAt = at))

  const observe = (type: string, note: (entry: PerformanceEntry) => void) => {
    const observer = new PerformanceObserver((list) => {
      list.getEntries().forEach(note)
    })
    observer.observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit)
  }
  observe('longtask', ({ startTime: start, duration }) => probe.longTasks.push({ start, duration }))
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & {
      value: number
      hadRecentInput: boolean
    }
    if (!hadRecentInput) probe.shifts.push({ start: entry.startTime, value })
  })
  observe('event', (entry) => {
    const { interactionId, duration } = entry as PerformanceEventTiming
    if (!interactionId) return
    const known = probe.interactions.get(interactionId) ?? 0
    probe.interactions.set(interactionId, Math.max(known, duration))
  })
}
