import { CircleUser } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { signOut } from '~/api/session'
import type { Person } from '~/api/sessionStore'
import { chooseTheme, readTheme, type Theme } from '~/lib/theme'
import { t } from '~/messages/t'
import type { MenuEntry } from '~/ui/Menu'
import { useSignIn } from './useSignIn'

const Menu = lazy(() => import('~/ui/Menu'))

const themes = ['system', 'light', 'dark'] as const

/** Who is signed in, how the page looks, and the ways out. */
export function AccountMenu({ person: { user } }: { person: Person }) {
  const [theme, setTheme] = useState<Theme>(readTheme)
  const { go } = useSignIn()
  const items: MenuEntry[] = [
    { kind: 'heading', label: user.fullName ?? user.username },
    { kind: 'heading', label: user.username },
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
    {
      kind: 'item',
      label: t('account.switch'),
      onSelect: () => {
        go({ forceLogin: true })
      },
    },
    { kind: 'item', label: t('account.signOut'), onSelect: () => void signOut() },
  ]
  const icon = <CircleUser size={20} aria-hidden />
  return (
    <Suspense
      fallback={<span className="inline-flex size-8 items-center justify-center">{icon}</span>}
    >
      <Menu label={t('account.menu')} trigger={icon} items={items} />
    </Suspense>
  )
}
