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
import { rowsNear } from './rowsNear'

/** What a window looks onto. */
export interface RowWindowView {
  /** How many rows there are. */
  count: number
  /** Whether not all of them are in the page anyhow. */
  enabled: boolean
  /** Whether somebody has scrolled. */
  isScrolled: boolean
  /** What a row is high, about, and where the first begins (px). */
  height: number
  top: number
  /** The place of a row that stays in the page however far away it is. */
  kept: () => number | undefined
  /** Hears which rows are in sight, from 0, whenever scrolling rests. */
  onSight: (first: number, last: number) => void
}

/** How high the rows of the list were that was left last: who comes back to it finds its place. */
let left: { view: string; usual: number | undefined; measured: VirtualItem[] } | undefined

/** Which rows are in sight and near it, and where they stand. Loaded lazily. */
export class RowWindow {
  private readonly rows: Virtualizer<Window, HTMLTableRowElement>
  private isMeasuring = false
  /** What is being drawn, and what is on the screen: a drawing may be given up. */
  private drawing = ''
  private drawn = ''
  /** Where the page was scrolled to, and how far it had gone to get there (px; negative: up). */
  private offset = window.scrollY
  private went = 0

  /** How high the first row was that was measured, as those may be that were not (px). */
  private usual: number | undefined
  private readonly measuredBefore: VirtualItem[]

  /** @param redraw called when other rows are to be drawn */
  constructor(
    private view: RowWindowView,
    private readonly redraw: () => void,
  ) {
    const before = left?.view === textOf(view) ? left : undefined
    this.usual = before?.usual
    this.measuredBefore = before?.measured ?? []
    this.rows = new Virtualizer(this.options())
  }

  /** Looks onto something else; to be called before `items`. */
  look(view: RowWindowView): void {
    // Rows have become denser, or roomier.
    if (view.height !== this.view.height) this.usual = undefined
    this.view = view
    this.rows.setOptions(this.options())
  }

  /** The rows to draw, in their order. */
  items(): VirtualItem[] {
    this.drawing = this.whatToDraw()
    return this.rows.getVirtualItems()
  }

  /** Where the last row ends (px from the top of the page). */
  end(): number {
    return this.rows.getTotalSize() + this.rows.options.scrollMargin
  }

  goTo(place: number): void {
    this.rows.scrollToIndex(place)
  }

  /** Learns how high a row that was drawn is. */
  measure(row: HTMLTableRowElement | null): void {
    this.isMeasuring = true
    this.usual ??= row?.offsetHeight
    try {
      this.rows.measureElement(row)
    } finally {
      this.isMeasuring = false
    }
  }

  /** To be called whenever what was drawn is on the screen. */
  shown(): void {
    this.drawn = this.drawing
    this.rows._willUpdate()
    this.tellSight()
  }

  /** Listens no longer. */
  close(): void {
    const { usual, rows, view } = this
    left = { view: textOf(view), usual, measured: [...rows.itemSizeCache].map(toItem) }
    const end = rows._didMount()
    end()
  }

  private options(): VirtualizerOptions<Window, HTMLTableRowElement> {
    const { count, enabled, top, height, kept } = this.view
    return {
      ...{ count, enabled, scrollMargin: top },
      estimateSize: () => this.usual ?? height,
      initialMeasurementsCache: this.measuredBefore,
      rangeExtractor: (range) => withKept(this.near(range), kept()),
      // `near` sees to that.
      overscan: 0,
      getScrollElement: () => window,
      observeElementRect: observeWindowRect,
      observeElementOffset: observeWindowOffset,
      scrollToFn: windowScroll,
      initialOffset: () => window.scrollY,
      // Known before the first drawing, or that would be one without rows.
      initialRect: { width: window.innerWidth, height: window.innerHeight },
      onChange: (_, isSync) => this.changed(isSync),
    }
  }

  private changed(isSync: boolean): void {
    this.noteScroll()
    this.tellSight()
    if (this.whatToDraw() === this.drawn) return
    // While somebody scrolls, rows come before the next frame. React takes no such order while it draws.
    if (isSync && !this.isMeasuring) flushSync(this.redraw)
    else this.redraw()
  }

  private noteScroll(): void {
    const { scrollOffset, isScrolling } = this.rows
    const offset = scrollOffset ?? this.offset
    if (isScrolling && offset === this.offset) return
    this.went = isScrolling ? offset - this.offset : 0
    this.offset = offset
  }

  private near(range: Range): Range {
    const { isScrolled } = this.view
    const screenHeight = window.innerHeight
    const going = { isScrolled, went: this.went, rowHeight: this.rowHeight(range), screenHeight }
    return { ...range, ...rowsNear(range, going) }
  }

  /** Of those in sight: on a narrow screen each is a card. */
  private rowHeight({ startIndex }: Range): number {
    return this.rows.measurementsCache[startIndex]?.size ?? this.view.height
  }

  private tellSight(): void {
    const { range, isScrolling } = this.rows
    if (range && !isScrolling) this.view.onSight(range.startIndex, range.endIndex)
  }

  /** Which rows are to be drawn and where, in short. */
  private whatToDraw(): string {
    const items = this.rows.getVirtualItems()
    const [first, last] = [items[0], items.at(-1)]
    return [items.length, first?.index, first?.start, last?.index, last?.end, this.end()].join(' ')
  }
}

/** What must be the same for rows to be as high as they were. */
function textOf({ count, height }: RowWindowView): string {
  return [count, height, window.innerWidth].join(' ')
}

/** Of an item that was measured before, Virtual takes its key and its size. */
function toItem([key, size]: [VirtualItem['key'], number]): VirtualItem {
  return { key, size, index: Number(key), start: 0, end: size, lane: 0 }
}

function withKept(range: Range, kept: number | undefined): number[] {
  const places = defaultRangeExtractor(range)
  if (kept === undefined || kept >= range.count || places.includes(kept)) return places
  return [...places, kept].sort((a, b) => a - b)
}
