import { day, nameOf, stateOf } from './columns'
import type { Purchaser } from './purchasers'

interface DetailsProps {
  purchaser: Purchaser
  /** Address of the list. */
  back: string
}

/** All that is known of one purchaser. */
export function Details({ purchaser, back }: DetailsProps) {
  const { provision } = purchaser
  const { orgEntitlements: held } = provision
  return (
    <main>
      <a href={back}>Back to purchasers</a>
      <h1>{nameOf(purchaser)}</h1>
      <dl>
        <dt>State</dt>
        <dd>{stateOf(purchaser)}</dd>
        <dt>Ends</dt>
        <dd>{day(provision.endDate)}</dd>
        <dt>Last changed</dt>
        <dd>{day(provision.modified)}</dd>
        <dt>Contact</dt>
        <dd>{provision.purchaserFullName}</dd>
        <dt>Email</dt>
        <dd>{provision.purchaserEmail}</dd>
        <dt>Maximum users</dt>
        <dd>{held?.maxUsers ?? '–'}</dd>
        {Object.entries(held?.entitlements ?? {}).map(([key, { num }]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{num}</dd>
          </div>
        ))}
      </dl>
    </main>
  )
}
