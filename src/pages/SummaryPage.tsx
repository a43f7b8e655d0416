import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listing as listingQuery } from '~/api/listings'
import { purchaser } from '~/api/purchasers'
import { usePerson } from '~/api/usePerson'
import { type HandedOver, handOverIn } from '~/features/provisions/handOver/handOver'
import { HandOverSheet } from '~/features/provisions/handOver/HandOverSheet'
import { HandOverWays } from '~/features/provisions/handOver/HandOverWays'
import { getRouteApi, Link } from '~/lib/router'
import { isLanguage, type Language, languages } from '~/messages/languages'
import { language as interfaceLanguage, t } from '~/messages/t'
import { loadTextsIn } from '~/messages/textsIn'
import { paths } from '~/paths'
import { nameOf } from '~/rules/nameOf'
import { Field } from '~/ui/Field'
import { Loading } from '~/ui/Loading'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { Select } from '~/ui/Select'
import { Skeleton } from '~/ui/Skeleton'
import { PageProblem } from './PageProblem'

const route = getRouteApi(paths.summary)

const options = Object.entries(languages).map(([value, label]) => ({ value, label }))

/** One page for the purchaser, in a language of its own. Only this purchaser's provision is read. */
export function SummaryPage() {
  const params = route.useParams()
  const { itemId, orgId } = params
  const { user, portal } = usePerson()
  const [language, setLanguage] = useState<Language>(interfaceLanguage)
  const listing = useQuery(listingQuery(itemId)).data
  const { data, error, refetch } = useQuery(purchaser(portal.id, itemId, orgId))
  const texts = useQuery({
    queryKey: ['textsIn', language],
    queryFn: () => loadTextsIn(language),
    staleTime: Infinity,
  })
  const row = data?.row
  const of: HandedOver | undefined = row
    ? {
        ...{ provision: row.provision, listing, organization: nameOf(row), readAt: data.readAt },
        contact: {
          name: user.fullName ?? user.username,
          email: user.email ?? '',
          seller: portal.name,
        },
      }
    : undefined
  const hand = of && texts.data && handOverIn(texts.data, of)
  return (
    <div className="flex flex-col gap-4">
      <title>{hand?.subject ?? `${t('handOver.title')} · ${t('app.name')}`}</title>
      <div className="print:hidden">
        <Link to={paths.purchaser} params={params} className="text-muted">
          {t('result.back')}
        </Link>
        <PageHeading>{t('handOver.title')}</PageHeading>
      </div>
      <div className="print:hidden">
        <Field label={t('handOver.language')}>
          {(aria) => (
            <Select
              {...aria}
              value={language}
              options={options}
              onChange={(code) => {
                if (isLanguage(code)) setLanguage(code)
              }}
            />
          )}
        </Field>
      </div>
      {error && <PageProblem error={error} onRetry={() => void refetch()} />}
      {data && !row && <Notice tone="info">{t('purchaser.missing')}</Notice>}
      {texts.error && <Notice tone="danger">{t('handOver.failed')}</Notice>}
      {!hand && !error && !texts.error && row !== null && (
        <Loading label={t('app.loading')}>
          <Skeleton className="h-96" />
        </Loading>
      )}
      {row && texts.data && hand && (
        <>
          <HandOverWays texts={texts.data} hand={hand} to={row.provision.purchaserEmail ?? ''} />
          <HandOverSheet texts={texts.data} hand={hand} />
        </>
      )}
    </div>
  )
}
