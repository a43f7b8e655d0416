import { t } from './t'

interface PortalFailure {
  kind: string
  code: number | undefined
  messageCode: string | undefined
  message: string
}

/** What a failure means, in words a salesperson understands, and what the portal said itself. */
export interface ErrorText {
  text: string
  /** The portal's own words; empty when there are none. */
  detail: string
}

/** Puts a failure into words. Only two of the portal's texts are known well enough to be recognised. */
export function errorText(error: unknown): ErrorText {
  const failure = isFailure(error) ? error : undefined
  const detail = failure?.kind === 'refused' && failure.message !== '' ? failure.message : ''
  return {
    text: plain(failure),
    detail: detail === '' ? '' : t('error.portalSays', { message: detail }),
  }
}

function isFailure(error: unknown): error is PortalFailure {
  return error instanceof Error && error.name === 'PortalError'
}

function plain(failure: PortalFailure | undefined): string {
  if (failure?.kind === 'network') return t('error.network')
  if (failure?.kind === 'timeout') return t('error.timeout')
  if (failure?.kind === 'sessionEnded') return t('error.sessionEnded')
  if (failure?.kind === 'refused') return refusal(failure)
  return t('error.unexpected')
}

function refusal({ code = 0, messageCode, message }: PortalFailure): string {
  if (/item not provisioned/i.test(message)) return t('error.notProvisioned')
  if (/not licensed by user/i.test(message)) return t('error.notLicensedByUser')
  if (code === 403) return t('error.forbidden')
  if ([401, 498, 499].includes(code)) return t('error.sessionEnded')
  if (code === 429 || code >= 500) return t('error.busy')
  return messageCode === 'CONT_0001' ? t('error.missing') : t('error.other')
}
