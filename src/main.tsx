// First, and in a file of its own: it must not wait for what follows.
import './early'
import './jitless'
import './ui/theme.css'
import { createRoot } from 'react-dom/client'
import { readKeptSession } from '~/api/keptSession'
import { hasAside, presented } from '~/api/presenting'
import { startOver, startSession } from '~/api/session'
import { App } from '~/app/App'
import { loadConfig } from '~/config'
import { applyTheme } from '~/lib/theme'
import { chooseLanguage, withTexts } from '~/messages/t'

const loadTakeBack = () => import('~/app/TakeBack')

applyTheme()
const root = createRoot(document.getElementById('root') ?? document.body)
chooseLanguage(navigator.languages)
try {
  await loadConfig(readKeptSession(Date.now())?.configText, startOver)
  if (hasAside() && !presented()) await (await withTexts(loadTakeBack)).takeBackIn(root)
  void startSession()
  root.render(<App />)
} catch (error) {
  const { default: ConfigError } = await withTexts(() => import('~/app/ConfigError'))
  root.render(<ConfigError problem={error} />)
}
