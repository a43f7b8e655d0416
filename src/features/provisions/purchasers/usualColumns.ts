import { type ColumnId, seatsColumn } from '~/rules/purchasers/columns'
import { inOrder } from '../labels'
import type { ShownColumn } from './purchasersAddress'

const mostSeatColumns = 4

/** The columns of a list nobody has arranged: seats of the four entitlements most rows hold among them. */
export function usualColumns(entitlements: readonly string[]): ShownColumn[] {
  const seats = inOrder(entitlements.slice(0, mostSeatColumns)).map(seatsColumn)
  const ids: ColumnId[] = ['name', 'state', 'ends', 'maxUsers', ...seats, 'modified']
  return ids.map((id) => ({ id }))
}
