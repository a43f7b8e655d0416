import type { SandboxContext } from '../context'

/** A registered app. */
export interface Client {
  id: string
  title: string
  redirectUris: string[]
}

/** The apps registered at this portal: ours, and one for programs that test it. */
export function findClient({ appOrigin }: SandboxContext, id: string): Client | undefined {
  const clients: Client[] = [
    { id: 'seatkeeper', title: 'Seatkeeper', redirectUris: [`${appOrigin}/signed-in`] },
    { id: 'rest-js', title: 'REST client', redirectUris: ['http://localhost:9/callback'] },
  ]
  return clients.find((client) => client.id === id)
}
