import { scaleTiming, standardTiming } from '~/provisioning/timing'

/**
 * What the app's spans of time are multiplied with: T_fresh, 5 s, is still many times a read on this
 * computer, and T_life, 120 s, is over in six.
 */
export const timeScale = 0.05

/** The app's constants as the campaign runs them. */
export const timing = scaleTiming(standardTiming, timeScale)

/** A span of the design, in milliseconds of the campaign. */
export function scaled(span: number): number {
  return Math.round(span * timeScale)
}
