import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlText } from './htmlText'

describe('htmlText', () => {
  it('gives one line a block', () => {
    expect(htmlText('<p>View <b>par</b>cels.</p>\n<ul><li>fast<li>exact</ul>By<br/>Esri')).toBe(
      'View parcels.\nfast\nexact\nBy\nEsri',
    )
  })

  it.each([null, undefined, '', '<p>&nbsp;</p>'])('is empty for %j', (html) => {
    expect(htmlText(html)).toBe('')
  })

  it('drops what is not meant to be read', () => {
    expect(
      htmlText(
        'a<script>alert("</p>")</script>b<!-- c > d -->e<style>f{}</STYLE >g<!DOCTYPE html>h',
      ),
    ).toBe('abegh')
    expect(htmlText('a<script>never closed')).toBe('a')
    expect(htmlText('a<!-- b > never closed')).toBe('a')
  })

  it('is not fooled by a closing bracket in an attribute', () => {
    expect(htmlText(`<a title="x>y" href='javascript:1>2'>text</a>`)).toBe('text')
  })

  it('keeps a bracket that opens no tag', () => {
    expect(htmlText('5 < 6 and 7 > 3')).toBe('5 < 6 and 7 > 3')
  })

  it('reads character references once', () => {
    expect(htmlText('caf&eacute; &Uuml;ber &#169; &#x1F5FA; &amp;lt;b&amp;gt; &unknown;')).toBe(
      'café Über © 🗺 &lt;b&gt; &unknown;',
    )
    expect(htmlText('&lt;img src=x onerror=1&gt;')).toBe('<img src=x onerror=1>')
  })

  it('lets no control or override in through a reference', () => {
    expect(htmlText('a&#0;b&#x202e;c&#x110000;d&#xd800;e')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe')
  })

  it('leaves plain words alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]+( [A-Za-z0-9]+)*$/), (words) => {
        expect(htmlText(`<div><p>${words}</p></div>`)).toBe(words)
      }),
    )
  })

  it.each(['<a ', '<!--', '<script>', `<a "'`, '<', '&', '</', '<a b="'])(
    'reads a megabyte of %j in no time',
    (piece) => {
      const start = performance.now()
      htmlText(piece.repeat(1_000_000 / piece.length))
      expect(performance.now() - start).toBeLessThan(2000)
    },
  )
})
