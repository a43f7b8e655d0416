import type { CustomerRow } from '~/contract/provisions'
import { nameOf } from '~/rules/nameOf'

// What draws nothing comes along with a copied name or id.
const marks = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu
const plain = /^[\x20-\x7e]*$/

/** Text as it is compared in a search: without case, accents and width. */
export function fold(text: string): string {
  const folded = plain.test(text) ? text : text.normalize('NFKD').replace(marks, '')
  return folded.toLowerCase()
}

interface Texts {
  /** Name, organization id and the key of its address. */
  organization: string
  /** Whoever is named as contact; missing where that was not read. */
  contact: string
}

const known = new WeakMap<CustomerRow, Texts>()

/** What a row is found by; made once a row. */
export function searchTexts(row: CustomerRow): Texts {
  const before = known.get(row)
  if (before) return before
  const { provision, customer } = row
  const { purchaserOrgId, purchaserFullName, purchaserEmail, purchaserUsername } = provision
  const join = (texts: (string | null | undefined)[]) => fold(texts.filter(Boolean).join('\n'))
  const texts = {
    organization: join([nameOf(row), purchaserOrgId, customer?.urlKey]),
    contact: join([purchaserFullName, purchaserEmail, purchaserUsername]),
  }
  known.set(row, texts)
  return texts
}
