import type { ReactNode } from 'react'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { PageHeading } from '~/ui/PageHeading'
import { allowOneChange } from './permission'

/** Asks before anything can be changed while the purchaser looks on, each time anew. */
export function AllowChange({ back }: { back: ReactNode }) {
  return (
    <section className="flex max-w-2xl flex-col gap-4 rounded-md border border-line bg-surface p-5 sm:p-6">
      <PageHeading isStep>{t('present.allow')}</PageHeading>
      <p>{t('present.allow.text')}</p>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={allowOneChange}>
          {t('present.allow')}
        </Button>
        {back}
      </div>
    </section>
  )
}
