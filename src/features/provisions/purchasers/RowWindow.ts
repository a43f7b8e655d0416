import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  type VirtualItem,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/virtual-core'
import { flushSync } from 'react-dom'

/** What a window looks onto. */
export interface RowWindowView {
  /** How many rows there are. */
  count: number
  /** Whether not all of them are in the page anyhow. */
  enabled: boolean
  /** How many rows beside those in sight are in the page, so that keys and wheels find them ready. */
  overscan: number
  /** What a row is high, about, and where the first begins (px). */
  height: number
  top: number
  /** The place of a row that stays in the page however far away it is. */
  kept: () => number | undefined
}

/** Which rows are in sight and near it, and where they stand. Loaded lazily. */
export class RowWindow {
  private readonly rows: Virtualizer<Window, HTMLTableRowElement>
  private isMeasuring = false

  /** @param redraw called when other rows are to be drawn */
  constructor(
    view: RowWindowView,
    private readonly redraw: () => void,
  ) {
    this.rows = new Virtualizer(this.optionsFor(view))
  }

  /** Looks onto something else; to be called before `items`. */
  look(view: RowWindowView): void {
    this.rows.setOptions(this.optionsFor(view))
  }

  /** The rows to draw, in their order. */
  items(): VirtualItem[] {
    return this.rows.getVirtualItems()
  }

  /** Where the last row ends (px from the top of the page). */
  end(): number {
    return this.rows.getTotalSize() + this.rows.options.scrollMargin
  }

  /** The first and the last place in sight. */
  sight(): readonly [number, number] {
    const { startIndex = 0, endIndex = 0 } = this.rows.range ?? {}
    return [startIndex, endIndex]
  }

  goTo(place: number): void {
    this.rows.scrollToIndex(place)
  }

  /** Learns how high a row that was drawn is. */
  measure(row: HTMLTableRowElement | null): void {
    this.isMeasuring = true
    try {
      this.rows.measureElement(row)
    } finally {
      this.isMeasuring = false
    }
  }

  /** To be called after each drawing. */
  drawn(): void {
    this.rows._willUpdate()
  }

  /** Listens no longer. */
  close(): void {
    this.rows._didMount()()
  }

  private optionsFor(view: RowWindowView): VirtualizerOptions<Window, HTMLTableRowElement> {
    return {
      count: view.count,
      enabled: view.enabled,
      overscan: view.overscan,
      scrollMargin: view.top,
      estimateSize: () => view.height,
      rangeExtractor: (range: Range) => withKept(range, view.kept()),
      getScrollElement: () => window,
      observeElementRect: observeWindowRect,
      observeElementOffset: observeWindowOffset,
      scrollToFn: windowScroll,
      initialOffset: () => window.scrollY,
      // Known before the first drawing, or that would be one without rows.
      initialRect: { width: window.innerWidth, height: window.innerHeight },
      // While somebody scrolls, rows come before the next frame. React takes no such order while it draws.
      onChange: (_, isSync) => {
        if (isSync && !this.isMeasuring) flushSync(this.redraw)
        else this.redraw()
      },
    }
  }
}

function withKept(range: Range, kept: number | undefined): number[] {
  const places = defaultRangeExtractor(range)
  if (kept === undefined || kept >= range.count || places.includes(kept)) return places
  return [...places, kept].sort((a, b) => a - b)
}
