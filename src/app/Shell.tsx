import { firstAnswer } from '~/api/queryClient'
import { useSession } from '~/api/sessionStore'
import { SessionNotices } from '~/features/session/SessionNotices'
import { later } from '~/lib/later'
import { Link, Outlet, useLocation } from '~/lib/router'
import { withTexts } from '~/messages/t'
import { isForPurchasers, paths } from '~/paths'
import { ForeignText } from '~/ui/ForeignText'
import { Frame, ProductMark } from './Frame'

// With it comes all that carries out changes; what the page shows first has no use for it.
const HeaderEnd = later(async () => {
  await firstAnswer()
  return withTexts(() => import('./HeaderEnd'))
})

const GuestEnd = later(() => withTexts(() => import('./GuestEnd')))

/** The frame of every screen of somebody signed in. */
export function Shell() {
  const session = useSession()
  const isGuest = isForPurchasers(useLocation().pathname)
  if (!('user' in session)) return null
  const header = (
    <>
      {isGuest ? (
        <ProductMark />
      ) : (
        <Link to={paths.home} className="shrink-0 no-underline">
          <ProductMark />
        </Link>
      )}
      <span className="min-w-0 border-s border-line-strong py-0.5 ps-3 text-muted wrap-anywhere">
        <ForeignText text={session.portal.name} />
      </span>
      <span className="ms-auto -me-1.5 flex shrink-0 items-center gap-3">
        {isGuest ? <GuestEnd person={session} /> : <HeaderEnd person={session} />}
      </span>
    </>
  )
  return (
    <Frame header={header}>
      <div className="flex flex-col gap-4">
        <SessionNotices />
        <Outlet />
      </div>
    </Frame>
  )
}
