import { startEarly } from '~/api/earlyAnswer'
import { startTexts } from '~/messages/startTexts'

startEarly()
startTexts()
