import { FileUp, ListChecks } from 'lucide-react'
import { usePerson } from '~/api/usePerson'
import { Link, parseSearch, useLocation, useNavigate } from '~/lib/router'
import { ExportMenu, type ExportMenuProps } from '~/features/provisions/export/ExportMenu'
import { SavedViews } from '~/features/provisions/views/SavedViews'
import type { SelectMode } from '~/features/provisions/select/SelectMode'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { mayAct } from '~/rules/may'
import { Button, buttonClass } from '~/ui/Button'
import { readPurchasersAddress } from '~/features/provisions/purchasers/purchasersAddress'

interface ListActionsProps extends Omit<ExportMenuProps, 'scope'> {
  /** Hears that somebody begins to choose rows; missing where rows are of several listings. */
  onSelect?: (mode: SelectMode | undefined) => void
  /** Somebody is choosing them. */
  isSelecting?: boolean
}

/** Saved views of a list, saving its rows as a file, and changing many of them. Loaded lazily. */
export default function ListActions({ onSelect, isSelecting = false, ...props }: ListActionsProps) {
  const { rows, list, itemIds } = props
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
      {onSelect && <ManyAtOnce itemId={itemIds[0] ?? ''} {...{ onSelect, isSelecting }} />}
      <ExportMenu
        {...props}
        scope={{ kind: isAll ? 'all' : 'filter', shown: rows.length, total: list.rows.length }}
      />
    </>
  )
}

interface ManyAtOnceProps {
  itemId: string
  isSelecting: boolean
  onSelect: (mode: SelectMode | undefined) => void
}

/** The ways to change many purchasers of a listing: chosen in the list, or by a file. */
function ManyAtOnce({ itemId, isSelecting, onSelect }: ManyAtOnceProps) {
  const { user } = usePerson()
  const begin = async () => {
    const { beginSelecting } = await import('~/features/provisions/select/beginSelecting')
    onSelect(beginSelecting())
  }
  return (
    <>
      {mayAct(user) && (
        <Button
          variant="quiet"
          icon={<ListChecks size={16} aria-hidden />}
          aria-pressed={isSelecting}
          onClick={() => (isSelecting ? onSelect(undefined) : void begin())}
        >
          {t('select.start')}
        </Button>
      )}
      <Link to={paths.bulk} params={{ itemId }} className={buttonClass('quiet')}>
        <FileUp size={16} aria-hidden />
        {t('bulk.title')}
      </Link>
    </>
  )
}
