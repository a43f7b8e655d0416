const numbers = new WeakMap<object, number>()
let last = 0

/** A number that tells an object from every other of this load of the page. */
export function numberOf(it: object): number {
  let known = numbers.get(it)
  if (known === undefined) numbers.set(it, (known = ++last))
  return known
}
