import type { Root } from 'react-dom/client'
import { takeBack } from '~/api/aside/putAway'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { Frame } from './Frame'

type Outcome = 'back' | 'elsewhere' | 'failed'

/**
 * Brings back what was put away for a presentation that has ended, before anything is read. While one goes
 * on in another tab, or when that fails, this page waits for somebody.
 */
export async function takeBackIn(root: Root): Promise<void> {
  let outcome = await attempt()
  while (outcome !== 'back') {
    const problem = outcome
    const isSkipped = await new Promise<boolean>((answer) => {
      root.render(<Waiting problem={problem} onAnswer={answer} />)
    })
    if (isSkipped) return
    outcome = await attempt()
  }
}

async function attempt(): Promise<Outcome> {
  try {
    return (await takeBack()) ? 'back' : 'elsewhere'
  } catch {
    return 'failed'
  }
}

interface WaitingProps {
  problem: Exclude<Outcome, 'back'>
  /** Whether to go on without. */
  onAnswer: (isSkipped: boolean) => void
}

function Waiting({ problem, onAnswer }: WaitingProps) {
  return (
    <Frame>
      <div className="mx-auto flex max-w-xl flex-col gap-4">
        <title>{`${t(`aside.${problem}.title`)} · ${t('app.name')}`}</title>
        <PageHeading>{t(`aside.${problem}.title`)}</PageHeading>
        <Notice
          tone={problem === 'failed' ? 'danger' : 'info'}
          role="alert"
          actions={
            <div className="flex flex-wrap gap-3">
              <Button variant="primary" onClick={() => onAnswer(false)}>
                {t('app.retry')}
              </Button>
              {problem === 'failed' && (
                <Button onClick={() => onAnswer(true)}>{t('aside.skip')}</Button>
              )}
            </div>
          }
        >
          {t(`aside.${problem}`)}
        </Notice>
      </div>
    </Frame>
  )
}
