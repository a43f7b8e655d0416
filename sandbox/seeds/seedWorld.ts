import type { SandboxContext } from '../context'
import { withArrival } from '../faults/arrival'
import { forgetHistory } from '../faults/provisionHistory'
import { tables } from '../schema'
import { seedDemo } from './demo'
import { seedDocumentation } from './documentation'
import { seedEmpty } from './empty'
import { seedExpiring } from './expiring'
import { seedLarge } from './large'
import { seedMarked } from './marked'

/** Worlds by name. */
export const worldNames = ['documentation', 'demo', 'empty', 'expiring', 'large', 'marked'] as const
export type WorldName = (typeof worldNames)[number]

/** Whether a text names a world. */
export function isWorld(name: string): name is WorldName {
  return (worldNames as readonly string[]).includes(name)
}

interface SeedOptions {
  /** Purchasers of the world `large`; 10,000 unless told, 50,000 at most. */
  purchasers?: number
}

/**
 * Empties the portal and fills it with a world; everybody is signed out, the clock goes again, switches
 * are at their first values and no fault is armed.
 */
export function seedWorld(
  context: SandboxContext,
  world: WorldName,
  { purchasers = 10_000 }: SeedOptions = {},
): void {
  const begin = context.db.transaction(() => {
    for (const table of tables) context.db.prepare(`DELETE FROM ${table}`).run()
    switch (world) {
      case 'documentation':
        seedDocumentation(context)
        break
      case 'demo':
        seedDemo(context)
        break
      case 'empty':
        seedEmpty(context)
        break
      case 'expiring':
        seedExpiring(context)
        break
      case 'large':
        seedLarge(context, purchasers)
        break
      case 'marked':
        seedMarked(context)
        break
    }
    forgetHistory(context.db)
  })
  withArrival({ isQuiet: true }, begin)
}
