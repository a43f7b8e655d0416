import { expect, test } from 'vitest'
import { PortalError } from '~/api/PortalError'
import { exampleProvision } from '~/rules/exampleProvision'
import { judgeFailure, judgeReadFailure, judgeReply } from './outcome'

const provision = exampleProvision()
const { itemId, purchaserOrgId, orgEntitlements } = provision
if (!orgEntitlements) throw new Error('The example has seats.')
const change = {
  key: { portal: '', sellerOrgId: 'HwhoSWTiJyaB0VDi', itemId, purchaserOrgId },
  want: orgEntitlements,
}

test('only a complete match is accepted', () => {
  expect(judgeReply(change, provision, 1, 2).class).toBe('accepted')
  const others = [
    { ...provision, itemId: 'another' },
    { ...provision, purchaserOrgId: 'another' },
    { ...provision, orgEntitlements: { ...orgEntitlements, maxUsers: 11 } },
    { ...provision, orgEntitlements: undefined },
  ]
  for (const other of others) {
    const { orgEntitlements: held, ...rest } = other
    const reply = held ? { ...rest, orgEntitlements: held } : rest
    expect(judgeReply(change, reply, 1, 2).class).toBe('mismatch')
  }
})

test('a grant is accepted with just its end, and a withdrawal is only said to be done', () => {
  const endDate = 1_900_000_000_000
  const grant = { key: change.key, want: { operation: 'purchase', endDate } } as const
  const bought = { ...provision, trial: false, purchased: true }
  expect(judgeReply(grant, { ...bought, endDate }, 1, 2).class).toBe('accepted')
  expect(judgeReply(grant, { ...bought, endDate: null }, 1, 2).class).toBe('mismatch')
  expect(judgeReply(grant, { ...provision, endDate }, 1, 2).class).toBe('mismatch')
  const endless = { ...grant, want: { operation: 'purchase', endDate: null } } as const
  expect(judgeReply(endless, { ...bought, endDate: null }, 1, 2).class).toBe('accepted')

  const withdrawal = { key: change.key, want: { operation: 'deleteProvision' } } as const
  const reply = { success: true, itemId, purchaserOrgId }
  expect(judgeReply(withdrawal, reply, 1, 2)).toEqual({ class: 'accepted' })
  expect(judgeReply(withdrawal, { ...reply, success: false }, 1, 2).class).toBe('ambiguous')
  expect(judgeReply(withdrawal, { ...reply, itemId: 'another' }, 1, 2).class).toBe('mismatch')
  expect(judgeReply(withdrawal, provision, 1, 2).class).toBe('mismatch')
})

const failed = (kind: PortalError['kind'], code?: number) => new PortalError(kind, 'no', { code })

test.each([
  [failed('network'), 'ambiguous'],
  [failed('timeout'), 'ambiguous'],
  [failed('aborted'), 'ambiguous'],
  [failed('unexpected', 200), 'ambiguous'],
  [failed('unexpected', 403), 'ambiguous'],
  [failed('refused'), 'ambiguous'],
  [failed('refused', 408), 'ambiguous'],
  [failed('refused', 500), 'ambiguous'],
  [failed('refused', 400), 'refused'],
  [failed('refused', 403), 'refused'],
  [failed('refused', 401), 'auth'],
  [failed('refused', 498), 'auth'],
  [failed('refused', 499), 'auth'],
  [failed('sessionEnded'), 'auth'],
  [failed('refused', 429), 'throttled'],
  ['something else', 'ambiguous'],
])('%s is judged %s', (failure, judged) => {
  expect(judgeFailure(failure).class).toBe(judged)
})

test.each([
  [failed('network'), 'unreachable'],
  [failed('sessionEnded'), 'auth'],
  [failed('refused', 498), 'auth'],
  [failed('refused', 429), 'throttled'],
  [failed('refused', 403), 'refused'],
  ['something else', 'unreachable'],
])('a read that fails with %s is %s', (failure, judged) => {
  expect(judgeReadFailure(failure).kind).toBe(judged)
})
