import { ExportMenu, type ExportMenuProps } from '~/features/provisions/export/ExportMenu'
import { SavedViews } from '~/features/provisions/views/SavedViews'
import { parseSearch, useLocation, useNavigate } from '~/lib/router'
import { t } from '~/messages/t'
import { readPurchasersAddress } from '~/features/provisions/purchasers/purchasersAddress'

/** Saved views of a list, and saving its rows as a file. Loaded lazily. */
export default function ListActions(props: Omit<ExportMenuProps, 'scope'>) {
  const { rows, list } = props
  const navigate = useNavigate()
  const current = useLocation().searchText
  const isAll = rows.length === list.rows.length
  const builtIn = [
    { name: t('views.renewals'), search: '?quick=ending&sort=ends' },
    { name: t('views.requests'), search: '?show=requested&sort=-modified' },
    { name: t('views.changed'), search: '?quick=changed&sort=-modified' },
    { name: t('views.largest'), search: '?sort=-maxUsers' },
  ]
  const open = (search: string) => {
    const next = readPurchasersAddress(parseSearch(search))
    navigate({ to: '.', search: () => next })
  }
  return (
    <>
      <SavedViews current={current} builtIn={builtIn} onOpen={open} />
      <ExportMenu
        {...props}
        scope={{ kind: isAll ? 'all' : 'filter', shown: rows.length, total: list.rows.length }}
      />
    </>
  )
}
