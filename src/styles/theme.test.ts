import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

const modes = ['light', 'dark'] as const
type Mode = (typeof modes)[number]

/** Where a token of Esri is too pale for small text, or is none, a step of our own stands. */
const own = 'own'

/** Each colour of the theme: its token in light, its token in dark. */
const tokenOf: Record<string, readonly [light: string, dark: string]> = {
  canvas: ['background', 'background'],
  surface: ['foreground-1', 'foreground-1'],
  'surface-2': ['foreground-2', 'foreground-2'],
  'surface-3': ['foreground-3', 'foreground-3'],
  ink: ['text-1', 'text-1'],
  muted: ['text-2', 'text-2'],
  line: ['border-2', 'border-1'],
  'line-strong': ['border-1', 'neutral-blk-140'],
  'input-line': [own, 'neutral-blk-100'],
  accent: ['brand-hover', 'brand'],
  'accent-strong': ['brand-press', 'status-info'],
  'accent-ink': ['text-inverse', 'text-inverse'],
  link: ['text-link', own],
  danger: ['status-danger-hover', own],
  'danger-soft': [own, own],
  caution: ['status-warning', 'status-warning'],
  warning: [own, own],
  'warning-soft': [own, own],
  success: ['status-success-press', own],
  'success-soft': [own, own],
  info: ['status-info-hover', own],
  'info-soft': [own, own],
}

const surfaces = ['canvas', 'surface', 'surface-2', 'surface-3']
const softs = ['danger-soft', 'warning-soft', 'success-soft', 'info-soft']

/** What is written or drawn in a colour, and the grounds it stands on. */
const groundsOf: Record<string, readonly string[]> = {
  ink: [...surfaces, ...softs],
  muted: surfaces,
  link: [...surfaces, ...softs],
  danger: [...surfaces, 'danger-soft'],
  warning: [...surfaces, 'warning-soft'],
  success: [...surfaces, 'success-soft'],
  info: [...surfaces, 'info-soft'],
  'accent-ink': ['accent', 'accent-strong'],
  'input-line': ['surface'],
}

const theme = new Map(
  [
    ...readFileSync('src/styles/theme.css', 'utf8').matchAll(
      /--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
)

const require = createRequire(import.meta.url)
const core = tokensIn(require.resolve('@esri/calcite-design-tokens/dist/css/core.css'))
const tokens = {
  light: tokensIn(require.resolve('@esri/calcite-design-tokens/dist/css/light.css')),
  dark: tokensIn(require.resolve('@esri/calcite-design-tokens/dist/css/dark.css')),
}

function tokensIn(path: string): Map<string, string> {
  const found = readFileSync(path, 'utf8').matchAll(/--calcite-color-([\w-]+): (#\w{6});/g)
  return new Map([...found].map(([, name = '', value = '']) => [name, value]))
}

function colour(name: string, mode: Mode): string {
  return theme.get(name)?.[mode] ?? 'missing'
}

function tokenNames(name: string): { mode: Mode; token: string }[] {
  return modes.map((mode, index) => ({ mode, token: tokenOf[name]?.[index] ?? 'missing' }))
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const part = parseInt(hex.slice(place, place + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test('every colour of the theme is held against Esri’s tokens', () => {
  expect([...theme.keys()].sort()).toEqual(Object.keys(tokenOf).sort())
})

test.each(Object.keys(tokenOf))('%s is the token it stands for', (name) => {
  for (const { mode, token } of tokenNames(name)) {
    if (token === own) continue
    expect(`${mode} ${colour(name, mode)}`).toBe(
      `${mode} ${tokens[mode].get(token) ?? core.get(token) ?? 'missing'}`,
    )
  }
})

const ownSteps = Object.keys(tokenOf).flatMap((name) =>
  tokenNames(name).flatMap(({ mode, token }) => (token === own ? [{ name, mode }] : [])),
)

test.each(ownSteps)('$name in $mode is a step of our own, for no token is that', (step) => {
  const value = colour(step.name, step.mode)
  expect([...core.values(), ...tokens[step.mode].values()]).not.toContain(value)
})

test.each(ownSteps)('$name in $mode is looked at for its contrast', ({ name }) => {
  expect([...Object.keys(groundsOf), ...Object.values(groundsOf).flat()]).toContain(name)
})

const pairs = Object.entries(groundsOf).flatMap(([name, grounds]) =>
  grounds.flatMap((ground) => modes.map((mode) => ({ name, ground, mode }))),
)

test.each(pairs)('$name on $ground can be read in $mode', ({ name, ground, mode }) => {
  expect(contrast(colour(name, mode), colour(ground, mode))).toBeGreaterThanOrEqual(4.5)
})

test('contrast is counted as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3)
})
