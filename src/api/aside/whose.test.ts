import { expect, test } from 'vitest'
import { isAbout } from './whose'

const presented = { itemId: 'item1', orgId: 'org1' }
const key = { portal: 'p', sellerOrgId: 's', itemId: 'item1', purchaserOrgId: 'org1' }

test.each([
  [{ id: 'a', key }, true],
  [{ id: 'a', key: { ...key, purchaserOrgId: 'org2' } }, false],
  [{ id: 'a', key: { ...key, itemId: 'item2' } }, false],
  [{ name: 'https://portal s item1 org1' }, true],
  [{ name: 'https://portal s item1 org12' }, false],
  [{ name: 'https://portal s otheritem1 org1' }, false],
  [[{ provision: { purchaserOrgId: 'org1' } }], false],
  ['damaged', false],
  [undefined, false],
  [null, false],
])('%j stays: %s', (row, stays) => {
  expect(isAbout(presented, row)).toBe(stays)
})
