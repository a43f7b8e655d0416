const key = 'seatkeeper.organization'

/** The organization this browser last signed in through; empty when there is none. */
export function readOrganization(): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

/** Remembers it, where the browser lets us. */
export function keepOrganization(organization: string): void {
  try {
    localStorage.setItem(key, organization)
  } catch {
    // Nothing is lost but a little typing the next time.
  }
}
