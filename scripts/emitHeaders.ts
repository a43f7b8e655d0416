import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheForever, cacheNever, securityHeaders } from './securityHeaders'
import { parseConfig } from './servedConfig'

/** Writes `_headers` (Netlify, Cloudflare Pages) and `nginx.conf` into a build, for the portal it names. */
export async function emitHeaders(dist: string): Promise<void> {
  const { portalUrl } = parseConfig(await readFile(join(dist, 'config.json'), 'utf8'))
  const headers = securityHeaders(portalUrl)
  await writeFile(join(dist, '_headers'), headersFile(headers))
  await writeFile(join(dist, 'nginx.conf'), nginxFile(headers))
}

function headersFile(headers: Record<string, string>): string {
  const always = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
  return [
    '/*',
    ...always,
    `  Cache-Control: ${cacheNever}`,
    '/assets/*',
    // Without the line that takes it away, both values would be sent.
    '  ! Cache-Control',
    `  Cache-Control: ${cacheForever}`,
    '',
  ].join('\n')
}

/** `map` keeps one set of headers: an `add_header` inside a location would drop those outside it. */
function nginxFile(headers: Record<string, string>): string {
  const always = Object.entries(headers).map(
    ([name, value]) => `  add_header ${name} "${value}" always;`,
  )
  return `# For the http block of nginx; set root and the certificate.
map $status:$uri $seatkeeper_cache {
  default "${cacheNever}";
  ~^[23]..:/assets/ "${cacheForever}";
}

server {
  listen 443 ssl;
  root /srv/seatkeeper;
  gzip_static on;
  server_tokens off;
${always.join('\n')}
  add_header Cache-Control $seatkeeper_cache always;

  location ~ ^/(_headers|nginx\\.conf|\\.vite/) {
    return 404;
  }
  location ~ \\.[A-Za-z0-9]+$ {
    try_files $uri =404;
  }
  location / {
    try_files $uri /index.html;
  }
}
`
}
