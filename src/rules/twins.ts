const unseen = /[\s\u2800\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u0300-\u036f]/gu

/**
 * Characters easily taken for the one before the colon: a small part of the table of Unicode's security
 * mechanisms, enough for names in Latin, Greek and Cyrillic letters. Cases stand apart because a small
 * Greek ν looks like a v, the capital Ν like an N.
 * @see https://www.unicode.org/reports/tr39/#Confusable_Detection
 */
const lookAlikes = [
  'a:аАαΑ',
  'b:вВβΒ',
  'c:сСϲϹ',
  'd:ԁԀ',
  'e:еЕεΕ',
  'g:ɡ',
  'h:нНһҺΗ',
  'j:јЈϳ',
  'k:кКκΚ',
  'l:1Ii|ıіІιΙӏӀ',
  'm:мМμΜ',
  'n:ηΝ',
  'o:0оОοΟօՕ',
  'p:рРρΡ',
  'q:ԛԚ',
  's:ѕЅ',
  't:тТτΤ',
  'u:υս',
  'v:νѵѴ',
  'w:ԝԜ',
  'x:хХχΧ',
  'y:уУγΥүҮ',
  'z:ᴢΖ',
  '-:‐‑‒–—−',
  "':’‘ʼ`´",
]
const plainLetters = new Map(
  lookAlikes.flatMap((line) => Array.from(line.slice(2), (odd) => [odd, line.charAt(0)] as const)),
)

/**
 * What a name looks like at a glance: names with equal looks are easily mistaken for each other, whether
 * by case, width, accents, spaces, letters of another alphabet or characters that draw nothing. For
 * comparing only, never for showing; `''` when nothing would be seen.
 */
export function lookAlike(name: string): string {
  const seen = Array.from(name.normalize('NFKD').replace(unseen, ''))
  const letters = seen.map((letter) => plainLetters.get(letter) ?? letter).join('')
  // Up and down again: the small letters alone leave ß and ss apart.
  return letters.toUpperCase().toLowerCase().replaceAll('rn', 'm').replaceAll('vv', 'w')
}

/**
 * Finds organizations whose names look alike, name after name, so that a long list can be looked through in
 * pauses. Several rows of one organization are no twins.
 */
export class Twins {
  /** Ids of all organizations that share their looks with another, as far as names were noted. */
  readonly orgIds = new Set<string>()
  private readonly holders = new Map<string, string>()

  note(orgId: string, name: string): void {
    const look = lookAlike(name)
    const holder = this.holders.get(look)
    if (look === '' || holder === orgId) return
    if (holder === undefined) this.holders.set(look, orgId)
    else this.orgIds.add(holder).add(orgId)
  }
}
