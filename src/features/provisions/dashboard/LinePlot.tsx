import { useEffect, useRef, useState } from 'react'
import { count, utcDay } from '~/messages/format'
import { t } from '~/messages/t'
import { ForeignText } from '~/ui/ForeignText'
import { drawPlot } from './drawPlot'
import { lineLooks } from './lineLooks'
import type { Series } from './series'
import { useLook } from './useLook'

interface LinePlotProps {
  title: string
  series: Series
}

/** Lines over days, with what each is and its number of one day: the last, or the one pointed at. Loaded lazily. */
export default function LinePlot({ title, series }: LinePlotProps) {
  const { days, lines } = series
  const host = useRef<HTMLDivElement>(null)
  const legend = useRef<HTMLUListElement>(null)
  const [pointed, setPointed] = useState<number>()
  const look = useLook()
  useEffect(() => {
    if (!host.current || !legend.current) return undefined
    const { color, borderTopColor, fontFamily } = getComputedStyle(host.current)
    const samples = [...legend.current.querySelectorAll('svg')]
    const plot = drawPlot(series, {
      host: host.current,
      colours: samples.map((sample) => getComputedStyle(sample).color),
      ink: color,
      grid: borderTopColor,
      font: `12px ${fontFamily}`,
      onPoint: setPointed,
    })
    const size = new ResizeObserver(([entry]) => {
      if (entry) plot.setSize({ width: entry.contentRect.width, height: plot.height })
    })
    size.observe(host.current)
    return () => {
      size.disconnect()
      plot.destroy()
    }
  }, [series, look])
  const place = pointed !== undefined && pointed < days.length ? pointed : days.length - 1
  const from = nameOf(days[0])
  const to = nameOf(days.at(-1))
  return (
    <div className="flex flex-col gap-2">
      <div
        ref={host}
        dir="ltr"
        role="img"
        aria-label={t('dashboard.plot', { title, count: days.length, from, to })}
        className="min-h-60 w-full min-w-0 overflow-hidden border-line text-muted"
      />
      <p className="text-sm text-muted">{t('dashboard.valuesOf', { day: nameOf(days[place]) })}</p>
      <ul ref={legend} className="flex flex-wrap gap-x-5 gap-y-1">
        {lines.map(({ key, label, values }, n) => (
          <li key={key} title={key} className="flex min-w-0 items-center gap-2">
            <Sample place={n} />
            <span className="min-w-0 wrap-anywhere">
              <ForeignText text={label} />{' '}
              <span className="font-semibold tabular-nums">
                {count(values[place] ?? undefined)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Sample({ place }: { place: number }) {
  const { colour, dash } = lineLooks[place] ?? lineLooks[0]
  return (
    <svg aria-hidden width="32" height="8" className={`shrink-0 ${colour}`}>
      <line
        x1="0"
        y1="4"
        x2="32"
        y2="4"
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray={dash.join(' ')}
      />
    </svg>
  )
}

function nameOf(day: string | undefined): string {
  return day === undefined ? '' : utcDay(Date.parse(day))
}
