import { keepBulkDraft, newBulkDraft } from '~/api/bulkDrafts'
import { usePerson } from '~/api/usePerson'
import type { CustomerRow } from '~/contract/provisions'
import { useNavigate } from '~/lib/router'
import { paths } from '~/paths'
import type { NumberWishes } from '~/rules/bulk/wish'
import { wishesFor } from '~/rules/bulk/wishesFor'

/** Leads to the plan of what is wanted of chosen purchasers; `false`: this browser had no room to keep it. */
export function usePlanFor(itemId: string) {
  const { username } = usePerson().user
  const navigate = useNavigate()
  return (rows: readonly CustomerRow[], wanted: NumberWishes): boolean => {
    const wishes = wishesFor(rows, wanted)
    const judged = { wishes, problems: [], rows: wishes.length }
    const isKept = keepBulkDraft({ username, itemId }, newBulkDraft({ kind: 'selection' }, judged))
    if (isKept) navigate({ to: paths.bulk, params: { itemId } })
    return isKept
  }
}
