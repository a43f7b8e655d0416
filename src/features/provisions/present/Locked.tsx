import { LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import { signIn } from '~/api/session'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { PageHeading } from '~/ui/PageHeading'

/** In place of everything, once nobody seems to be there: the session has ended, and the password is needed. */
export function Locked() {
  const [isGoing, setIsGoing] = useState(false)
  const unlock = () => {
    setIsGoing(true)
    signIn().catch(() => setIsGoing(false))
  }
  return (
    <section className="mx-auto flex w-full max-w-xl flex-col items-center gap-5 rounded-md border border-line bg-surface p-8 text-center">
      <LockKeyhole size={48} aria-hidden className="text-muted" />
      <PageHeading isStep>{t('present.locked')}</PageHeading>
      <p>{t('present.locked.text')}</p>
      <Button variant="primary" busy={isGoing} onClick={unlock}>
        {t('session.expired.button')}
      </Button>
    </section>
  )
}
