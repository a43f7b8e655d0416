import { shownExtras } from '~/api/presentation'
import type { CustomerRow } from '~/contract/provisions'
import { visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { DescriptionList } from '~/ui/DescriptionList'
import { ForeignText } from '~/ui/ForeignText'
import { OtherListings } from '../OtherListings'

interface ExtrasProps {
  sellerOrgId: string
  row: CustomerRow
}

/** What was ticked on the card before: nothing, unless somebody wanted it. */
export function Extras({ sellerOrgId, row }: ExtrasProps) {
  const shows = shownExtras()
  return (
    <>
      {shows.includes('contact') && <Contact row={row} />}
      {shows.includes('others') && <OtherListings sellerOrgId={sellerOrgId} row={row} />}
    </>
  )
}

function Contact({ row: { provision } }: { row: CustomerRow }) {
  const lines = [
    [t('purchaser.contact.name'), provision.purchaserFullName],
    [t('purchaser.contact.email'), provision.purchaserEmail],
    [t('purchaser.contact.phone'), provision.purchaserPhone],
  ] as const
  return (
    <section aria-labelledby="contact" className="flex flex-col gap-2">
      <h2 id="contact" className="present-label font-semibold">
        {t('purchaser.contact')}
      </h2>
      <DescriptionList
        items={lines.map(([term, text]) => ({
          term,
          detail: <ForeignText text={visibleText(text) || t('app.notKnown')} />,
        }))}
      />
    </section>
  )
}
