import { expect, test } from 'vitest'
import type { Intent } from '~/provisioning/intent'
import { exampleIntent, exampleTime, stampAt } from '~/provisioning/exampleIntent'
import { exampleProvision } from '~/rules/exampleProvision'
import { madeBy } from './madeBy'

const first = exampleIntent()
const before = first.base.stamp
const second = exampleIntent({
  ...{ id: 'change-2', base: { ...first.base, stamp: stampAt(exampleTime + 300) } },
  stamp: stampAt(exampleTime + 900),
})

function nowAt(time: number, value = first.want) {
  const orgEntitlements = { ...value, entitlementsModified: time }
  return exampleProvision({ modified: time, orgEntitlements })
}

test.each<[string, number, Intent[], string]>([
  ['one change of ours', 300, [first], 'here'],
  ['two of ours, one upon the other', 900, [second, first], 'here'],
  ['ours, but something before it is not', 900, [second], 'both'],
  ['something after ours', 1000, [second, first], 'elsewhere'],
  ['nothing of ours', 300, [], 'elsewhere'],
  ['what was already so', 300, [exampleIntent({ isAlreadySo: true })], 'elsewhere'],
])('%s', (_, after, own, expected) => {
  expect(madeBy(before, nowAt(exampleTime + after), own)).toBe(expected)
})

test('a change whose outcome is not known may have left these numbers', () => {
  const { stamp: _, endedAt: _ended, ...rest } = first
  const open: Intent = { ...rest, state: 'verify' }
  expect(madeBy(before, nowAt(exampleTime + 300), [open])).toBe('perhaps')
  const other = { maxUsers: 1, entitlements: new Map() }
  expect(madeBy(before, nowAt(exampleTime + 300, other), [open])).toBe('elsewhere')
})

test('without stamps nothing is ours', () => {
  const none = { entitlementsModified: undefined, modified: undefined }
  const { modified: _, orgEntitlements: _held, ...bare } = exampleProvision()
  const blind = exampleIntent({ stamp: none, base: { ...first.base, stamp: none } })
  expect(madeBy(none, bare, [blind])).toBe('elsewhere')
})
