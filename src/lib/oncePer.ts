/** Remembers what was made of a list for as long as somebody holds that list. */
export function oncePer<List extends object, Made>(
  make: (list: List) => Made,
): (list: List) => Made {
  const made = new WeakMap<List, Made>()
  return (list) => {
    const known = made.get(list)
    if (known !== undefined || made.has(list)) return known as Made
    const next = make(list)
    made.set(list, next)
    return next
  }
}
