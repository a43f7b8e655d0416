import { CircleUser } from 'lucide-react'
import { signOut } from '~/api/session'
import type { Person } from '~/api/sessionStore'
import { chooseTheme, useTheme } from '~/lib/theme'
import { isLanguage, languages } from '~/messages/languages'
import { language, pickLanguage, t } from '~/messages/t'
import { Menu, type MenuEntry } from '~/ui/Menu'
import { ForeignText } from '~/ui/ForeignText'
import { useSignIn } from './useSignIn'

const themes = ['system', 'light', 'dark'] as const

interface AccountMenuProps {
  person: Person
  /** Missing: nothing of theirs is kept here. */
  onForget?: () => void
}

/** Who is signed in, how the page looks, and the ways out. */
export function AccountMenu({ person: { user }, onForget }: AccountMenuProps) {
  const theme = useTheme()
  const { go } = useSignIn()
  const items: MenuEntry[] = [
    {
      kind: 'radio',
      label: t('account.theme'),
      value: theme,
      options: themes.map((value) => ({ value, label: t(`account.theme.${value}`) })),
      onChange: (value) => {
        chooseTheme(themes.find((known) => known === value) ?? 'system')
      },
    },
    {
      kind: 'radio',
      label: t('account.language'),
      value: language(),
      options: Object.entries(languages).map(([code, name]) => ({
        value: code,
        label: name,
        lang: code,
      })),
      isFinal: true,
      onChange: (code) => {
        if (isLanguage(code)) void pickLanguage(code)
      },
    },
    { kind: 'separator' },
    ...(onForget
      ? [{ kind: 'item', label: t('account.forget'), onSelect: onForget } as const]
      : []),
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
    </>
  )
}
