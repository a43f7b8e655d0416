/** The middle value; of an even number, the mean of the two in the middle. @throws Error when there is none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (upper === undefined || lower === undefined) throw new Error('There is no median of nothing.')
  return (lower + upper) / 2
}

/** Share of frames that were not drawn, 0 to 1: begun at `times`, where one is due every `usual` (both in ms). */
export function missedFrames(times: readonly number[], usual: number): number {
  const due = Math.round(((times.at(-1) ?? 0) - (times[0] ?? 0)) / usual)
  return due > 0 ? Math.max(0, due - (times.length - 1)) / due : 0
}

/** Interaction to next paint (ms): the longest interaction, leaving one out for every fifty. */
export function interactionToNextPaint(durations: readonly number[]): number {
  const sorted = durations.toSorted((one, other) => other - one)
  return sorted[Math.floor(durations.length / 50)] ?? 0
}

/** What long tasks took beyond 50 ms each, in ms. */
export function blockingTime(durations: readonly number[]): number {
  return durations.reduce((total, duration) => total + Math.max(0, duration - 50), 0)
}

/** When something began and ended; any unit. */
export interface Span {
  start: number
  end: number
}

/** Most of these that can only have come one after the other, since each began after another had ended. */
export function longestChain(spans: readonly Span[]): number {
  const depths: { end: number; depth: number }[] = []
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const before = depths.filter((each) => each.end <= start).map(({ depth }) => depth)
    depths.push({ end, depth: 1 + Math.max(0, ...before) })
  }
  return Math.max(0, ...depths.map(({ depth }) => depth))
}
