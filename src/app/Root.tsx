import { useState } from 'react'
import { presented } from '~/api/presenting'
import { later } from '~/lib/later'
import { withTexts } from '~/messages/t'
import { Shell } from './Shell'

const PresentFrame = later(
  async () => {
    const { PresentFrame } = await withTexts(() => import('./PresentFrame'))
    return { default: PresentFrame }
  },
  { isVital: true },
)

/** Around every page of somebody signed in: the usual frame, or that of a presentation. */
export function Root() {
  // An address leads into a presentation, and out of one, by loading the page anew.
  const [only] = useState(presented)
  if (!only) return <Shell />
  return <PresentFrame only={only} />
}
