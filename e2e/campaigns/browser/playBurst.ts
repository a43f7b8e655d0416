import { collect } from './evidence'
import { extraDeliveries, judge } from './judge'
import type { Lane } from './Lane'
import type { Outcome } from './Outcome'
import { Seller } from './Seller'

/** What bursts add to the six counts. */
export interface BurstOutcome extends Outcome {
  posts: number
  presses: number
  /** Between the two presses that were nearest to each other, in ms. */
  gap: number
}

const hands = ['Enter', 'click', 'tap', 'doubleClick'] as const
type Hand = (typeof hands)[number]

/** A person presses Send several times at once, with keyboard, mouse and finger. */
export async function playBurst(lane: Lane, place: number): Promise<BurstOutcome> {
  const orgId = await lane.nextPurchaser()
  const since = Date.now()
  await lane.portal.disarm()
  const profile = await lane.open()
  try {
    const seller = await Seller.at(profile, orgId)
    await seller.page.addInitScript(countPresses)
    await seller.open()
    await seller.type(lane.nextNumber())
    await seller.review()
    await press(seller, mixture(place))
    const pressed = await seller.page.evaluate(
      () => (window as unknown as { presses: number[] }).presses,
    )
    const intents = await seller.goOnToTheEnd()
    const evidence = await collect(lane.portal, { orgId, since, intents })
    const posts = evidence.posts.length
    const problems = profile.takeFaults()
    if (posts !== 1) problems.push(`${posts} sends`)
    return {
      name: `burst ${place}`,
      findings: judge(evidence),
      problems,
      missed: [],
      fired: 0,
      intents: intents.length,
      extra: extraDeliveries(evidence),
      spans: [],
      posts,
      presses: pressed.length,
      gap: Math.min(...pressed.slice(1).map((time, n) => time - (pressed[n] ?? 0))),
    }
  } finally {
    await profile.leave()
  }
}

/** Runs in the page. */
function countPresses(): void {
  const page = window as unknown as { presses: number[] }
  page.presses = []
  window.addEventListener('click', () => page.presses.push(performance.now()), true)
}

/** Two to four hands, another choice each time. */
function mixture(place: number): Hand[] {
  const size = 2 + (place % 3)
  return Array.from(
    { length: size },
    (_, n) => hands[(place + n * (1 + (place % 2))) % 4] ?? 'click',
  )
}

/** All at once: nothing waits for anything else, as with the hands of somebody who is in a hurry. */
async function press({ page, profile, sendButton }: Seller, mix: readonly Hand[]): Promise<void> {
  await sendButton.focus()
  await sendButton.scrollIntoViewIfNeeded()
  const box = await sendButton.boundingBox()
  if (!box) throw new Error('there is no button')
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const cdp = await profile.context.newCDPSession(page)
  const click = (clickCount: number) =>
    (['mousePressed', 'mouseReleased'] as const).map((type) =>
      cdp.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount }),
    )
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' }
  const acts: Record<Hand, () => Promise<unknown>[]> = {
    Enter: () => [
      cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter }),
      cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter }),
    ],
    click: () => click(1),
    tap: () => [
      cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] }),
      cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
    ],
    doubleClick: () => [...click(1), ...click(2)],
  }
  // However busy the computer is, two presses come before the page can draw anything.
  const twice = sendButton.evaluate((button: HTMLElement) => {
    button.click()
    button.click()
  })
  await Promise.all([twice, ...mix.flatMap((hand) => acts[hand]())])
}
