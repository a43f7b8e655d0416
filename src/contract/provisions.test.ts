import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { OrgEntitlements, Provision, provisionOrgEntitlements } from './provisions'

const least = {
  itemId: 'a',
  purchaserOrgId: 'b',
  purchased: true,
  trial: false,
  interested: false,
}

describe('OrgEntitlements', () => {
  const num = fc.integer({ min: 0, max: 2_147_483_647 })
  const key = fc.string().filter((text) => !/^(__proto__|constructor|prototype)$/.test(text))
  const seats = fc
    .tuple(num, fc.array(fc.tuple(key, fc.record({ num }))))
    .map(([maxUsers, entries]) => ({ maxUsers, entitlements: new Map(entries) }))

  it('come out of the form field as they went in', () => {
    const params = provisionOrgEntitlements.params
    fc.assert(
      fc.property(seats, (orgEntitlements) => {
        const sent = { itemId: 'a', purchaserOrgId: 'b', orgEntitlements }
        expect(z.decode(params, z.encode(params, sent))).toEqual(sent)
      }),
    )
  })

  it.each([-1, 1.5, 2_147_483_648, '5', null])('are refused when a number is %j', (number) => {
    const asCap = { maxUsers: number, entitlements: {} }
    const asSeats = { maxUsers: 1, entitlements: { standard: { num: number } } }
    for (const wire of [asCap, asSeats]) {
      expect(OrgEntitlements.safeParse(wire).success).toBe(false)
    }
  })
})

describe('Provision', () => {
  it('names the seller by accountId, in older bodies by orgId', () => {
    const read = (wire: object) => z.decode(Provision, { ...least, ...wire }).accountId
    expect(read({ orgId: 'old' })).toBe('old')
    expect(read({ orgId: 'old', accountId: 'new' })).toBe('new')
    expect(read({})).toBeUndefined()
  })

  it('reads a missing end as none', () => {
    expect(z.decode(Provision, least).endDate).toBeNull()
  })

  it('lets unknown members pass by', () => {
    expect(z.decode(Provision, { ...least, canDisconnect: true })).not.toHaveProperty(
      'canDisconnect',
    )
  })
})
