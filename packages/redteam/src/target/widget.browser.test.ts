import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { after, describe, it } from 'node:test'
import { createBot } from '../bot/bot.ts'
import { planOf } from '../run/plan.ts'
import { runPlan } from '../run/run.ts'
import { browserWidget } from './browser.ts'

const CHROMIUM = '/usr/bin/chromium'
const skip = existsSync(CHROMIUM) || process.env['CI'] !== undefined ? false : 'no Chromium: install the package chromium'

const PAGE = `<!doctype html><button id="open">Chat</button><div id="chat" hidden><div id="log"></div><textarea id="say"></textarea></div>
<img src="http://elsewhere.example/pixel.png">
<script>
document.querySelector('#open').onclick = () => { document.querySelector('#chat').hidden = false }
document.querySelector('#say').onkeydown = async (event) => {
  if (event.key !== 'Enter') return
  event.preventDefault()
  const message = event.target.value
  event.target.value = ''
  const reply = await (await fetch('/say', { method: 'POST', body: message })).text()
  const bubble = document.createElement('div')
  bubble.className = 'bot'
  document.querySelector('#log').append(bubble)
  for (const word of reply.split(' ')) { bubble.textContent += word + ' '; await new Promise((done) => setTimeout(done, 20)) }
}
</script>`

describe('a chat widget', { skip }, () => {
  const bot = createBot({ flaws: ['phishing-link', 'rude'] })
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      if (request.url !== '/say') return void response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE)
      const { text = '' } = bot.reply({
        conversation: '',
        customer: '',
        messages: [{ role: 'user', content: body }],
        tools: [],
        stream: false,
      })
      response.end(text)
    })
  })
  after(() => server.close())

  it('is opened, written to and read in a browser, and found to be rude', async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`
    const target = await browserWidget({ url, open: '#open', input: '#say', reply: '.bot', executable: CHROMIUM })
    try {
      const plan = planOf({ seed: '7', mutations: 0, families: ['toxic', 'leak.secret'], languages: ['en'], can: target.can })
      const { families } = await runPlan(plan, { target, concurrency: 1 })
      assert.deepEqual(
        families.map(({ family, verdict }) => [family, verdict]),
        [
          ['benign', 'resisted'],
          ['toxic', 'breached'],
          ['leak.secret', 'not_evaluated'],
        ],
      )
    } finally {
      await target.close?.()
    }
  })
})
