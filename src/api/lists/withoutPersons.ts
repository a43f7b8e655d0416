import type { CustomerRow } from '~/contract/provisions'

/** A row as this device keeps it: without a word about persons. */
export function withoutPersons({ provision, customer }: CustomerRow): CustomerRow {
  const {
    purchaserUsername: _username,
    purchaserFullName: _fullName,
    purchaserEmail: _email,
    purchaserPhone: _phone,
    ...rest
  } = provision
  return { provision: rest, ...(customer && { customer }) }
}
