import type { NumberWish, NumberWishes } from '~/rules/bulk/wish'
import type { PackSteps } from '~/rules/packs'
import { readSeatInput } from '~/rules/seatInput'

/** Ways to say what a number is to become. */
export const wishKinds = ['none', 'add', 'set', 'atLeast'] as const
export type WishKind = (typeof wishKinds)[number]

/** What is chosen and typed for one number. */
export interface WishField {
  kind: WishKind
  text: string
}

/** What is typed for maximum users (under `''`) and for each entitlement, by its key. */
export type WishFields = ReadonlyMap<string, WishField>

const unchanged: WishField = { kind: 'none', text: '' }
/** More than any step, so that the reader of seat fields has something to take away from. */
const plenty = 99_999_999

/** The field of a number; of maximum users where there is no key. */
export function fieldOf(fields: WishFields, key = ''): WishField {
  return fields.get(key) ?? unchanged
}

/** Reads one field: nothing to change, a wish, or what can't be read. */
export function readWish({ kind, text }: WishField): NumberWish | 'none' | 'invalid' {
  if (kind === 'none') return 'none'
  const input = readSeatInput(text, kind === 'add' ? plenty : undefined)
  if (kind === 'add' && input.kind === 'delta') return { kind, by: input.delta }
  if (input.kind !== 'absolute') return 'invalid'
  return kind === 'add' ? { kind, by: input.value } : { kind, value: input.value }
}

/** Reads all fields; `undefined` while one can't be read, or nothing is to change. */
export function readWanted(fields: WishFields): NumberWishes | undefined {
  const read = Array.from(fields, ([key, field]) => [key, readWish(field)] as const)
  const wishes = new Map<string, NumberWish>()
  for (const [key, wish] of read) {
    if (wish === 'invalid') return undefined
    if (wish !== 'none') wishes.set(key, wish)
  }
  if (wishes.size === 0) return undefined
  const maxUsers = wishes.get('')
  wishes.delete('')
  return { maxUsers, seats: wishes }
}

/** The fields that a pack fills. */
export function fieldsOfPack({ maxUsers, seats }: PackSteps): WishFields {
  const steps = [['', maxUsers] as const, ...Object.entries(seats)].filter(([, by]) => by !== 0)
  return new Map(steps.map(([key, by]) => [key, { kind: 'add', text: String(by) }]))
}
