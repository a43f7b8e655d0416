import { useQuery } from '@tanstack/react-query'
import { listing } from '~/api/listings'
import { visibleText } from '~/lib/visibleText'
import { ForeignText } from '~/ui/ForeignText'
import { Skeleton } from '~/ui/Skeleton'

/** What the listing of a record is called; its id where nobody says. */
export function ListingTitle({ itemId }: { itemId: string }) {
  const { data, isPending } = useQuery(listing(itemId))
  if (isPending) return <Skeleton className="inline-block h-3 w-28 align-middle" />
  return <ForeignText text={visibleText(data?.title) || itemId} />
}
