/** So long a page may work before it has to answer its user again (ms). */
const longest = 12

/**
 * Makes a pause for long work: awaited between two pieces of it, it lets the page answer where 12 ms have
 * passed, and costs next to nothing otherwise.
 */
export function breather(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longest) return
    await nextTask()
    since = performance.now()
  }
}

/** A message, not a timer: timers of a tab in the background wait for a second. */
function nextTask(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      done()
    }
    port2.postMessage(null)
  })
}
