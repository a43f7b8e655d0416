import { expect, test } from 'vitest'
import { securityHeaders } from './securityHeaders'

test('the policy names one portal and nothing else', () => {
  const policy = securityHeaders('https://www.arcgis.com/')['Content-Security-Policy']
  expect(policy?.match(/https?:\S+?(?=[; ]|$)/g)).toEqual([
    'https://www.arcgis.com',
    'https://www.arcgis.com',
  ])
  expect(policy).not.toMatch(/unsafe|\*|data:|blob:/)
})

test('workers come from here alone, by the one policy of the app', () => {
  const policy = securityHeaders('https://www.arcgis.com/')['Content-Security-Policy']
  expect(policy).toContain("worker-src 'self';")
  expect(policy).toMatch(
    /require-trusted-types-for 'script'; trusted-types lit-html seatkeeper-worker$/,
  )
})

test('local addresses are out of reach unless the portal is one', () => {
  const permissionsFor = (portal: string) => securityHeaders(portal)['Permissions-Policy']
  expect(permissionsFor('https://www.arcgis.com')).toContain('loopback-network=()')
  expect(permissionsFor('http://localhost:4100')).not.toContain('-network')
})
