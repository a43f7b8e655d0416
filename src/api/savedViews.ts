import * as z from 'zod/mini'
import { longestViewName, mostViews } from '~/rules/purchasers/views'
import { type KeptFor, keptList } from './keptList'

/** Whose views. */
export type ViewsKey = KeptFor

const View = z.object({
  id: z.string(),
  name: z.string().check(z.minLength(1), z.maxLength(longestViewName)),
  search: z.string().check(z.maxLength(4_000)),
})

/** The views somebody keeps in this browser. */
export const savedViews = keptList('seatkeeper.views ', View, mostViews)
