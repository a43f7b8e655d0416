import { type ComponentProps, type MouseEvent, type ReactNode, useRef } from 'react'
import type { Pattern, To } from './register'
import { useOnScreen } from './RouterProvider'

type LinkProps<P extends Pattern | '.'> = To<P> &
  Omit<ComponentProps<'a'>, 'href' | 'target' | 'onFocus' | 'onMouseEnter' | 'onMouseLeave'> & {
    children?: ReactNode
  }

/** Loading begins when somebody rests on a link for so long (ms). */
const rest = 50

/** A link to a page of this site; that page's file is asked for when somebody is about to follow it. */
export function Link<const P extends Pattern | '.'>(props: LinkProps<P>) {
  const { to, params, search, replace, resetScroll, onClick, ...others } = props
  const where = { to, params, search, replace, resetScroll } as To<P>
  const { router } = useOnScreen()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const href = router.hrefOf(where)
  const intend = () => {
    timer.current ??= setTimeout(() => router.preload(href), rest)
  }
  const forget = () => {
    clearTimeout(timer.current)
    timer.current = undefined
  }
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || !isPlain(event)) return
    event.preventDefault()
    router.navigate(where)
  }
  return (
    <a
      {...others}
      href={href}
      onClick={follow}
      onFocus={intend}
      onMouseEnter={intend}
      onMouseLeave={forget}
      onTouchStart={() => router.preload(href)}
    />
  )
}

/** Anything else means a new tab, a new window or a file. */
function isPlain({ button, metaKey, altKey, ctrlKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !(metaKey || altKey || ctrlKey || shiftKey)
}
