import { failed, type Answer } from '../conversation.ts'
import type { Browser, Page } from 'playwright-core'
import type { Target } from './target.ts'

export interface WidgetOptions {
  /** The page with the chat. */
  readonly url: string
  /** A selector of what opens the chat; absent where it is open. */
  readonly open?: string
  /** The field to write into. */
  readonly input: string
  /** What sends; else the Enter key. */
  readonly send?: string
  /** The bot's messages, one element each. */
  readonly reply: string
  /** The browser; else Debian's Chromium. */
  readonly executable?: string
}

/** How long a reply must stand unchanged to be whole. */
const SETTLED = 600
const STEP = 100

/** A chat widget in a browser, each conversation on a page of its own. Needs playwright-core. The page reaches its own host alone. */
export async function browserWidget(options: WidgetOptions): Promise<Target> {
  const { chromium } = await import('playwright-core')
  const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  const browser = await chromium.launch({ executablePath: options.executable ?? '/usr/bin/chromium', args })
  const pages = new Map<string, Page>()
  return {
    descriptor: { kind: 'browser', url: options.url },
    can: { system: false, tools: false, history: false },
    answer: async ({ conversation, messages }, signal) => {
      const text = messages.findLast(({ role }) => role === 'user')?.content ?? ''
      try {
        const page = pages.get(conversation) ?? (await openPage(browser, options))
        pages.clear()
        pages.set(conversation, page)
        return await say(page, text, { options, signal })
      } catch (error) {
        return failed(signal.aborted ? 'timeout' : 'connection', error instanceof Error ? error.name : 'unknown error')
      }
    },
    close: () => browser.close(),
  }
}

async function openPage(browser: Browser, { url, open, input }: WidgetOptions): Promise<Page> {
  for (const context of browser.contexts()) await context.close()
  const page = await browser.newPage()
  const { host } = new URL(url)
  await page.route('**', (route) => (new URL(route.request().url()).host === host ? route.continue() : route.abort()))
  await page.goto(url)
  if (open !== undefined) await page.click(open)
  await page.waitForSelector(input)
  return page
}

interface Asking {
  readonly options: WidgetOptions
  readonly signal: AbortSignal
}

async function say(page: Page, text: string, { options: { input, send, reply }, signal }: Asking): Promise<Answer> {
  const replies = page.locator(reply)
  const before = await replies.count()
  await page.fill(input, text)
  await (send === undefined ? page.press(input, 'Enter') : page.click(send))
  let [said, since] = ['', 0]
  while (since < SETTLED) {
    if (signal.aborted) return failed('timeout', 'TimeoutError')
    await page.waitForTimeout(STEP)
    const now = (await replies.allInnerTexts()).slice(before).join('\n')
    // A link and an image are part of what the customer gets, and are not in the text.
    since = now !== '' && now === said ? since + STEP : 0
    said = now
  }
  return { events: [{ kind: 'text', text: said }, ...(await linksIn(page, reply, before))], stop: null, failure: null, tokens: null }
}

async function linksIn(page: Page, reply: string, before: number): Promise<Answer['events']> {
  const urls = await page.locator(reply).evaluateAll((elements, from) => {
    const inside = elements.slice(from).flatMap((element) => [...element.querySelectorAll('[href], [src]')])
    return inside.map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
  }, before)
  return urls.map((text) => ({ kind: 'annotation', name: 'link', text }))
}
