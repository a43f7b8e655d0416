import { readFile } from 'node:fs/promises'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Mark } from './Mark'

const shapes = (svg: string) =>
  /<rect.*(?=<\/svg>)/s.exec(svg.replaceAll(/><\/\w+>|\/>/g, '/>'))?.[0]

test('the mark in the page is the one beside its title', async () => {
  const file = await readFile('public/icon.svg', 'utf8')
  expect(shapes(renderToStaticMarkup(createElement(Mark)))).toBe(shapes(file))
})
