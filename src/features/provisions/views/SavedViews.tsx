import { Bookmark, ChevronDown } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { savedViews } from '~/api/savedViews'
import { usePerson } from '~/api/usePerson'
import { config } from '~/config'
import { isolate } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { sameSearch, type View } from '~/rules/purchasers/views'
import { Menu, type MenuEntry } from '~/ui/Menu'

const ViewsDialog = lazy(() => import('./ViewsDialog'))

interface SavedViewsProps {
  /** What the address asks for now: its search part without the page. */
  current: string
  onOpen: (search: string) => void
  builtIn: readonly { name: string; search: string }[]
}

/** Ways to look at a list, ready-made and one's own, and saving the one that is looked at. */
export function SavedViews({ current, onOpen, builtIn }: SavedViewsProps) {
  const { user, portal } = usePerson()
  const key = {
    portal: config().portalUrl,
    sellerOrgId: portal.id,
    username: user.username,
  }
  const views = savedViews.use(key)
  const [dialog, setDialog] = useState<'save' | 'manage'>()
  const open = [...views, ...builtIn].find(({ search }) => sameSearch(search, current))
  const group = (label: string, of: readonly View[]): MenuEntry => ({
    kind: 'radio',
    label,
    value: of.find(({ search }) => sameSearch(search, current))?.id ?? '',
    options: of.map(({ id, name }) => ({ value: id, label: isolate(name) })),
    isFinal: true,
    onChange: (chosen) => onOpen(of.find(({ id }) => id === chosen)?.search ?? ''),
  })
  const readyMade = builtIn.map((view) => ({ id: view.name, ...view }))
  const items: MenuEntry[] = [
    ...(readyMade.length > 0 ? [group(t('views.builtIn'), readyMade)] : []),
    ...(views.length > 0 ? [group(t('views.own'), views)] : []),
    { kind: 'separator' },
    { kind: 'item', label: t('views.save'), onSelect: () => setDialog('save') },
    { kind: 'item', label: t('views.manage'), onSelect: () => setDialog('manage') },
  ]
  const label = open ? t('views.current', { name: isolate(open.name) }) : t('views.button')
  return (
    <>
      <Menu
        label={label}
        look="text"
        trigger={
          <>
            <Bookmark size={16} aria-hidden className="shrink-0" />
            <span className="truncate">{label}</span>
            <ChevronDown size={16} aria-hidden className="shrink-0" />
          </>
        }
        items={items}
      />
      {dialog && (
        <Suspense>
          <ViewsDialog
            viewsKey={key}
            current={current}
            taken={builtIn.map(({ name }) => name)}
            purpose={dialog}
            onClose={() => setDialog(undefined)}
          />
        </Suspense>
      )}
    </>
  )
}
