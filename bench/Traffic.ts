import type { Span } from './measures'
import type { Tab } from './Tab'

/** One answer from a server. `bytes` are those of its body as they travelled; times in ms since the first request. */
export interface Transfer extends Span {
  /** As Chromium calls it: `Document`, `Script`, `Stylesheet`, `Font`, `Fetch` … */
  type: string
  bytes: number
}

interface Started {
  type: string
  start: number
  end: number
  headers: number
  bytes: number
}

/** What a tab fetches from now on, from servers and not from its own cache. */
export class Traffic {
  private readonly requests = new Map<string, Started>()

  private constructor() {}

  static async watch({ devtools }: Tab): Promise<Traffic> {
    const traffic = new Traffic()
    const { requests } = traffic
    devtools.on(
      'Network.requestWillBeSent',
      ({ requestId, request, timestamp, type = 'Other' }) => {
        if (!request.url.startsWith('http')) return
        const start = timestamp * 1000
        requests.set(requestId, { type, start, end: Infinity, headers: 0, bytes: 0 })
      },
    )
    devtools.on('Network.responseReceived', ({ requestId, response }) => {
      const request = requests.get(requestId)
      if (request) request.headers = response.encodedDataLength
    })
    devtools.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
      const request = requests.get(requestId)
      if (!request) return
      request.end = timestamp * 1000
      request.bytes = encodedDataLength - request.headers
    })
    await devtools.send('Network.enable')
    return traffic
  }

  /** What had arrived at an instant, in ms since the first request. */
  before(instant: number): Transfer[] {
    const all = [...this.requests.values()]
    const zero = Math.min(...all.map(({ start }) => start))
    return all
      .map(({ type, bytes, start, end }) => ({ type, bytes, start: start - zero, end: end - zero }))
      .filter(({ end }) => end <= instant)
  }
}
