import type { ProvisionState } from '~/rules/provisionState'

/** Drawn on 16 by 16, each as one line: a long list makes hundreds of them while it is scrolled. */
const drawings: Record<ProvisionState, string> = {
  purchased: 'M3 5h10l.8 9.5H2.2zM5.5 7.5V4a2.5 2.5 0 0 1 5 0v3.5',
  trial: 'M6 1.5h4M6.8 1.5v4.7l-4 6.8a1 1 0 0 0 .9 1.5h8.6a1 1 0 0 0 .9-1.5l-4-6.8V1.5M4.7 10h6.6',
  requested: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M8 4.5V8l2.5 1.5',
  ended:
    'M4 1.5h8M4 14.5h8M5 1.5v2.2c0 2 3 2.8 3 4.3s-3 2.3-3 4.3v2.2M11 1.5v2.2c0 2-3 2.8-3 4.3s3 2.3 3 4.3v2.2',
  unknown:
    'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M6 6.2a2 2 0 1 1 2.7 1.9q-.7.3-.7 1.2M8 11.4v.2',
}

/** The picture of a state. */
export function StateIcon({ state }: { state: ProvisionState }) {
  return (
    <svg viewBox="0 0 16 16" className="state-icon" aria-hidden>
      <path d={drawings[state]} />
    </svg>
  )
}
