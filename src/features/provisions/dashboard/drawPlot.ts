import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { count, utcDay } from '~/messages/format'
import { lineLooks } from './lineLooks'
import { lonely, type Series } from './series'

const day = 86_400
const height = 240
/** With more, points would hide the lines. */
const mostPoints = 40

/** Where a plot is drawn, and in which colours. */
export interface Canvas {
  host: HTMLElement
  /** A colour a line, as the browser computed it. */
  colours: readonly string[]
  ink: string
  grid: string
  font: string
  /** The day pointed at, by its place; `undefined` when none is. */
  onPoint: (place: number | undefined) => void
}

/** Draws lines over days, from 0 up; the axis of days is in UTC. The caller destroys it. */
export function drawPlot({ days, lines }: Series, canvas: Canvas): uPlot {
  const seconds = days.map((each) => Date.parse(each) / 1000)
  const { host, ink, grid, font } = canvas
  const isShort = days.length <= mostPoints
  const axis = { stroke: ink, font, ticks: { show: false } }
  const options: uPlot.Options = {
    width: host.clientWidth,
    height,
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, y: false },
    tzDate: (second) => uPlot.tzDate(new Date(second * 1000), 'Etc/UTC'),
    scales: {
      x: { range: [(seconds[0] ?? 0) - day / 2, (seconds.at(-1) ?? 0) + day / 2] },
      y: { range: (_, _least, most) => [0, Math.max(1, (most || 0) * 1.1)] },
    },
    series: [
      {},
      ...lines.map((line, n) => {
        const colour = canvas.colours[n] ?? ink
        const filter = isShort ? null : lonely(line.values)
        return {
          label: line.label,
          stroke: colour,
          dash: [...(lineLooks[n]?.dash ?? [])],
          width: 2,
          points: { size: 7, fill: colour, show: isShort, filter },
        }
      }),
    ],
    axes: [
      {
        ...axis,
        grid: { show: false },
        space: 90,
        size: 30,
        incrs: [1, 2, 7, 14, 30, 61, 91, 182, 365].map((days) => days * day),
        values: (_, splits) => splits.map((second) => utcDay(second * 1000)),
      },
      {
        ...axis,
        grid: { stroke: grid, width: 1 },
        size: 70,
        incrs: [1, 2, 5, 10, 20, 50]
          .flatMap((step) => [1, 1e2, 1e4, 1e6].map((n) => n * step))
          .sort((a, b) => a - b),
        values: (_, splits) => splits.map((value) => count(value)),
      },
    ],
    hooks: { setCursor: [({ cursor }) => canvas.onPoint(cursor.idx ?? undefined)] },
  }
  return new uPlot(options, [seconds, ...lines.map(({ values }) => [...values])], host)
}
