import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AccessPlay, endless, grant, withdrawal } from './AccessPlay'
import { settingsOf } from './campaign'
import type { Fault } from '../../../sandbox/faults/fault'
import { type AccessWant, type Intent, isAccess, isEnd, type State } from '~/provisioning/intent'

const write = (fault: Omit<Fault, 'operation'>, { operation }: AccessWant): Fault => ({
  ...fault,
  operation,
})

const lost = ['F02', 'F03', 'F04', 'F05', 'F06', 'F10', 'F11', 'F19'] as const
const silent = ['empty', 'null', 'html', 'truncated', 'successFalse'] as const

type Case = [Omit<Fault, 'operation'>, State | 'as it was']
/** After these a browser may send the same request again by itself. */
const isSentAgain = (id: string) => ['F02', 'F03', 'F04'].includes(id)
const cases: Case[] = [
  ...lost.flatMap((id): Case[] => [
    [{ id, commit: 'after' }, 'confirmed'],
    [{ id, commit: 'before' }, isSentAgain(id) ? 'as it was' : 'unapplied'],
  ]),
  ...silent.flatMap((variant): Case[] => [
    [{ id: 'F20', variant, commit: 'after' }, 'confirmed'],
    [{ id: 'F20', variant, commit: 'before' }, 'unapplied'],
  ]),
  ...(['org', 'listing'] as const).map((variant): Case => [
    { id: 'F21', variant, commit: 'after' },
    'confirmed',
  ]),
  ...[10_000, 60_000, 119_000].flatMap((delay): Case[] => [
    [{ id: 'F07', delay, variant: 'dropped' }, 'confirmed'],
    [{ id: 'F07', delay, variant: 'held' }, 'confirmed'],
  ]),
  [{ id: 'F01' }, 'unapplied'],
  [{ id: 'F08' }, 'confirmed'],
  [{ id: 'F09' }, 'confirmed'],
  [{ id: 'F12' }, 'unapplied'],
  [{ id: 'F13' }, 'unapplied'],
  [{ id: 'F14' }, 'unapplied'],
  [{ id: 'F14', commit: 'after' }, 'confirmed'],
  [{ id: 'F15' }, 'unapplied'],
  [{ id: 'F15', commit: 'after' }, 'confirmed'],
  [{ id: 'F16' }, 'unapplied'],
  [{ id: 'F17' }, 'rejected'],
  [{ id: 'F17', commit: 'after' }, 'confirmed'],
  [{ id: 'F18' }, 'rejected'],
  [{ id: 'F18', commit: 'after' }, 'confirmed'],
  [{ id: 'F25', delay: 3000 }, 'unapplied'],
]

const wants = [
  ['a grant to who asked', 'request', grant],
  ['an endless grant to who tries it', 'trial', endless],
  ['a withdrawal', 'trial', withdrawal],
] as const

test.each(wants)('%s is confirmed, and looked at again', async (_, kind, want) => {
  const play = new AccessPlay(kind)
  await play.submit(want)
  await play.advance(10_000)
  expect(play.verdict).toBe('confirmed')
  await play.heal()
  expect(play.changes[0]).toMatchObject({ state: 'confirmed', schema: 2 })
  expect(play.changes[0]?.auditedAt).toBeDefined()
  expect(play.sends).toHaveLength(1)
  const held = play.held
  if (want.operation === 'purchase') {
    expect(held).toMatchObject({ kind: 'purchase', end_date: want.endDate })
  } else expect(held).toBeUndefined()
})

for (const [name, kind, want] of wants) {
  test.each(cases)(`${name} under %o is %s`, async (fault, state) => {
    const play = new AccessPlay(kind)
    await play.submit(want)
    play.arm(write(fault, want))
    await play.advance(30_000)
    await play.heal()
    const truth = play.commitsOf(want).length > 0 ? 'confirmed' : 'unapplied'
    expect(play.verdict).toBe(state === 'as it was' ? truth : state)
    expect(play.verdict === 'confirmed').toBe(truth === 'confirmed')
    expect(play.sends).toHaveLength(1)
    expect(play.network.struck.length).toBeGreaterThan(0)
  })
}

test.each(wants)('%s that was not applied may be asked for anew', async (_, kind, want) => {
  const play = new AccessPlay(kind)
  await play.submit(want)
  play.arm(write({ id: 'F10', commit: 'before' }, want))
  await play.advance(5_000)
  await play.heal()
  expect(play.verdict).toBe('unapplied')
  await play.submit(want)
  await play.heal()
  expect(play.changes.map(({ state }) => state)).toEqual(['unapplied', 'confirmed'])
  expect(play.sends).toHaveLength(2)
})

test('a colleague who granted first is not granted over', async () => {
  const play = new AccessPlay('request')
  const review = play.submit(grant)
  await review
  play.writeElsewhere('grant')
  await play.heal()
  expect(play.changes[0]).toMatchObject({ state: 'conflict', seen: { access: { endDate: null } } })
  expect(play.sends).toHaveLength(0)
})

test('two clicks, and two tabs, grant once', async () => {
  const play = new AccessPlay('request')
  const other = play.openTab(play.browsers[0])
  await Promise.all([play.submit(grant), play.submit(grant), play.submit(grant, other)])
  await play.heal()
  expect(play.sends).toHaveLength(1)
  expect(play.changes.filter(({ attempts }) => attempts.length > 0)).toHaveLength(1)
})

