/** Values of the parameters of `pattern` in `pathname`; `undefined`: it is none of this pattern. */
export function matchPath(pattern: string, pathname: string): Record<string, string> | undefined {
  const wanted = pattern.split('/')
  const parts = pathname.replace(/(?<=.)\/$/, '').split('/')
  if (wanted.length !== parts.length) return undefined
  const params: Record<string, string> = {}
  for (const [place, part] of parts.entries()) {
    const name = wanted[place] ?? ''
    if (!name.startsWith('$')) {
      if (name !== part) return undefined
      continue
    }
    const value = decode(part)
    if (!value) return undefined
    params[name.slice(1)] = value
  }
  return params
}

/** The path of a pattern, with values for its parameters. @throws when one has none */
export function fillPath(pattern: string, params: Readonly<Record<string, string>> = {}): string {
  return pattern.replace(/\$(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (!value) throw new Error(`An address ${pattern} needs ${name}.`)
    return encodeURIComponent(value)
  })
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
