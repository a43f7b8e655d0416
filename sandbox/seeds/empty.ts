import type { SandboxContext } from '../context'
import { addOrganization } from './organization'
import { addPurchaserAdmin, addSellers } from './people'

/** A selling organization that has listed nothing yet. */
export function seedEmpty({ db }: SandboxContext): void {
  addOrganization(db, {
    id: 'EmptySeller00001',
    name: 'Northwind Maps',
    urlKey: 'northwind',
    isSeller: true,
  })
  addOrganization(db, { id: 'EmptyBuyer000001', name: 'Riverton County', urlKey: 'riverton' })
  addSellers(db, 'EmptySeller00001')
  addPurchaserAdmin(db, 'EmptyBuyer000001')
}
