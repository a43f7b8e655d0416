import { config } from '~/config'
import { isStopped, pausedUntil } from '../throttle'
import { ReadPace } from './ReadPace'

/** One pace for all lists of this tab. */
export const listPace = new ReadPace({
  pausedUntil,
  isStopped,
  now: Date.now,
  wait: (ms) => new Promise((done) => setTimeout(done, ms)),
  timeScale: () => config().timeScale,
})
