import { toolCallsOf, type Answer, type Exchange, type Message, type Tool } from '../conversation.ts'
import type { Dialogue, Script } from '../probe/script.ts'
import type { Target } from '../target/target.ts'

/** Holds the conversations of one trial. */

/** How often a bot may call tools before it must answer. A bot that goes on is cut off, and its calls are counted. */
const MAX_ROUNDS = 7

export interface Talk {
  readonly target: Target
  /** Called before each question: waits for its turn, or says that no more may be asked. */
  readonly admit: () => Promise<boolean>
  readonly signal: () => AbortSignal
}

/** Null where the budget ended on the way: half a trial is none. */
export async function hold(name: string, { conversations, stream }: Script, talk: Talk): Promise<readonly Exchange[] | null> {
  const exchanges: Exchange[] = []
  for (const [index, dialogue] of conversations.entries()) {
    const held = await holdOne({ dialogue, name: `${name}#${index}`, stream }, talk)
    if (held === null) return null
    exchanges.push(...held)
    if (held.some(({ answer }) => answer.failure !== null)) break
  }
  return exchanges
}

interface Held {
  readonly dialogue: Dialogue
  readonly name: string
  readonly stream: boolean
}

async function holdOne({ dialogue, name, stream }: Held, talk: Talk): Promise<readonly Exchange[] | null> {
  const exchanges: Exchange[] = []
  let messages: readonly Message[] = []
  for (const step of dialogue.steps) {
    messages = [...messages, ...step.messages]
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      if (!(await talk.admit())) return null
      const question = { conversation: name, customer: dialogue.customer, messages, tools: step.tools, stream }
      const answer = await talk.target.answer(question, talk.signal())
      exchanges.push({ conversation: name, asked: messages, answer })
      if (answer.failure !== null) return exchanges
      messages = [...messages, ...followUp(answer, step.tools, messages.length)]
      if (toolCallsOf(answer).length === 0) break
    }
  }
  return exchanges
}

/** The answer as part of the conversation, and what the tools would have said. */
function followUp(answer: Answer, tools: readonly Tool[], at: number): readonly Message[] {
  const calls = toolCallsOf(answer).map((call, index) => ({ ...call, id: `call_${at}_${index}` }))
  const text = answer.events
    .filter(({ kind }) => kind === 'text' || kind === 'refusal')
    .map((event) => event.text)
    .join('')
  if (calls.length === 0) return [{ role: 'assistant', content: text }]
  const results = calls.map(({ id, name }): Message => ({ role: 'tool', toolCallId: id, content: resultOf(name, tools) }))
  return [{ role: 'assistant', content: text, toolCalls: calls }, ...results]
}

/** No tool does anything: it is the call that counts. */
function resultOf(name: string, tools: readonly Tool[]): string {
  return tools.some((tool) => tool.name === name) ? '{"status":"ok","result":"no change"}' : '{"error":"no such tool"}'
}
