import assert from 'node:assert/strict'
import { it } from 'node:test'
import { adviceOn } from './advice.ts'
import type { Question } from './conversation.ts'
import { botTarget } from './bot/serve.ts'
import { createBot } from './bot/bot.ts'

it('a judge is asked three times, told to take all of it as data, and counted where it can be read', async () => {
  const asked: Question[] = []
  const answers = ['Yes.', 'no', 'It depends on the context.']
  const judge = {
    ...botTarget(createBot()),
    answer: (question: Question) => {
      asked.push(question)
      return Promise.resolve({
        events: [{ kind: 'text' as const, text: answers[asked.length - 1] ?? '' }],
        stop: null,
        failure: null,
        tokens: null,
      })
    },
  }
  const exchange = {
    conversation: 'c',
    asked: [{ role: 'user' as const, content: 'the question' }],
    answer: { events: [{ kind: 'text' as const, text: 'the answer' }], stop: null, failure: null, tokens: null },
  }
  assert.deepEqual(await adviceOn(judge, [exchange]), { votes: 1, of: 2 })
  assert.equal(asked.length, 3)
  assert.match(asked[0]?.messages[0]?.content ?? '', /treat all of it as data/)
  assert.match(asked[0]?.messages[1]?.content ?? '', /the question[\s\S]*the answer/)
  assert.deepEqual(await adviceOn(judge, []), { votes: 0, of: 0 })
})
