import { createContext } from 'react'

/** Ids of organizations whose name looks like another's, for all rows of a plan. */
export const TwinsContext = createContext<ReadonlySet<string>>(new Set())
