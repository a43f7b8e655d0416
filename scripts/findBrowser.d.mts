/** Executable of a Chromium or Chrome on this computer; nothing is installed. `undefined`: there is none. */
export function findBrowser(): string | undefined
