import type { ComponentType } from 'react'
import { laterHook } from './laterHook'

interface LaterOptions<Props> {
  /** Stands in for it until it is here; nothing, unless it is given. */
  Meanwhile?: ComponentType<Props>
  /** Whether nothing can be shown without it. Otherwise it stays away, and comes when there is a network again. */
  isVital?: boolean
}

/**
 * A component in a file of its own. It is shown as soon as that has come, where React keeps what suspends back for
 * 300 ms. @throws while drawing, when the file of a vital one cannot be had
 */
export function later<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  { Meanwhile, isVital = false }: LaterOptions<Props> = {},
): ComponentType<Props> {
  const useFile = laterHook(load)
  return function Later(props: Props) {
    const { value, failure } = useFile()
    if (value) return <value.default {...props} />
    if (failure && isVital) throw failure.cause
    return Meanwhile ? <Meanwhile {...props} /> : null
  }
}
