import { ExternalLink } from 'lucide-react'
import { consoleUrl } from '~/api/marketplaceConsole'
import type { Provision } from '~/contract/provisions'
import { t } from '~/messages/t'
import { kindOf } from '~/rules/provisionState'

/** No operation is documented that moves an end date: where it is done instead. */
export function RenewalNote({ provision }: { provision: Provision }) {
  const kind = kindOf(provision)
  if (kind !== 'purchase' && kind !== 'trial') return null
  return (
    <p className="mt-1 text-sm text-muted">
      {t('access.renewal')}{' '}
      <a href={consoleUrl} target="_blank" rel="noreferrer">
        {t('access.console')}
        <ExternalLink size={12} aria-hidden className="ms-1 inline align-[-1px]" />
      </a>
    </p>
  )
}
