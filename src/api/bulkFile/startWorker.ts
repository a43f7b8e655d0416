import address from './worker?worker&url'

interface Policies {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => {
    createScriptURL: (url: string) => string
  }
}

/** Browsers that know trusted types take no plain address for a script; TypeScript does not know them. */
const { trustedTypes } = globalThis as { trustedTypes?: Policies }

/** The one policy of the app: it lets through the address of the one worker, which the build made, and no other. */
const policy = trustedTypes?.createPolicy('seatkeeper-worker', {
  createScriptURL: (url) => {
    if (url === address) return url
    throw new TypeError('There is no such worker.')
  },
})

/** Starts the worker that reads files. */
export function startWorker(): Worker {
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' })
}