test('a grant and a change of seats of one purchaser never run at once', async () => {
  const play = new AccessPlay('trial')
  await play.submit(grant)
  play.arm(write({ id: 'F07', variant: 'held', delay: 10_000 }, grant))
  const reading = play.here.read(play.key)
  await play.advance(1_000)
  const seen = await reading
  const { operator, engine } = play.here
  if (!seen.value || !operator) throw new Error('There is nothing to change')
  const { value, stamp, access, readAt } = seen
  const base = { value, stamp, access, readAt }
  const want = { ...value, maxUsers: 500 }
  void engine.submit({ key: play.key, operator, base, want, reason: '', ticket: '' })
  await play.advance(500)
  expect(play.changes.map(({ state }) => state)).toEqual(['armed', 'queued'])
  await play.heal()
  const [first, second] = play.changes
  expect(first?.state).toBe('confirmed')
  // What was reviewed before the grant is no longer so.
  expect(second).toMatchObject({ state: 'conflict', attempts: [] })
})

test('a list that misses the row once takes no withdrawal for done', async () => {
  const play = new AccessPlay('trial')
  await play.submit(withdrawal)
  play.arm(write({ id: 'F10', commit: 'before' }, withdrawal))
  play.arm({ id: 'F21', variant: 'org', operation: 'customersList', nth: 2, times: 2 })
  await play.advance(150_000)
  expect(play.network.struck.map(({ id }) => id)).toEqual(['F10', 'F21', 'F21'])
  expect(play.verdict).toBe('unapplied')
})

test.each([
  ['a purchaser who asks again', 'ask', 'confirmed'],
  ['a colleague who grants again', 'grant', 'overwritten'],
] as const)('after a withdrawal, %s', async (_, what, state) => {
  const play = new AccessPlay('trial')
  await play.submit(withdrawal)
  await play.advance(20_000)
  play.writeElsewhere('ask')
  if (what === 'grant') play.writeElsewhere('grant')
  await play.heal()
  await play.lookAgain()
  expect(play.verdict).toBe(state)
})

const kinds = fc.constantFrom(...wants)
const faults = fc.array(fc.constantFrom(...cases.map(([fault]) => fault)), { maxLength: 2 })
const onReads: Omit<Fault, 'operation'>[] = [
  { id: 'F22', delay: 5_000 },
  { id: 'F22', delay: 9_000 },
  { id: 'F10' },
  { id: 'F14' },
  { id: 'F20', variant: 'empty' },
  { id: 'F15' },
  // The row seems to be missing once, by name and without it.
  { id: 'F21', variant: 'org', times: 2 },
]
const events = fc.array(
  fc.record({
    after: fc.constantFrom(0, 100, 300, 600, 2_000, 20_000, 130_000),
    what: fc.constantFrom(
      ...(['crash', 'session', 'revoke', 'tab', 'again', 'resume', 'look'] as const),
      ...(['grant', 'withdraw', 'ask', 'seats', 'full disk', 'freeze'] as const),
    ),
  }),
  { maxLength: 4 },
)

async function happen(play: AccessPlay, what: string, want: AccessWant): Promise<void> {
  const [browser] = play.browsers
  switch (what) {
    case 'crash':
      browser.kill(play.here)
      play.openTab(browser)
      break
    case 'session':
      play.here.operator = undefined
      break
    case 'revoke':
      play.portal.revoke('seller_admin')
      break
    case 'tab':
      play.openTab(browser)
      break
    case 'again':
      await play.submit(want)
      break
    case 'resume':
      for (const { id, state } of play.here.engine.store.all) {
        if (state === 'paused') void play.here.engine.resume(id)
      }
      break
    case 'look':
      await play.look()
      break
    case 'full disk':
      browser.failingWrites++
      break
    case 'freeze':
      browser.freeze = 600_000
      break
    default:
      play.writeElsewhere(what as 'grant')
  }
}

test('whatever happens: one send at most, every change ends, no verdict is false', async () => {
  const property = fc.asyncProperty(
    ...([kinds, faults, events, settingsOf, fc.nat(), fc.option(fc.nat(6))] as const),
    async ([, kind, want], onWrites, happenings, settings, seed, onRead) => {
      const play = new AccessPlay(kind, seed, settings)
      await play.submit(want)
      for (const fault of onWrites) play.arm(write(fault, want))
      const lie = onRead === null ? undefined : onReads[onRead]
      if (lie) play.arm({ ...lie, operation: 'customersList' })
      for (const { after, what } of happenings) {
        await play.advance(after)
        await happen(play, what, want)
      }
      await play.heal()
      await play.advance(10_000)
      await play.look()
      const isTaken = happenings.some(({ what }) => what === 'withdraw')
      for (const intent of play.changes) judge(play, intent, want, isTaken)
    },
  )
  await fc.assert(property, {
    numRuns: 120,
    seed: 20261125,
    endOnFailure: false,
  })
}, 300_000)

/** Joins what is said with what the portal has carried out. */
function judge(play: AccessPlay, intent: Intent, want: AccessWant, isTaken: boolean): void {
  const said = JSON.stringify({ ...intent, base: undefined, owner: undefined })
  const own = play.sends.filter(({ intent: sent }) => sent.id === intent.id)
  expect(own.length, `sends of ${said}`).toBeLessThanOrEqual(1)
  expect(isAccess(intent) && isEnd(intent), said).toBe(true)
  const commits = play.commitsOf(want).filter(({ at }) => own.some((send) => at >= send.at))
  const isDenied = ['rejected', 'unapplied', 'cancelled'].includes(intent.state)
  const others = play.sends.filter(({ intent: sent }) => sent.id !== intent.id)
  if (isDenied && others.length === 0) expect(commits, said).toHaveLength(0)
  if (intent.state !== 'confirmed') return
  const held = play.held
  if (want.operation === 'deleteProvision') {
    expect(held?.kind ?? 'request', said).toBe('request')
    // What somebody else has taken away after the audit, no screen reads any more.
  } else if (held || !isTaken) {
    expect(held, said).toMatchObject({ kind: 'purchase', end_date: want.endDate })
  }
}
