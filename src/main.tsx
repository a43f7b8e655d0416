// First, and in a file of its own: it must not wait for what follows.
import './early'
import './jitless'
import './styles/first.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { configFile } from '~/api/configFile'
import { readKeptSession } from '~/api/keptSession'
import { hasAside, isPresenting } from '~/api/presenting'
import { firstAnswer } from '~/api/queryClient'
import { beforeFirstScreen, startOver, startSession } from '~/api/session'
import { App } from '~/app/App'
import { loadConfig } from '~/config'
import { applyTheme } from '~/lib/theme'
import { followCulture, locale, onLanguage, startLanguage, withTexts } from '~/messages/t'

applyTheme()
// All files have run by now: what follows is a task of its own, so that neither takes long.
await new Promise((resolve) => setTimeout(resolve))
const root = createRoot(document.getElementById('root') ?? document.body)
await startLanguage()
const draw = () => root.render(<App key={locale()} />)
try {
  await loadConfig({
    kept: readKeptSession(Date.now())?.configText,
    read: configFile,
    later: firstAnswer,
    onOther: startOver,
  })
  beforeFirstScreen(({ culture }) => followCulture(culture ?? ''))
  onLanguage(() => {
    flushSync(draw)
    document.getElementById('main')?.focus()
  })
  // What is loaded later waits for this module, which must not wait for it.
  if (hasAside() && !isPresenting()) void takeBackFirst()
  else show()
} catch (error) {
  const { default: ConfigError } = await withTexts(() => import('~/app/ConfigError'))
  root.render(<ConfigError problem={error} />)
}

function show() {
  void startSession()
  draw()
}

/** Something was put away for a presentation that has ended: it comes back before anything is read. */
async function takeBackFirst() {
  const { takeBackIn } = await withTexts(() => import('~/app/TakeBack'))
  await takeBackIn(root)
  show()
}
