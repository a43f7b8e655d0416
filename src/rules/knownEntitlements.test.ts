import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exampleProvision, seats } from './exampleProvision'
import { knownEntitlements } from './knownEntitlements'

const holding = (...keys: string[]) =>
  exampleProvision({
    orgEntitlements: seats(
      1,
      keys.reduce((counts, key) => ({ ...counts, [key]: 1 }), {}),
    ),
  })

it("begins with the provision's own, then those of other purchasers, each once", () => {
  const others = [holding('drone2map', 'standard'), holding('advanced', 'zeta')]
  expect(knownEntitlements(holding('standard', 'advanced'), others)).toEqual([
    'advanced',
    'standard',
    'drone2map',
    'zeta',
  ])
})

it('does not look at other listings', () => {
  const elsewhere = { ...holding('other'), itemId: 'another' }
  expect(knownEntitlements(holding('standard'), [elsewhere])).toEqual(['standard'])
})

it('offers the id of the listing when nothing is known', () => {
  const bare = exampleProvision()
  delete bare.orgEntitlements
  expect(knownEntitlements(bare, [bare])).toEqual([bare.itemId])
  expect(knownEntitlements(holding(), [])).toEqual([bare.itemId])
  expect(knownEntitlements(bare, [holding('standard')])).toEqual(['standard'])
})

it('keeps its order in whatever order the portal answers', () => {
  const keys = ['standard', 'advanced', 'spatialAnalyst', 'x']
  const shuffled = fc.shuffledSubarray(keys, { minLength: keys.length })
  fc.assert(
    fc.property(shuffled, shuffled, (mine, theirs) => {
      const known = knownEntitlements(holding(...mine.slice(0, 4)), [holding(...theirs)])
      expect(known).toEqual(['advanced', 'spatialAnalyst', 'standard', 'x'])
    }),
  )
})
