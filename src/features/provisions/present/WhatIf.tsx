import { FlaskConical, X } from 'lucide-react'
import { useState } from 'react'
import { configuredPacks } from '~/api/packs'
import type { Listing } from '~/contract/listings'
import type { OrgEntitlements } from '~/contract/provisions'
import { t } from '~/messages/t'
import type { SeatField } from '~/rules/diffEntitlements'
import { applyPack, usablePacks } from '~/rules/packs'
import { Button } from '~/ui/Button'
import { CopyButton } from '~/ui/CopyButton'
import { ForeignText } from '~/ui/ForeignText'
import { fieldLabel, Warnings } from '../Warnings'
import { numberOf, withNumber } from './simulation'
import { Stepper } from './Stepper'

interface WhatIfProps {
  held: OrgEntitlements
  simulation: OrgEntitlements
  listing: Listing | undefined
  isChanged: boolean
  onChange: (simulation: OrgEntitlements) => void
  /** Keeps the numbers for after the call; returns the link that proposes them. */
  onKeep: () => string | undefined
  onReset: () => void
  onClose: () => void
}

/** Other numbers, tried out. Nothing of it is sent, and the panel says so all the time. */
export function WhatIf(props: WhatIfProps) {
  const { held, simulation, listing, isChanged, onChange, onKeep, onReset, onClose } = props
  const [kept, setKept] = useState<{ link: string | undefined }>()
  const keys = [...simulation.entitlements.keys()]
  // Those of the deployment: a pack of one's own may be named after somebody.
  const packs = usablePacks(configuredPacks(), keys)
  const fields: SeatField[] = ['maxUsers', ...keys.map((entitlement) => ({ entitlement }))]
  const change = (next: OrgEntitlements) => {
    setKept(undefined)
    onChange(next)
  }
  return (
    <aside
      aria-labelledby="whatIf"
      className="flex flex-col gap-4 self-start rounded-md border-2 border-dashed border-accent bg-surface p-4 sm:p-5"
    >
      <div className="flex flex-col gap-1">
        <div className="flex items-start justify-between gap-3">
          <h2 id="whatIf" className="text-xl font-semibold">
            {t('present.whatIf')}
          </h2>
          <button
            type="button"
            aria-label={t('present.close')}
            className="inline-flex size-8 shrink-0 cursor-pointer items-center justify-center rounded-sm hover:bg-surface-3"
            onClick={onClose}
          >
            <X size={18} aria-hidden />
          </button>
        </div>
        <p className="inline-flex items-center gap-2 font-medium text-info">
          <FlaskConical size={18} aria-hidden className="shrink-0" />
          {t('present.simulation')}
        </p>
      </div>
      {fields.map((field) => (
        <Stepper
          key={field === 'maxUsers' ? '' : field.entitlement}
          label={fieldLabel(field, listing)}
          value={numberOf(simulation, field)}
          onChange={(to) => change(withNumber(simulation, field, to))}
        />
      ))}
      {packs.length > 0 && (
        <div role="group" aria-label={t('present.packs')} className="flex flex-wrap gap-2">
          {packs.map((pack) => (
            <Button key={pack.id} onClick={() => change(applyPack(pack, simulation) ?? simulation)}>
              <ForeignText text={pack.name} />
            </Button>
          ))}
        </div>
      )}
      <div role="status" className="empty:hidden">
        {isChanged && <Warnings before={held} after={simulation} listing={listing} />}
      </div>
      <div className="flex flex-wrap items-start gap-2">
        <Button
          variant="primary"
          disabledReason={isChanged ? undefined : t('edit.nothing')}
          onClick={() => setKept({ link: onKeep() })}
        >
          {t('present.keep')}
        </Button>
        <Button variant="quiet" onClick={onReset}>
          {t('present.reset')}
        </Button>
      </div>
      <div role="status" className="empty:hidden">
        {kept && <p>{t('present.kept')}</p>}
      </div>
      {kept?.link !== undefined && (
        <CopyButton
          text={kept.link}
          label={t('present.copyLink')}
          copiedLabel={t('app.copied')}
          isWide
        />
      )}
    </aside>
  )
}
