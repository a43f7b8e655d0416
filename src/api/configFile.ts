import { keptSessionKey } from './earlyRequest'

let early: Promise<string | undefined> | undefined

/** Asks for the configuration while the app is still on its way, where this tab keeps no copy of it. */
export function startConfig(): void {
  if (!keepsSession()) early = readFile()
}

/** The text of `/config.json`; `undefined` when it could not be had. */
export function configFile(): Promise<string | undefined> {
  return early ?? readFile()
}

async function readFile(): Promise<string | undefined> {
  try {
    const reply = await fetch('/config.json', { credentials: 'same-origin' })
    return reply.ok ? await reply.text() : undefined
  } catch {
    return undefined
  }
}

function keepsSession(): boolean {
  try {
    return sessionStorage.getItem(keptSessionKey) !== null
  } catch {
    return false
  }
}
