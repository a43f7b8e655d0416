import type { CustomerRow } from '~/contract/provisions'

/** Whether rows hold persons; those that this device kept do not. */
export function holdPersons(rows: readonly CustomerRow[]): boolean {
  return rows.every(({ provision }) => {
    const { purchaserFullName, purchaserUsername, purchaserEmail, purchaserPhone } = provision
    const members = [purchaserFullName, purchaserUsername, purchaserEmail, purchaserPhone]
    return members.some((member) => member !== undefined)
  })
}
