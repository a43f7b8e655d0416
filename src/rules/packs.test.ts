import { expect, test } from 'vitest'
import { seats } from './exampleProvision'
import { applyPack, packSteps, usablePacks } from './packs'

const held = seats(10, { standard: 8, advanced: 2 })

test('a pack adds to every number it names, and leaves the others', () => {
  const pack = { maxUsers: 5, seats: { standard: 5, extra: 1 } }
  expect(applyPack(pack, held)).toEqual(seats(15, { standard: 13, advanced: 2, extra: 1 }))
  expect(applyPack(pack, undefined)).toEqual(seats(5, { standard: 5, extra: 1 }))
  expect(held).toEqual(seats(10, { standard: 8, advanced: 2 }))
})

test('what cannot be taken away, or has no maximum, is not applied at all', () => {
  expect(applyPack({ maxUsers: 0, seats: { advanced: -3 } }, held)).toBeUndefined()
  expect(applyPack({ maxUsers: -11, seats: {} }, held)).toBeUndefined()
  expect(applyPack({ maxUsers: 0, seats: { standard: 5 } }, undefined)).toBeUndefined()
})

test('a pack is made of the steps of a change, and makes the same change', () => {
  const want = seats(14, { standard: 12, advanced: 2 })
  const steps = packSteps(held, want)
  expect(steps).toEqual({ maxUsers: 4, seats: { standard: 4 } })
  expect(steps && applyPack(steps, held)).toEqual(want)
  expect(packSteps(held, held)).toBeUndefined()
})

test('only packs whose entitlements are here are offered', () => {
  const pack = (id: string, counts: Record<string, number>) => ({
    id,
    name: id,
    maxUsers: 0,
    seats: counts,
  })
  const packs = [pack('a', { standard: 5 }), pack('b', { other: 1 }), pack('c', {})]
  expect(usablePacks(packs, ['standard']).map(({ id }) => id)).toEqual(['a', 'c'])
})
