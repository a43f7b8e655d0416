import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request with its whole body. Anything that is no address becomes the portal's root. */
export async function readWhole(incoming: IncomingMessage) {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const headers = new Headers()
  for (let n = 0; n + 1 < incoming.rawHeaders.length; n += 2) {
    headers.append(incoming.rawHeaders[n] ?? '', incoming.rawHeaders[n + 1] ?? '')
  }
  const address = `http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`
  return {
    method: incoming.method ?? 'GET',
    url: new URL(URL.canParse(address) ? address : 'http://localhost/'),
    headers,
    body: new Uint8Array(Buffer.concat(chunks)),
  }
}

/** Sends a whole answer. A client that has gone is no error. */
export async function send(response: ServerResponse, answer: Response): Promise<void> {
  response.statusCode = answer.status
  response.setHeaders(answer.headers)
  response.end(Buffer.from(await answer.arrayBuffer()))
}
