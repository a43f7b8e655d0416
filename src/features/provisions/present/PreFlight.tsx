import { useQuery } from '@tanstack/react-query'
import { Check, EyeOff, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { countOtherTabs } from '~/api/aside/putAway'
import { type Extra, extras } from '~/api/presentation'
import type { Presented } from '~/api/presenting'
import { isolate } from '~/lib/visibleText'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { purchaserPath } from '~/paths'
import { countOpenOfOthers } from '~/provisioning/presentedJournal'
import { Button, buttonClass } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'

interface PreFlightProps {
  presented: Presented
  /** The purchaser and the listing, as far as they are known. */
  organization: string
  listing: string
  /** Others could not be put away. */
  hasFailed: boolean
  onStart: (shows: readonly Extra[]) => void
}

const shown = ['name', 'seats', 'dates', 'whatIf'] as const
const hidden = ['others', 'history', 'notes', 'search'] as const
const beyond = ['network', 'browser', 'screen'] as const

/** Before a presentation: what the purchaser will see, what not, and what is out of reach of this page. */
export function PreFlight(props: PreFlightProps) {
  const { presented, organization, listing, hasFailed, onStart } = props
  const [ticked, setTicked] = useState<ReadonlySet<Extra>>(new Set())
  const { tabs, open } = useSurroundings(presented)
  const toggle = (extra: Extra) => {
    const next = new Set(ticked)
    if (!next.delete(extra)) next.add(extra)
    setTicked(next)
  }
  return (
    <section className="mx-auto flex w-full max-w-3xl flex-col gap-5 rounded-md border border-line bg-surface p-5 sm:p-8">
      <div className="flex flex-col gap-1">
        <PageHeading>{t('present.preflight', { organization: isolate(organization) })}</PageHeading>
        <p className="text-muted">{listing}</p>
      </div>
      {hasFailed && (
        <Notice tone="danger" role="alert">
          {t('present.failed')}
        </Notice>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <Group title={t('present.shown')}>
          {shown.map((what) => (
            <Line key={what} icon={<Check size={16} aria-hidden className="text-success" />}>
              {t(`present.shown.${what}`)}
            </Line>
          ))}
        </Group>
        <Group title={t('present.hidden')}>
          {hidden.map((what) => (
            <Line key={what} icon={<EyeOff size={16} aria-hidden className="text-muted" />}>
              {t(`present.hidden.${what}`)}
            </Line>
          ))}
        </Group>
      </div>
      <fieldset className="flex flex-col gap-2">
        <legend className="pb-2 font-semibold">{t('present.extras')}</legend>
        {extras.map((extra) => (
          <label key={extra} className="flex min-h-6 items-start gap-2">
            <input
              type="checkbox"
              className="mt-0.5 size-4 shrink-0"
              checked={ticked.has(extra)}
              onChange={() => toggle(extra)}
            />
            {t(`present.extras.${extra}`)}
          </label>
        ))}
      </fieldset>
      <Group title={t('present.beyond')}>
        {open > 0 && (
          <Line icon={<TriangleAlert size={16} aria-hidden className="text-warning" />}>
            {t('present.open', { count: open, shown: count(open) })}
          </Line>
        )}
        {beyond.map((what) => (
          <Line key={what} icon={<TriangleAlert size={16} aria-hidden className="text-warning" />}>
            {t(`present.beyond.${what}`)}
          </Line>
        ))}
      </Group>
      <div role="status" className="empty:hidden">
        {tabs > 0 && (
          <Notice
            tone="warning"
            title={t('present.tabs.title', { count: tabs, shown: count(tabs) })}
          >
            {t('present.tabs')}
          </Notice>
        )}
      </div>
      <div className="flex flex-wrap items-start gap-3">
        <Button
          variant="primary"
          disabledReason={tabs > 0 ? t('present.tabs.needed') : undefined}
          onClick={() => onStart([...ticked])}
        >
          {t('present.start')}
        </Button>
        <a className={buttonClass('quiet')} href={purchaserPath(presented.itemId, presented.orgId)}>
          {t('result.back')}
        </a>
      </div>
    </section>
  )
}

/** What else goes on in this browser: other tabs at work, looked for again and again, and changes that will wait. */
function useSurroundings(presented: Presented) {
  const tabs = useQuery({
    queryKey: ['otherTabs'],
    queryFn: countOtherTabs,
    refetchInterval: 1_000,
    gcTime: 0,
  })
  const open = useQuery({
    queryKey: ['openOfOthers', presented],
    queryFn: () => countOpenOfOthers(presented),
    retry: false,
    gcTime: 0,
  })
  return { tabs: tabs.data ?? 0, open: open.data ?? 0 }
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <h2 className="font-semibold">{title}</h2>
      <ul className="flex flex-col gap-2">{children}</ul>
    </div>
  )
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2 [&>svg]:mt-0.5 [&>svg]:shrink-0">
      {icon}
      <span>{children}</span>
    </li>
  )
}
