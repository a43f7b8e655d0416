import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookAlike, Twins } from './twins'

describe('lookAlike', () => {
  it.each([
    ['ACME GmbH', 'another case'],
    ['Acme  GmbH ', 'more spaces'],
    ['Acme\u00a0GmbH', 'another space'],
    ['Ac\u200bme GmbH', 'a character without width'],
    ['Acme\u202e GmbH', 'an override'],
    ['Ａｃｍｅ GmbH', 'full-width letters'],
    ['Аcme GmbH', 'a Cyrillic capital'],
    ['Acmе GmbH', 'a Cyrillic letter'],
    ['Αcme GmbΗ', 'Greek capitals'],
    ['Acmé GmbH', 'an accent'],
    ['Acrne GmbH', 'rn for m'],
  ])('sees through %s (%s)', (name) => {
    expect(lookAlike(name)).toBe(lookAlike('Acme GmbH'))
  })

  it.each([
    ['Harvey', 'Harνey'],
    ['Illinois', 'lllinois'],
    ['Area 10', 'Area lO'],
    ['Groß-Gerau', 'GROSS–GERAU'],
    ['İzmir', 'IZMIR'],
    ['Ayuntamiento d’Elx', "Ayuntamiento d'Elx"],
  ])('takes %s for %s', (one, other) => {
    expect(lookAlike(one)).toBe(lookAlike(other))
  })

  it.each([
    ['Riverton County', 'Riverton City'],
    ['Area 10', 'Area 11'],
    ['東京都', '京都'],
    ['がく', 'かく'],
    ['बिहार', 'बहार'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(lookAlike(one)).not.toBe(lookAlike(other))
  })

  it.each(['', '  ', '\u200b', '\u3164'])('sees nothing in %j', (name) => {
    expect(lookAlike(name)).toBe('')
  })

  it('keeps numbers apart', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (one, other) => {
        const [a, b] = [lookAlike(`County ${String(one)}`), lookAlike(`County ${String(other)}`)]
        expect(a === b).toBe(one === other)
      }),
    )
  })
})

function twinsAmong(rows: readonly { orgId: string; name: string }[]): string[] {
  const twins = new Twins()
  for (const { orgId, name } of rows) twins.note(orgId, name)
  return [...twins.orgIds]
}

describe('Twins', () => {
  it('are organizations that may be taken for each other', () => {
    const rows = [
      { orgId: 'a', name: 'Acme GmbH' },
      { orgId: 'b', name: 'Riverton County' },
      { orgId: 'c', name: 'Аcme  GmbH' },
    ]
    expect(twinsAmong(rows)).toEqual(['a', 'c'])
  })

  it('are not rows of one organization, nor those without a name', () => {
    const rows = [
      { orgId: 'a', name: 'Acme' },
      { orgId: 'a', name: 'ACME' },
      { orgId: 'b', name: '' },
      { orgId: 'c', name: '\u200b' },
    ]
    expect(twinsAmong(rows)).toEqual([])
  })

  it('are all of them when every name is the same', () => {
    const rows = Array.from({ length: 50_000 }, (_, n) => ({ orgId: String(n), name: 'Acme' }))
    expect(twinsAmong(rows)).toHaveLength(50_000)
  })
})
