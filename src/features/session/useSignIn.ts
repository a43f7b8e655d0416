import { useState } from 'react'
import { signIn } from '~/api/session'

/** Signing in from a button: whether the browser is on its way, and whether it was not let go. */
export function useSignIn() {
  const [isGoing, setIsGoing] = useState(false)
  const [isWeaker, setIsWeaker] = useState(false)
  const go = (how?: Parameters<typeof signIn>[0]) => {
    setIsGoing(true)
    setIsWeaker(false)
    signIn(how).catch(() => {
      setIsGoing(false)
      setIsWeaker(true)
    })
  }
  return { go, isGoing, isWeaker }
}
