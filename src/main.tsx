import './jitless'
import './ui/theme.css'
import { createRoot } from 'react-dom/client'
import { startSession } from '~/api/session'
import { App } from '~/app/App'
import { ConfigError } from '~/app/ConfigError'
import { loadConfig } from '~/config'
import { applyTheme } from '~/lib/theme'
import { chooseLanguage } from '~/messages/t'

applyTheme()
const root = createRoot(document.getElementById('root') ?? document.body)
const language = chooseLanguage(navigator.languages)
try {
  await loadConfig()
  void startSession()
  await language
  root.render(<App />)
} catch (error) {
  await language
  root.render(<ConfigError problem={error} />)
}
