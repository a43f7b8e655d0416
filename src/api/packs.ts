import * as z from 'zod/mini'
import { config } from '~/config'
import { largestStep, longestPackName, mostPacks, type Pack } from '~/rules/packs'
import { keptList } from './keptList'
import { usePerson } from './usePerson'

const step = z.int().check(z.gte(-largestStep), z.lte(largestStep))
const name = z.string().check(z.minLength(1), z.maxLength(longestPackName))
const seats = z.record(z.string().check(z.minLength(1), z.maxLength(128)), step)

/** Packs that somebody keeps in this browser. */
export const ownPacks = keptList(
  'seatkeeper.packs ',
  z.object({ id: z.string(), name, maxUsers: step, seats }),
  mostPacks,
)

const Configured = z.object({
  name,
  maxUsers: z.optional(step),
  seats: z.optional(seats),
})

/** The packs of `config.json`; one that is not written as it should be is not offered. */
export function configuredPacks(): Pack[] {
  return (config().packs ?? []).flatMap((each, place) => {
    const read = Configured.safeParse(each)
    if (!read.success) return []
    const { name, maxUsers = 0, seats = {} } = read.data
    return [{ id: `configured-${place}`, name, maxUsers, seats }]
  })
}

/** Whose packs: the signed-in person's, at this portal. */
export function usePacksKey() {
  const { user, portal } = usePerson()
  return { portal: config().portalUrl, sellerOrgId: portal.id, username: user.username }
}
