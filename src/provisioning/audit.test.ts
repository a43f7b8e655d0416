import { expect, test } from 'vitest'
import { seats } from '~/rules/exampleProvision'
import { audit } from './audit'
import { exampleIntent, exampleTime, seenAt, stampAt } from './exampleIntent'
import { everyRule } from './rules'
import { standardTiming as timing } from './timing'

const due = exampleTime + timing.audit
const confirmed = exampleIntent({ auditDueAt: due })
const { want } = confirmed
const rejected = exampleIntent({ state: 'rejected', auditDueAt: due })
const late = (value = want, stampedAt = exampleTime + 300) => ({
  ...seenAt(stampedAt, value),
  askedAt: due + 1,
  readAt: due + 2,
})
const judge = (intent = confirmed, seen = late()) => audit(intent, seen, timing, everyRule)

test('numbers that still hold are noted once they are due', () => {
  expect(judge()).toMatchObject({ state: 'confirmed', auditedAt: due + 2 })
  expect(judge(confirmed, { ...late(), askedAt: due - 1 })).toBe(confirmed)
})

test('other numbers with a later stamp have overwritten it, at any time', () => {
  const seen = {
    ...late(seats(9, { standard: 1 }), exampleTime + 9_000),
    askedAt: exampleTime + 9_500,
  }
  expect(judge(confirmed, seen)).toMatchObject({ state: 'overwritten', seen })
})

test('other numbers with an earlier stamp are a read that lags', () => {
  const seen = late(seats(10, { standard: 8 }), exampleTime - 86_400_000)
  expect(judge(confirmed, seen).state).toBe('confirmed')
})

test('a provision that is gone has overwritten it', () => {
  expect(judge(confirmed, { ...late(), value: undefined, isGone: true }).state).toBe('overwritten')
})

test('without a stamp that moves, other numbers count once a read must see the commit', () => {
  const other = seats(9, { standard: 1 })
  expect(judge(confirmed, late(other)).state).toBe('overwritten')
  const soon = { ...late(other), askedAt: exampleTime + 600 }
  expect(judge(confirmed, soon).state).toBe('confirmed')
})

test('a refusal that was carried out all the same is confirmed late', () => {
  expect(judge(rejected)).toMatchObject({
    state: 'confirmed',
    isLate: true,
    stamp: stampAt(exampleTime + 300),
  })
  expect(judge(rejected, late(rejected.base.value, exampleTime - 86_400_000)).state).toBe(
    'rejected',
  )
})
