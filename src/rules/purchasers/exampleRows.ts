import type { CustomerRow, Provision } from '~/contract/provisions'
import { exampleProvision } from '../exampleProvision'

const kinds = {
  purchase: { purchased: true, trial: false, interested: false },
  trial: { purchased: false, trial: true, interested: false },
  request: { purchased: false, trial: false, interested: true },
} as const

/** A row of a list, for tests: of organization `org`, `kind` settling the three flags. */
export function exampleRow(
  kind: keyof typeof kinds,
  org: string,
  differences: Partial<Provision> = {},
): CustomerRow {
  const provision = exampleProvision({ ...kinds[kind], purchaserOrgId: org, ...differences })
  return { provision, customer: { name: `${org} City` } }
}
