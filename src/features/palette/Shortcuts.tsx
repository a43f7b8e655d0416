import { keysText, shortcutNames, shortcuts, turnSingleKeys, useSingleKeys } from '~/lib/shortcuts'
import { t } from '~/messages/t'
import { Dialog } from '~/ui/Dialog'

/** Which keys do what, and the switch for single keys (WCAG 2.1.4). Loaded lazily. */
export default function Shortcuts({ onClose }: { onClose: () => void }) {
  const areOn = useSingleKeys()
  return (
    <Dialog title={t('shortcuts.title')} closeLabel={t('shortcuts.close')} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
        {shortcutNames.map((name) => (
          <div key={name} className="contents">
            <dt>
              <kbd
                dir="ltr"
                className="rounded-sm border border-line-strong bg-surface-2 px-2 py-0.5"
              >
                {keysText(name)}
              </kbd>
            </dt>
            <dd>{t(`shortcuts.to.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="flex min-h-6 items-start gap-2">
        <input
          type="checkbox"
          className="mt-0.5 size-4 shrink-0"
          checked={areOn}
          onChange={(event) => turnSingleKeys(event.target.checked)}
        />
        {t('shortcuts.single', { keys: singleKeys() })}
      </label>
      <p className="text-sm text-muted">{t('shortcuts.fields')}</p>
    </Dialog>
  )
}

function singleKeys(): string {
  const alone = shortcutNames.filter((name) => shortcuts[name].held === 'alone')
  return alone.map((name) => keysText(name)).join(', ')
}
