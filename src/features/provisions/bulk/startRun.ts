import type { Change } from '~/provisioning/Engine'

/**
 * Begins to send reviewed changes, one after the other, and gives the id of the run once all of them are kept.
 * Every change has the numbers that were reviewed (`base`) and the whole set to send (`want`).
 * @throws when they could not be kept; then nothing is sent
 */
export type StartRun = (changes: readonly Change[]) => Promise<string>
