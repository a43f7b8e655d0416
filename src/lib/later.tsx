import { type ComponentType, useEffect, useState } from 'react'

/**
 * A component in a file of its own, and what stands in for it until that is here. It is shown as soon as it has
 * come, where React keeps what suspends back for 300 ms. @throws while drawing, when the file cannot be had
 */
export function later<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  Meanwhile: ComponentType = () => null,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined
  return function Later(props: Props) {
    const [Loaded, setLoaded] = useState(() => loaded)
    const [failure, setFailure] = useState<{ cause: unknown }>()
    useEffect(() => {
      if (Loaded) return
      load().then(
        (file) => setLoaded(() => (loaded = file.default)),
        (cause: unknown) => setFailure({ cause }),
      )
    }, [Loaded])
    if (failure) throw failure.cause
    return Loaded ? <Loaded {...props} /> : <Meanwhile />
  }
}
