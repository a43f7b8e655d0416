const loopback = /^(localhost|127\.0\.0\.1|\[::1\]|.+\.localhost)$/

/** Whether an address is one of this computer. */
export function isLoopback(url: string): boolean {
  return loopback.test(new URL(url).hostname)
}

/**
 * Headers every answer of the app's host carries, written for one portal: the page may talk to that origin
 * and to no other. A portal on this computer needs the two permissions for local addresses.
 */
export function securityHeaders(portalUrl: string): Record<string, string> {
  const portal = new URL(portalUrl).origin
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' ${portal}`,
    "font-src 'self'",
    `connect-src 'self' ${portal}`,
    // What reads files, apart from the page; its own file comes with this policy too.
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    // What the ArcGIS library makes at import, and what lets the one worker of the app through; see src/api/bulkFile.
    'trusted-types lit-html seatkeeper-worker',
  ]
  const denied = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'hid']
  denied.push('clipboard-read')
  if (!isLoopback(portalUrl)) denied.push('local-network', 'loopback-network')
  return {
    'Content-Security-Policy': policy.join('; '),
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'credentialless',
    'Permissions-Policy': denied.map((name) => `${name}=()`).join(', '),
  }
}

/** For files whose name holds a hash of what is in them. */
export const cacheForever = 'public, max-age=31536000, immutable'
/** For everything else, so that a new build and a new configuration are seen at once. */
export const cacheNever = 'no-cache'
