/** A token of the seeded administrator, good for two weeks, for a page that signs nobody in. */
export async function tokenOf(portal: string): Promise<string> {
  const fields = { f: 'json', username: 'seller_admin', password: 'sandbox', expiration: '20160' }
  const reply = await fetch(`${portal}/sharing/rest/generateToken`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  })
  const { token } = (await reply.json()) as { token: string }
  return token
}
