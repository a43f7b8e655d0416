import { startEarly } from '~/api/earlyAnswer'

startEarly()
