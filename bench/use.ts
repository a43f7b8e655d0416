import { bareFrames } from './Drawing'
import { median, missedFrames } from './measures'
import type { Tab } from './Tab'

const word = ['1', '12']

/** Types a word into the search, letter by letter: ms of each until the right rows are shown. */
export async function typeSearch(tab: Tab): Promise<number[]> {
  const { list, world } = tab
  const found: number[] = []
  for (const typed of word) {
    const { found: count, firstRow } = world.matching(typed)
    const expected = { status: list.foundText(count), ...(count > 0 && { firstRow }) }
    found.push(await tab.measure((page) => list.search(page, typed.slice(-1)), expected))
  }
  await list.clearSearch(tab.page)
  await tab.page.waitForFunction(
    ({ css, text }) =>
      [...document.querySelectorAll(css)].some((each) => new RegExp(text).test(each.textContent)),
    { css: list.sight(world.total).status, text: list.foundText(world.total) },
  )
  return found
}

/** Sorts by the last change, the other way round, and by name again: ms of each. */
export async function sortThrice(tab: Tab): Promise<number[]> {
  const { list, world } = tab
  return [
    await tab.measure((page) => list.sort(page, 'Last changed'), world.byAge('oldest')),
    await tab.measure((page) => list.sort(page, 'Last changed'), world.byAge('newest')),
    await tab.measure((page) => list.sort(page, 'Organization'), world.byName),
  ]
}

/** Opens one of the first purchasers, and goes back: ms of either. */
export async function visit(tab: Tab, place = 0): Promise<{ open: number; back: number }> {
  const { list, world } = tab
  const name = world.first(place + 1).at(-1) ?? ''
  const open = await tab.measure((page) => list.open(page, name), { heading: name })
  const back = await tab.measure(list.back, world.byName)
  return { open, back }
}

/** What was missed while the wheel was turned for five seconds at 8,000 px a second, as shares from 0 to 1. */
export interface Scrolled {
  /** Frames that were not on the screen, or with ground where rows belong. */
  missed: number
  /** Frames for which the page itself drew nothing. */
  undrawn: number
}

/** Turns the wheel for five seconds. */
export async function scroll(tab: Tab): Promise<Scrolled> {
  const gesture = { x: 640, y: 500, gestureSourceType: 'mouse' as const }
  const atRest = (await tab.watched(() => tab.page.waitForTimeout(500))).drawings
  const usual = median(atRest.slice(1).map(({ begun }, n) => begun - (atRest[n]?.begun ?? begun)))
  const { drawings, frames } = await tab.watched(async () => {
    const turn = { ...gesture, yDistance: -40_000, speed: 8_000 }
    await tab.devtools.send('Input.synthesizeScrollGesture', turn)
  })
  const back = { ...gesture, yDistance: 50_000, speed: 200_000 }
  await tab.devtools.send('Input.synthesizeScrollGesture', back)
  const times = {
    shown: frames.map(({ shown }) => shown),
    drawn: drawings.map(({ begun }) => begun),
  }
  return {
    missed: Math.min(1, missedFrames(times.shown, usual) + bareFrames(drawings, frames)),
    undrawn: missedFrames(times.drawn, usual),
  }
}
