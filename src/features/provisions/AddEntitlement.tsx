import { useState } from 'react'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { Disclosure } from '~/ui/Disclosure'
import { Field } from '~/ui/Field'
import { TextField } from '~/ui/TextField'

/** More characters are a text in the wrong field, not a key. */
const longestKey = 128

interface AddEntitlementProps {
  /** Entitlements that have a field already. */
  keys: readonly string[]
  onAdd: (key: string) => void
}

/** A field for an entitlement nobody holds yet, for the first purchaser of a new listing. */
export function AddEntitlement({ keys, onAdd }: AddEntitlementProps) {
  const [text, setText] = useState('')
  const [isRefused, setIsRefused] = useState(false)
  const key = text.trim()
  const isUsable = key !== '' && key.length <= longestKey && !keys.includes(key)
  const add = () => {
    setIsRefused(!isUsable)
    if (!isUsable) return
    onAdd(key)
    setText('')
  }
  return (
    <Disclosure summary={t('edit.add.summary')}>
      <p className="pb-3 text-muted">{t('edit.add.warning')}</p>
      <Field
        label={t('edit.add.key')}
        error={isRefused && !isUsable ? t('edit.add.refused') : undefined}
      >
        {(aria) => (
          <>
            <TextField
              {...aria}
              value={text}
              autoComplete="off"
              spellCheck={false}
              dir="ltr"
              className="w-64"
              onChange={(event) => {
                setText(event.target.value)
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                add()
              }}
            />
            <Button onClick={add}>{t('edit.add.button')}</Button>
          </>
        )}
      </Field>
    </Disclosure>
  )
}
