import { CircleUser } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { signOut } from '~/api/session'
import type { Person } from '~/api/sessionStore'
import { chooseTheme, readTheme, type Theme } from '~/lib/theme'
import { t, withTexts } from '~/messages/t'
import { Menu, type MenuEntry } from '~/ui/Menu'
import { ForeignText } from '~/ui/ForeignText'
import { useSignIn } from './useSignIn'

const ForgetDialog = lazy(() => withTexts(() => import('./ForgetDialog')))

const themes = ['system', 'light', 'dark'] as const

/** Who is signed in, how the page looks, and the ways out. */
export function AccountMenu({ person: { user } }: { person: Person }) {
  const [theme, setTheme] = useState<Theme>(readTheme)
  const [isForgetting, setIsForgetting] = useState(false)
  const { go } = useSignIn()
  const items: MenuEntry[] = [
    {
      kind: 'radio',
      label: t('account.theme'),
      value: theme,
      options: themes.map((value) => ({ value, label: t(`account.theme.${value}`) })),
      onChange: (value) => {
        const chosen = themes.find((known) => known === value) ?? 'system'
        setTheme(chosen)
        chooseTheme(chosen)
      },
    },
    { kind: 'separator' },
    { kind: 'item', label: t('account.forget'), onSelect: () => setIsForgetting(true) },
    {
      kind: 'item',
      label: t('account.switch'),
      onSelect: () => {
        go({ forceLogin: true })
      },
    },
    { kind: 'item', label: t('account.signOut'), onSelect: () => void signOut() },
  ]
  return (
    <>
      <Menu
        label={t('account.menu')}
        trigger={<CircleUser size={20} aria-hidden />}
        head={
          <>
            <p className="font-medium">
              <ForeignText text={user.fullName ?? user.username} />
            </p>
            <p className="text-muted">{user.username}</p>
          </>
        }
        items={items}
      />
      {isForgetting && (
        <Suspense>
          <ForgetDialog onClose={() => setIsForgetting(false)} />
        </Suspense>
      )}
    </>
  )
}
