import { spawn } from 'node:child_process'
import { failed, type Answer, type BotEvent, type Question } from '../conversation.ts'
import { at, listAt, parse, textAt } from './http.ts'
import type { Target } from './target.ts'

const MAX_BYTES = 4_000_000

/**
 * A program that is started for each question. It reads the question as JSON (`conversation`, `customer`, `messages`, `tools`) and writes its answer: text, or JSON
 * with `text` or `events`. It is started without a shell: nothing that is said can become a command.
 */
export function command(argv: readonly [string, ...string[]]): Target {
  return {
    descriptor: { kind: 'command', url: argv.join(' ') },
    can: { system: true, tools: true, history: true },
    answer: (question, signal) => run(argv, question, signal),
  }
}

function run([program, ...args]: readonly [string, ...string[]], question: Question, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], signal })
    let text = ''
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (chunk: string) => {
      text += chunk
      if (text.length > MAX_BYTES) child.kill()
    })
    child.on('error', ({ name }) => resolve(failed(name === 'AbortError' ? 'timeout' : 'connection', name)))
    child.on('close', (code) => resolve(code === 0 ? answerOf(text) : failed('status', `exit ${String(code)}`)))
    // A program that does not read is none of our trouble: its answer counts.
    child.stdin.on('error', () => undefined)
    child.stdin.end(JSON.stringify(question))
  })
}

function answerOf(output: string): Answer {
  const value = parse(output)
  const events =
    at(value, 'events') === undefined
      ? [{ kind: 'text' as const, text: textAt(value, 'text') || (typeof value === 'object' ? '' : output.trimEnd()) }]
      : listAt(value, 'events').flatMap(eventOf)
  return { events, stop: null, failure: null, tokens: null }
}

const KINDS: readonly BotEvent['kind'][] = ['text', 'reasoning', 'tool-call', 'annotation', 'file', 'refusal', 'retracted', 'error']

function eventOf(value: unknown): readonly BotEvent[] {
  const kind = KINDS.find((one) => one === textAt(value, 'kind'))
  const name = textAt(value, 'name')
  return kind === undefined ? [] : [{ kind, text: textAt(value, 'text'), ...(name !== '' && { name }) }]
}
