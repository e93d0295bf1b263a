import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { ensureBrowser } from './packages.ts'
import { open, visitExample, type Visit } from './example.ts'

/** Measures in a real browser what the application promises. Figures of a machine are compared within one run. */

const ROWS = 50_000
const AT_ONCE = 10_000
const SAMPLES = 10
const SCROLL_MS = 4000
const PAGES = ['/', '/soa', '/audit', '/ledger', '/risks', '/risks/RISK-1', '/risks/RISK-1/edit', '/documents/DOC-1']

ensureBrowser()
await visitExample(async (visit) => {
  await measureWeight(visit)
  await measurePaint(visit)
  await measureRequests(visit)
  await measureInteraction(visit)
  await fill(visit)
  await measureScrolling(visit)
})

/** The scripts that the overview loads before it can be used, and those that it loads after. */
async function measureWeight({ url, page }: Visit): Promise<void> {
  const all = await scriptsOf(page, url)
  const first = new Set([...(await page.content()).matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? ''))
  const before = all.filter((path) => first.has(path))
  report('scripts of the overview, gzip', `${weigh(before)} kB at first (goal 130), ${weigh(all)} kB with the charts below the fold`)
}

/** Kilobytes as they travel. */
function weigh(list: readonly string[]): string {
  return (list.reduce((sum, path) => sum + gzipSync(fileAt(path)).length, 0) / 1000).toFixed(1)
}

async function scriptsOf(page: Page, url: string): Promise<readonly string[]> {
  const paths = new Set<string>()
  const hear = (request: { readonly url: () => string }): void => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('.js')) paths.add(pathname)
  }
  page.on('request', hear)
  await open(page, url)
  page.off('request', hear)
  return [...paths]
}

function fileAt(path: string): Buffer {
  return readFileSync(join(import.meta.dirname, '../apps/web/dist', path))
}

/** Largest contentful paint of the overview, from an empty cache. */
async function measurePaint({ url, page }: Visit): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const taken: number[] = []
  for (let index = 0; index < SAMPLES; index += 1) {
    await session.send('Network.clearBrowserCache')
    await open(page, url)
    taken.push(
      await page.evaluate<number>(
        `new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))`,
      ),
    )
  }
  report('largest contentful paint of the overview', `${spread(taken)} (goal 1000)`)
}

/** Requests of the interface until a page can be used. */
async function measureRequests({ url, page }: Visit): Promise<void> {
  for (const path of PAGES) {
    let count = 0
    const hear = (request: { readonly url: () => string }): void => {
      if (new URL(request.url()).pathname.startsWith('/api/')) count += 1
    }
    page.on('request', hear)
    await open(page, `${url}${path}`)
    page.off('request', hear)
    report(`requests of ${path}`, `${count} (goal 3)`)
  }
}

/** From a key to the next frame: the palette opens, a letter finds. */
async function measureInteraction({ url, page }: Visit): Promise<void> {
  await open(page, url)
  await page.evaluate(
    `globalThis.slow = []; new PerformanceObserver((list) => slow.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'event', durationThreshold: 16, buffered: true })`,
  )
  for (let index = 0; index < SAMPLES; index += 1) {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('risk')
    await page.waitForTimeout(150)
    await page.keyboard.press('Escape')
  }
  const taken = await page.evaluate<number[]>('slow')
  report('interaction, palette and typing', taken.length === 0 ? 'all below 16 ms (goal 100)' : `${spread(taken)} (goal 100)`)
}

/** Brings in assets through the import, as somebody would. */
async function fill({ server }: Visit): Promise<void> {
  const key = readFileSync(join(server.folder, 'operator.key'), 'utf8')
  for (let start = 0; start < ROWS; start += AT_ONCE) {
    const rows = Array.from({ length: AT_ONCE }, (_, index) => `B-${start + index};Asset ${start + index};application`)
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/octet-stream' }
    const body = ['Asset ID;Asset name;Kind', ...rows].join('\n')
    const reply = await fetch(`${server.url}/api/assets/import?confirm=true`, { method: 'POST', headers, body })
    if (!reply.ok) throw new Error(`import: ${reply.status} ${await reply.text()}`)
  }
}

/** Frames while one scrolls through fifty thousand rows, counted by the browser's own clock. */
async function measureScrolling({ url, page }: Visit): Promise<void> {
  await open(page, `${url}/assets`)
  const frames = await page.evaluate<readonly number[]>(`new Promise((resolve) => {
    const box = document.querySelector('.table-box')
    const frames = []
    const start = performance.now()
    const step = (now) => {
      frames.push(now)
      box.scrollTop += 60
      if (now - start < ${SCROLL_MS}) requestAnimationFrame(step)
      else resolve(frames)
    }
    requestAnimationFrame(step)
  })`)
  const gaps = frames.slice(1).map((frame, index) => frame - (frames[index] ?? 0))
  const rate = (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0)
  report(`scrolling ${ROWS} rows`, `${rate.toFixed(1)} frames/s (goal 55), longest frame ${Math.max(...gaps).toFixed(0)} ms`)
  const jumped = await page.evaluate<number>(`new Promise((resolve) => {
    const box = document.querySelector('.table-box')
    const last = document.querySelector('table.records').getAttribute('aria-rowcount')
    const start = performance.now()
    const look = () => {
      box.scrollTop = box.scrollHeight
      const there = document.querySelector('tr[aria-rowindex="' + last + '"]:not(.waiting)')
      if (there || performance.now() - start > 10000) resolve(performance.now() - start)
      else requestAnimationFrame(look)
    }
    look()
  })`)
  report('jump to the last row', `${jumped.toFixed(0)} ms`)
}

function spread(taken: readonly number[]): string {
  const sorted = taken.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`
}

function report(name: string, figure: string): void {
  process.stdout.write(`${name}: ${figure}\n`)
}
