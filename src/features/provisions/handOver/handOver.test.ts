import { expect, test } from 'vitest'
import { type HandOver, mailLink } from './handOver'
import type { TextsIn } from '~/messages/textsIn'

const texts = { t: (id: string) => id } as unknown as TextsIn

const hand = (of: Partial<HandOver> = {}): HandOver => ({
  ...{ subject: 'Seats', organization: 'For Harbor', spoken: 'You have 8 seats.' },
  ...{ numbers: [], until: 'No end', steps: ['Open it'], contact: ['Ann', 'a@b.example'] },
  ...{ read: 'now', ...of },
})

test('a draft holds everything while it is short', () => {
  const link = mailLink('x@y.example', texts, hand())
  expect(link).toMatch(/^mailto:x%40y\.example\?subject=Seats&body=/)
  expect(decodeURIComponent(link ?? '')).toContain('1. Open it')
})

test('a long one has what matters most, and one that is longer still is none', () => {
  const link = mailLink('', texts, hand({ steps: ['席'.repeat(300)] }))
  expect(decodeURIComponent(link ?? '')).toContain('You have 8 seats.')
  expect(decodeURIComponent(link ?? '')).not.toContain('1. ')
  expect(link?.length).toBeLessThanOrEqual(1_900)
  expect(mailLink('', texts, hand({ spoken: '席'.repeat(300) }))).toBeUndefined()
})

test('nothing in it adds a header or another address', () => {
  const link = mailLink('a@b.example?cc=evil@x.example', texts, hand({ subject: 'A&bcc=evil' }))
  const url = new URL(link ?? '')
  expect([...url.searchParams.keys()]).toEqual(['subject', 'body'])
})
