import type { Hono } from 'hono'

/** Pictures of listings and organizations: a quiet pattern that is the same every time. */
export function imageRoutes(app: Hono): void {
  app.get('/content/listings/:id/info/*', (c) => picture(c.req.param('id'), 600, 400))
  app.get('/portals/:id/resources/*', (c) => picture(c.req.param('id'), 200, 200))
}

function picture(id: string, width: number, height: number): Response {
  const body = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}">${shapes(id, width, height)}</svg>`
  return new Response(body, {
    headers: {
      'Content-Type': 'image/svg+xml',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'",
      'Cache-Control': 'public, max-age=3600',
    },
  })
}

function shapes(id: string, width: number, height: number): string {
  const seed = Array.from(id).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)
  const hue = seed % 360
  const ground = `<rect width="100%" height="100%" fill="hsl(${String(hue)} 30% 88%)"/>`
  const lines = Array.from({ length: 7 }, (_, place) => {
    const y = (height * (place + 1)) / 8
    const bend = (((seed >> place) % 11) - 5) * (height / 40)
    return `<path d="M0 ${String(y)} Q ${String(width / 2)} ${String(y + bend)} ${String(width)} ${String(y - bend)}" fill="none" stroke="hsl(${String(hue)} 35% ${String(45 + place * 5)}%)" stroke-width="3"/>`
  })
  return ground + lines.join('')
}
