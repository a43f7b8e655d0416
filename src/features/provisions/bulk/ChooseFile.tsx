import { FileUp } from 'lucide-react'
import { type ClipboardEvent, type DragEvent, useEffect, useState } from 'react'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { mostRows } from '~/rules/bulk/judgeTable'
import { Button, buttonClass } from '~/ui/Button'
import { Field } from '~/ui/Field'

interface ChooseFileProps {
  isBusy: boolean
  onSource: (source: File | string) => void
}

/** The ways in: a file that is chosen or dropped, or rows that are pasted. */
export function ChooseFile({ isBusy, onSource }: ChooseFileProps) {
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      <DropArea isBusy={isBusy} onFile={onSource} />
      <PasteField isBusy={isBusy} onSource={onSource} />
      <p role="status" className="text-muted empty:hidden">
        {isBusy && t('bulk.reading')}
      </p>
    </div>
  )
}

interface DropAreaProps {
  isBusy: boolean
  onFile: (file: File) => void
}

function DropArea({ isBusy, onFile }: DropAreaProps) {
  const [isOver, setIsOver] = useState(false)
  useEffect(stayOnDrop, [])
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file && !isBusy) onFile(file)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div
      onDragOver={() => setIsOver(true)}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
      className={`flex flex-col items-center gap-3 rounded-sm border-2 border-dashed px-6 py-10 text-center ${isOver ? 'border-accent bg-info-soft' : 'border-line-strong bg-surface'}`}
    >
      <FileUp size={28} aria-hidden className="text-muted" />
      <label
        className={`${buttonClass('primary')} cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent`}
      >
        {t('bulk.choose')}
        <input
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          className="sr-only"
          aria-disabled={isBusy || undefined}
          onChange={({ target }) => {
            take(target.files)
            // So that the same file, put right, can be chosen again.
            target.value = ''
          }}
        />
      </label>
      <p className="text-muted">{t('bulk.drop', { most: count(mostRows) })}</p>
    </div>
  )
}

/** A file that misses the area would be opened in place of the page. */
function stayOnDrop() {
  const stay = (event: Event) => event.preventDefault()
  addEventListener('dragover', stay)
  addEventListener('drop', stay)
  return () => {
    removeEventListener('dragover', stay)
    removeEventListener('drop', stay)
  }
}

function PasteField({ isBusy, onSource }: ChooseFileProps) {
  const [text, setText] = useState('')
  const onPaste = (event: ClipboardEvent) => {
    const [file] = event.clipboardData.files
    if (!file) return
    event.preventDefault()
    onSource(file)
  }
  return (
    <div className="flex flex-col gap-3">
      <Field label={t('bulk.paste')} hint={t('bulk.paste.hint')}>
        {(aria) => (
          <textarea
            {...aria}
            rows={5}
            wrap="off"
            value={text}
            dir="auto"
            spellCheck={false}
            autoComplete="off"
            className="w-full rounded-sm border border-input-line bg-surface px-3 py-2 font-mono text-sm text-ink"
            onPaste={onPaste}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button
          busy={isBusy}
          disabledReason={text.trim() === '' ? t('bulk.paste.empty') : undefined}
          onClick={() => onSource(text)}
        >
          {t('bulk.paste.check')}
        </Button>
      </div>
    </div>
  )
}
