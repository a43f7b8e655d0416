import { beforeAll, expect, test, vi } from 'vitest'
import { speak } from '~/messages/t'
import en from '~/messages/en.json'
import { exampleGrant, exampleIntent, exampleTime } from '~/provisioning/exampleIntent'
import { receiptText } from './receiptText'

vi.mock('~/config', () => ({ config: () => ({ entitlementLabels: {} }) }))
beforeAll(() => {
  // Only texts without plurals are needed, so that no compiler is.
  const pattern = /\{(\w+)\}/
  const messages = Object.entries(en).map(([id, text]) => [
    id,
    text.split(pattern).map((part, place) => (place % 2 === 1 ? [part] : part)),
  ])
  speak('en-US', Object.fromEntries(messages) as typeof en)
})

test('a receipt tells everything that is kept of a change, with times in UTC', () => {
  const intent = exampleIntent({
    revertOf: 'change-0',
    isProposed: true,
    auditedAt: exampleTime + 130_000,
    acknowledgedAt: exampleTime + 140_000,
  })
  const refused = { class: 'refused', code: 400, message: 'item not\nprovisioned' } as const
  const attempts = intent.attempts.flatMap((each) => [
    { ...each, ...refused },
    { ...each, n: 2 },
  ])
  const text = receiptText({
    intent: { ...intent, attempts },
    purchaser: 'Riverton\u202e County',
    listing: { itemId: 'listing', title: 'Parcel Viewer Pro' },
    seller: 'Northwind Maps',
  })
  for (const line of [
    'Maximum users: 10 → 14',
    'Standard: 8 → 12',
    'Advanced: 2 → 2',
    'Purchaser: Riverton\ufffd County',
    'Organization id: purchaser',
    'Listing: Parcel Viewer Pro',
    'Listing id: listing',
    'Reason: Call of this morning',
    'Ticket: Q-17',
    'Sent by: jsmith',
    'Selling organization: Northwind Maps (seller)',
    'Portal: https://www.arcgis.com',
    'Reverts change: change-0',
    'Proposal: Proposed through a link, not checked',
    'Change id: change-1',
    'App version: 0.1.0',
  ]) {
    expect(text.split('\n')).toContain(line)
  }
  const line = (start: string) => text.split('\n').find((each) => each.startsWith(start))
  expect(line('Verdict: ')).toMatch(/ArcGIS confirmed at .*: Maximum users 14, Standard 12/)
  expect(line('Confirmed with a click: ')).toMatch(/ = 2026-08-12T09:00:00\.000Z$/)
  expect(line('Verdict reached: ')).toMatch(/ = 2026-08-12T09:00:00\.500Z$/)
  expect(line('Numbers before set: ')).toMatch(/ = 2026-08-11T09:00:00\.000Z$/)
  expect(line('Numbers after set: ')).toMatch(/ = 2026-08-12T09:00:00\.300Z$/)
  expect(line('Checked once more: ')).toMatch(/ = 2026-08-12T09:02:10\.000Z$/)
  expect(line('Noted: ')).toMatch(/ = 2026-08-12T09:02:20\.000Z$/)
  expect(line('Sends: ')).toMatch(/1\. .*\.200Z: refused \(400 item not provisioned\)$/)
  expect(line('2. ')).toMatch(/\.200Z: accepted$/)
})

test('a receipt of a grant tells state and end, old and new', () => {
  const names = { purchaser: 'Riverton County', listing: undefined, seller: 'Northwind Maps' }
  const lines = receiptText({ intent: exampleGrant(), ...names }).split('\n')
  const end = 'ends Dec 31, 2026, 11:59 PM UTC'
  expect(lines).toContain(`Access granted, ${end}: Requested → Purchased, ${end}`)
  expect(lines.find((line) => line.startsWith('Provision after'))).toMatch(/09:00:00\.300Z$/)
  const refused = exampleGrant({ want: { operation: 'deleteProvision' }, state: 'rejected' })
  const denied = receiptText({ intent: refused, ...names }).split('\n')
  expect(denied).toContain('Withdraw access: Requested → No access')
})
