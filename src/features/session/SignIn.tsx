import { type SubmitEvent, useState } from 'react'
import { organizationPortal } from '~/api/organizationPortal'
import { portalSignOutUrl } from '~/api/session'
import type { SignedOutReason } from '~/api/sessionStore'
import { config } from '~/config'
import { keepOrganization, readOrganization } from '~/api/lastOrganization'
import { t } from '~/messages/t'
import { isForPurchasers } from '~/paths'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { TextField } from '~/ui/TextField'
import { useSignIn } from './useSignIn'

interface SignInProps {
  reason: SignedOutReason | undefined
  /** What the portal said, when it refused. */
  message: string | undefined
}

/** The way in. The password is asked for by ArcGIS, never here. */
export default function SignIn({ reason, message }: SignInProps) {
  const [organization, setOrganization] = useState(readOrganization)
  const [isInvalid, setIsInvalid] = useState(false)
  const { go, isGoing, isWeaker } = useSignIn()
  const { organizationUrl, supportAddress } = config()

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const typed = organization.trim()
    if (typed !== '' && !organizationPortal(config(), typed)) {
      setIsInvalid(true)
      return
    }
    keepOrganization(typed)
    go({ organization: typed })
  }

  return (
    <form
      onSubmit={submit}
      className="mx-auto mt-6 flex max-w-md flex-col gap-4 rounded-sm border border-line bg-surface p-6"
    >
      <title>{`${t('signIn.title')} · ${t('app.name')}`}</title>
      <PageHeading>{t('app.name')}</PageHeading>
      <p>{t(isForPurchasers(location.pathname) ? 'seatCheck.signIn' : 'signIn.lead')}</p>
      <SignedOutNotice reason={isWeaker ? 'weaker' : reason} message={message} />
      <Button
        type="submit"
        variant="primary"
        busy={isGoing}
        disabledReason={isSecureContext ? undefined : t('signIn.insecure')}
      >
        {isGoing ? t('signIn.going') : t('signIn.button')}
      </Button>
      {organizationUrl && (
        <Field
          label={t('signIn.organization')}
          hint={t('signIn.organizationHint')}
          error={isInvalid ? t('signIn.organizationInvalid') : undefined}
        >
          {(aria) => (
            <TextField
              {...aria}
              value={organization}
              autoComplete="organization"
              onChange={(event) => {
                setOrganization(event.target.value)
                setIsInvalid(false)
              }}
            />
          )}
        </Field>
      )}
      {supportAddress && (
        <p className="text-muted">{t('app.support', { address: supportAddress })}</p>
      )}
    </form>
  )
}

interface SignedOutNoticeProps {
  reason: SignedOutReason | 'weaker' | undefined
  message: string | undefined
}

function SignedOutNotice({ reason, message }: SignedOutNoticeProps) {
  switch (reason) {
    case undefined:
      return null
    case 'signedOut':
      return (
        <Notice tone="info" role="status" title={t('signIn.signedOut')}>
          {t('signIn.portalSession')} <a href={portalSignOutUrl()}>{t('signIn.portalSignOut')}</a>
        </Notice>
      )
    case 'refused':
      return (
        <Notice tone="danger" role="alert">
          {t('signIn.refused', { message: message ?? '' })}
        </Notice>
      )
    case 'cancelled':
    case 'signedOutElsewhere':
      return (
        <Notice tone="info" role="status">
          {t(`signIn.${reason}`)}
        </Notice>
      )
    case 'failed':
    case 'planted':
    case 'insecure':
    case 'weaker':
      return (
        <Notice tone="warning" role="alert">
          {t(`signIn.${reason}`)}
        </Notice>
      )
  }
}
