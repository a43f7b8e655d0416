import type { Aside, Sealed } from './asideDatabase'

const algorithm = 'AES-GCM'

/** Makes text unreadable to whoever looks at the storage of this browser. */
export async function seal(aside: Aside, text: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const key = (await aside.get('keys', 'only')) ?? (await makeKey(aside))
  const data = new TextEncoder().encode(text)
  return { iv, bytes: await crypto.subtle.encrypt({ name: algorithm, iv }, key, data) }
}

/** Reads it again. @throws when the key is gone, or somebody has changed what was sealed */
export async function unseal(aside: Aside, { iv, bytes }: Sealed): Promise<string> {
  const key = await aside.get('keys', 'only')
  if (!key) throw new Error('The key is gone.')
  return new TextDecoder().decode(await crypto.subtle.decrypt({ name: algorithm, iv }, key, bytes))
}

async function makeKey(aside: Aside): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  await aside.put('keys', made, 'only')
  return made
}
