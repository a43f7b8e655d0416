import { startConfig } from '~/api/configFile'
import { startEarly } from '~/api/earlyAnswer'
import { distrustKeptPages } from '~/api/keptPages'
import { wayInside } from '~/api/presenting'
import { startTexts } from '~/messages/startTexts'

const place = wayInside()
distrustKeptPages()
if (place === undefined) {
  startConfig()
  startEarly()
  startTexts()
} else {
  location.replace(place)
  // Nothing of the app may begin, nor ask for anything, before this page is left.
  await new Promise<never>(() => undefined)
}
