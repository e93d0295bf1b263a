import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { shownFrom, type Shown } from './markdown-text.ts'

const shown = (text: string): string => html(shownFrom(text))

function html(part: Shown): string {
  if (typeof part === 'string') return escaped(part)
  if (Array.isArray(part)) return part.map(html).join('')
  const attributes = Object.entries(part.attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
  const open = `<${part.tag}${attributes.join('')}>`
  return ['br', 'hr'].includes(part.tag) ? open : `${open}${html(part.content)}</${part.tag}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

describe('Markdown', () => {
  it('becomes the elements that it stands for', () => {
    const cases = [
      ['# One\n\ntwo *three* **four** `five`', '<h2>One</h2><p>two <em>three</em> <strong>four</strong> <code>five</code></p>'],
      ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
      ['3. a', '<ol start="3"><li>a</li></ol>'],
      ['> a', '<blockquote><p>a</p></blockquote>'],
      ['```\n<b>\n```', '<pre><code>&lt;b></code></pre>'],
      ['a  \nb\n\n---', '<p>a<br>b</p><hr>'],
      [
        '| a | b |\n|--:|---|\n| 1 | 2 |',
        '<table><thead><tr><th align="right">a</th><th>b</th></tr></thead><tbody><tr><td align="right">1</td><td>2</td></tr></tbody></table>',
      ],
      [
        '[a](/risks/RISK-1) [b][c]\n\n[c]: https://example.org/x',
        '<p><a href="/risks/RISK-1" rel="noreferrer">a</a> <a href="https://example.org/x" rel="noreferrer">b</a></p>',
      ],
    ] as const
    for (const [text, expected] of cases) assert.equal(shown(text), expected)
  })

  it('shows raw HTML as text', () => {
    assert.equal(shown('a <b onclick="x()">c</b>'), '<p>a &lt;b onclick=&quot;x()&quot;>c&lt;/b></p>')
    assert.equal(shown('<script>alert(1)</script>'), '<p>&lt;script>alert(1)&lt;/script></p>')
  })

  it('makes no link of what a browser would run', () => {
    for (const url of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:x', 'file:///etc/passwd'])
      for (const text of [`[a](${url})`, `![a](${url})`, `[a][b]\n\n[b]: ${url}`, `<${url}>`])
        assert.equal(/<a|href/.test(shown(text)), false, text)
  })

  it('loads no picture, and says where one would come from', () => {
    assert.equal(
      shown('![chart](https://tracker.example/p.png?who=1)'),
      '<p><a href="https://tracker.example/p.png?who=1" rel="noreferrer">chart (tracker.example)</a></p>',
    )
    assert.equal(
      shown('![c][d]\n\n[d]: //tracker.example/p'),
      '<p><a href="//tracker.example/p" rel="noreferrer">c (tracker.example)</a></p>',
    )
  })

  it('never makes an element that runs or loads something, whatever the text', () => {
    const piece = fc.constantFrom(
      '![a](',
      '[b](',
      'javascript:',
      'https://x.example',
      ')',
      '<img src=x onerror=y>',
      '<svg onload=',
      '`',
      '*',
      '\n',
      '> ',
      '- ',
      '|',
      '[c]: ',
      '&#106;',
      '\\',
      '"',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 20 }), (parts) => {
        const page = shown(parts.join(''))
        assert.equal(/<(?:img|script|svg|iframe|object|embed|style|link|meta|form|input|base)\b/i.test(page), false)
        for (const [, href = ''] of page.matchAll(/ href="([^"]*)"/g))
          assert.match(new URL(href.replaceAll('&amp;', '&'), 'http://localhost').protocol, /^(?:https?|mailto):$/)
      }),
    )
  })

  it('shows a text that is nested without end as it is, and takes time that grows with the text', () => {
    const deep = `${'> '.repeat(300)}deep`
    assert.equal(shown(deep), escaped(deep))
    const started = process.cpuUsage()
    for (const text of ['>'.repeat(49_000), '['.repeat(49_000), '*a '.repeat(16_000), '- a\n'.repeat(12_000), '|a'.repeat(24_000)])
      shown(text)
    assert.ok(process.cpuUsage(started).user < 5_000_000)
  })
})
