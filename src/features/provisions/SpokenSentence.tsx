import { t } from '~/messages/t'
import { CopyButton } from '~/ui/CopyButton'
import { type Spoken, spokenText } from './spokenText'

/** A provision in one sentence, to be read aloud or copied. */
export function SpokenSentence(spoken: Spoken) {
  const text = spokenText(spoken)
  return (
    <section aria-labelledby="spoken" className="flex flex-col gap-1">
      <h2 id="spoken" className="sr-only">
        {t('spoken.title')}
      </h2>
      <p className="text-lg">
        <span className="me-1 wrap-anywhere" dir="auto">
          {text}
        </span>
        <CopyButton text={text} label={t('spoken.copy')} copiedLabel={t('app.copied')} />
      </p>
    </section>
  )
}
