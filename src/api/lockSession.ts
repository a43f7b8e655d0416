import { config } from '~/config'
import { clearStoredSignIn, noteLocked, readStoredSignIn } from './storedSignIn'
import { endSession, revokeHeld } from './tokens'

/**
 * Ends the session of this tab because nobody seems to be at it: to go on, the password is needed. What is
 * shown can stay, and nothing can be asked of the portal.
 */
export async function lockSession(): Promise<void> {
  const { refreshToken } = readStoredSignIn(config())
  noteLocked(true)
  endSession()
  await revokeHeld(refreshToken)
  clearStoredSignIn()
}
