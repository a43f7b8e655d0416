import type { Clock } from './clock'
import type { Db } from './db'

/** What every part of the sandbox works with. */
export interface SandboxContext {
  db: Db
  clock: Clock
  /** Origin of the app that may call and be returned to, such as `http://localhost:5173`. */
  appOrigin: string
  /** What control calls must show. */
  secret: string
}
