import type { CustomerRow } from '~/contract/provisions'
import { visibleText } from '~/lib/visibleText'
import { instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import { CopyButton } from '~/ui/CopyButton'
import { DescriptionList } from '~/ui/DescriptionList'
import { ForeignText } from '~/ui/ForeignText'
import { IdText } from '~/ui/IdText'
import { EndText } from './EndText'
import { InstantText } from './InstantText'

/** Whom to talk to, since when, until when, and the ids. */
export function ProvisionDetails({ row, readAt }: { row: CustomerRow; readAt: number }) {
  const { provision } = row
  const instant = (at: number | null | undefined) =>
    at === undefined || at === null ? (
      t('app.notKnown')
    ) : (
      <InstantText texts={instantTexts(at, readAt)} />
    )
  const id = (text: string, label: string) => (
    <IdText text={text} label={t('app.copyOf', { what: label })} copiedLabel={t('app.copied')} />
  )
  return (
    <div className="flex flex-col gap-6">
      <section aria-labelledby="contact" className="flex flex-col gap-2">
        <h2 id="contact" className="text-lg font-semibold">
          {t('purchaser.contact')}
        </h2>
        <DescriptionList
          items={[
            contact(t('purchaser.contact.name'), provision.purchaserFullName),
            contact(t('purchaser.contact.username'), provision.purchaserUsername),
            contact(t('purchaser.contact.email'), provision.purchaserEmail),
            contact(t('purchaser.contact.phone'), provision.purchaserPhone),
          ]}
        />
      </section>
      <section aria-labelledby="details" className="flex flex-col gap-2">
        <h2 id="details" className="text-lg font-semibold">
          {t('purchaser.details')}
        </h2>
        <DescriptionList
          items={[
            { term: t('column.ends'), detail: <EndText provision={provision} now={readAt} /> },
            { term: t('purchaser.starts'), detail: instant(provision.startDate) },
            { term: t('purchaser.created'), detail: instant(provision.created) },
            { term: t('column.modified'), detail: instant(provision.modified) },
            {
              term: t('purchaser.orgId'),
              detail: id(provision.purchaserOrgId, t('purchaser.orgId')),
            },
            { term: t('purchaser.itemId'), detail: id(provision.itemId, t('purchaser.itemId')) },
          ]}
        />
      </section>
    </div>
  )
}

function contact(term: string, value: string | null | undefined) {
  const text = visibleText(value)
  if (text === '') return { term, detail: <span className="text-muted">{t('app.notKnown')}</span> }
  const detail = (
    <span className="flex items-center gap-1">
      <ForeignText text={text} />
      <CopyButton
        text={text}
        label={t('app.copyOf', { what: term })}
        copiedLabel={t('app.copied')}
      />
    </span>
  )
  return { term, detail }
}
