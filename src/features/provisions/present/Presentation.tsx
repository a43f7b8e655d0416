import { FlaskConical } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Listing } from '~/contract/listings'
import type { CustomerRow, OrgEntitlements } from '~/contract/provisions'
import { useNow } from '~/lib/useNow'
import { readAtText } from '~/messages/format'
import { t } from '~/messages/t'
import { isUnchanged } from '~/rules/diffEntitlements'
import { nameOf } from '~/rules/nameOf'
import { stateOf } from '~/rules/provisionState'
import { Button } from '~/ui/Button'
import { ForeignText } from '~/ui/ForeignText'
import { PageHeading } from '~/ui/PageHeading'
import { EndText } from '../EndText'
import { inOrder } from '../labels'
import { spokenSentences } from '../spokenText'
import { StateBadge } from '../StateBadge'
import { Figures } from './Figures'
import { Sentence } from './Sentence'
import { SeatsPicture } from './SeatsPicture'
import { changesOf, simulated } from './simulation'
import { WhatIf } from './WhatIf'

interface PresentationProps {
  row: CustomerRow
  readAt: number
  listing: Listing | undefined
  listingTitle: string
  /** What else may be shown. */
  children: ReactNode
  /** What else may be done. */
  tools: ReactNode
  /** Keeps simulated numbers for after the call; returns the link that proposes them. */
  onKeep: (held: OrgEntitlements, simulation: OrgEntitlements) => string | undefined
}

/** What the purchaser has, in one sentence, in numbers and as a picture; and what it would be otherwise. */
export function Presentation(props: PresentationProps) {
  const { row, readAt, listing, listingTitle, children, tools, onKeep } = props
  const { provision } = row
  const now = useNow()
  const held = provision.orgEntitlements
  const keys = inOrder(held?.entitlements.keys() ?? [])
  const [simulation, setSimulation] = useState<OrgEntitlements>()
  const changes = held && changesOf(held, simulation, keys)
  const isChanged = changes !== undefined && !isUnchanged(changes)
  const begin = () => held && setSimulation(simulated(held, keys))
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <div className="present-title flex flex-col">
          <PageHeading>
            <ForeignText text={nameOf(row)} />
          </PageHeading>
          <p className="text-muted">
            <ForeignText text={listingTitle} />
          </p>
        </div>
        <p className="present-label flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <StateBadge state={stateOf(provision, readAt)} />
          <EndText provision={provision} now={readAt} isCompact isSentence />
        </p>
      </div>
      <div
        className={simulation ? 'grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_23rem]' : ''}
      >
        <div className="flex min-w-0 flex-col gap-8">
          <Sentence
            sentences={spokenSentences({ provision, listing, now: readAt })}
            isFormer={isChanged}
          />
          {simulation && isChanged && (
            <div className="flex flex-col gap-1">
              <p className="present-label inline-flex items-center gap-2 font-medium text-info">
                <FlaskConical size={20} aria-hidden />
                {t('present.simulation')}
              </p>
              <Sentence
                sentences={spokenSentences({
                  provision: { ...provision, orgEntitlements: { ...held, ...simulation } },
                  listing,
                  now: readAt,
                })}
              />
            </div>
          )}
          {changes && (
            <>
              <Figures changes={changes} listing={listing} isSimulated={isChanged} />
              <SeatsPicture changes={changes} listing={listing} isSimulated={isChanged} />
            </>
          )}
          {children}
        </div>
        {held && simulation && (
          <WhatIf
            held={held}
            simulation={simulation}
            listing={listing}
            isChanged={isChanged}
            onChange={setSimulation}
            onKeep={() => onKeep(held, simulation)}
            onReset={begin}
            onClose={() => setSimulation(undefined)}
          />
        )}
      </div>
      <div className="flex flex-wrap items-center gap-4">
        {held && !simulation && (
          <Button icon={<FlaskConical size={16} aria-hidden />} onClick={begin}>
            {t('present.whatIf')}
          </Button>
        )}
        {tools}
        <p className="text-muted">{t('present.readAt', { time: readAtText(readAt, now) })}</p>
      </div>
    </div>
  )
}
