import { Download } from 'lucide-react'
import { lazy, Suspense, useId } from 'react'
import { saveFile } from '~/lib/saveFile'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { Disclosure } from '~/ui/Disclosure'
import { Skeleton } from '~/ui/Skeleton'
import { lineLooks } from './lineLooks'
import { PlotTable } from './PlotTable'
import type { Series } from './series'
import { seriesCsv } from './seriesCsv'

const LinePlot = lazy(() => import('./LinePlot'))

interface PlotSectionProps {
  title: string
  about?: string
  /** Part of the file's name. */
  name: string
  series: Series
}

/** A plot, its numbers as a table, and as a file. */
export function PlotSection({ title, about, name, series }: PlotSectionProps) {
  const id = useId()
  const { days, lines } = series
  const hidden = lines.length - lineLooks.length
  const save = () => {
    const until = days.at(-1) ?? ''
    saveFile(`seatkeeper-${name}-${until}.csv`, 'text/csv', seriesCsv(series))
  }
  return (
    <section
      aria-labelledby={id}
      className="flex min-w-0 flex-col gap-3 rounded-sm border border-line bg-surface p-4"
    >
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      {about !== undefined && <p className="-mt-2 text-muted">{about}</p>}
      {lines.length === 0 ? (
        <p>{t('dashboard.noLines')}</p>
      ) : (
        <>
          <Suspense fallback={<Skeleton className="h-80 w-full" />}>
            <LinePlot title={title} series={drawn(series)} />
          </Suspense>
          {hidden > 0 && (
            <p className="text-muted">{t('dashboard.moreLines', { count: hidden })}</p>
          )}
          <Disclosure summary={t('dashboard.showTable')}>
            <PlotTable title={title} series={series} />
          </Disclosure>
          <div>
            <Button icon={<Download size={16} aria-hidden />} onClick={save}>
              {t('dashboard.csv', { count: days.length })}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

/** More lines than there are looks cannot be told apart. */
function drawn(series: Series): Series {
  const { days, lines } = series
  return lines.length > lineLooks.length
    ? { days, lines: lines.slice(0, lineLooks.length) }
    : series
}
