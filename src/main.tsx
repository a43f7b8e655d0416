// First, and in a file of its own: it must not wait for what follows.
import './early'
import './jitless'
import './ui/theme.css'
import { createRoot } from 'react-dom/client'
import { readKeptSession } from '~/api/keptSession'
import { startOver, startSession } from '~/api/session'
import { App } from '~/app/App'
import { loadConfig } from '~/config'
import { applyTheme } from '~/lib/theme'
import { startLanguage, withTexts } from '~/messages/t'

applyTheme()
const root = createRoot(document.getElementById('root') ?? document.body)
await startLanguage()
try {
  await loadConfig(readKeptSession(Date.now())?.configText, startOver)
  void startSession()
  root.render(<App />)
} catch (error) {
  const { default: ConfigError } = await withTexts(() => import('~/app/ConfigError'))
  root.render(<ConfigError problem={error} />)
}
