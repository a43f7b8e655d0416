import type { CustomerRow, Provision } from '~/contract/provisions'
import { exampleProvision } from '../exampleProvision'

/** The row of one purchaser of that name, on trial unless told otherwise; for tests. */
export function exampleRow(name: string, differences: Partial<Provision> = {}): CustomerRow {
  return { provision: exampleProvision(differences), customer: { name } }
}
