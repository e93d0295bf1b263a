import { readFileSync } from 'node:fs'
import {
  anthropicMessages,
  browserWidget,
  command,
  mcpServer,
  openAiChat,
  openAiResponses,
  webhook,
  type ApiOptions,
  type Target,
} from '@assay/redteam'
import { CliError } from './client.ts'
import { values } from './options.ts'

/** The target that the options name. */

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/
const ASK_MODELS = 5000

/** Refuses an address beyond this machine that nobody has allowed. */
export async function openTarget(): Promise<Target> {
  const name = values.target
  if (name === undefined) throw new CliError('name the target with --target')
  if (!isLocal(name) && values['authorised-by'] === undefined)
    throw new CliError('the target is not on this machine: say with --authorised-by who allowed the attack, and by what')
  const kind = kindOf(values.kind, name)
  return OPENERS[kind](name.replace(/\/$/, ''), configIn(values['target-config']))
}

type Config = Readonly<Record<string, unknown>>

/** What a file of the operator holds is taken as it is: a missing selector shows at the first question. */
const OPENERS = {
  'openai-chat': async (url: string, config: Config) => openAiChat(await apiOptions(url, config)),
  'openai-responses': async (url: string, config: Config) => openAiResponses(await apiOptions(url, config)),
  anthropic: async (url: string, config: Config) => anthropicMessages(await apiOptions(url, config)),
  webhook: async (url: string, config: Config) => webhook({ ...config, url }),
  command: async (line: string) => command(words(line)),
  browser: async (url: string, config: Config) =>
    browserWidget({ input: 'textarea, input[type=text]', reply: '.bot, .assistant', ...config, url }),
  mcp: async (url: string, config: Config) => mcpServer({ ...(targetKey() !== undefined && { token: targetKey() ?? '' }), ...config, url }),
} satisfies Readonly<Record<string, (name: string, config: Config) => Promise<Target>>>

type Kind = keyof typeof OPENERS

function kindOf(name: string | undefined, target: string): Kind {
  const kinds = Object.keys(OPENERS) as readonly Kind[]
  if (name === undefined) return URL.canParse(target) ? 'openai-chat' : 'command'
  const found = kinds.find((kind) => kind === name)
  if (!found) throw new CliError(`there is no kind of target ${name}: ${kinds.join(', ')}`)
  return found
}

function words(line: string): readonly [string, ...string[]] {
  const [program, ...args] = line.split(' ').filter((word) => word !== '')
  if (program === undefined) throw new CliError('name the program with --target')
  return [program, ...args]
}

function targetKey(): string | undefined {
  return process.env['ASSAY_TARGET_KEY']
}

async function apiOptions(url: string, config: Config): Promise<ApiOptions> {
  const key = targetKey()
  return { ...config, url, model: values.model ?? (await firstModel(url, key)), ...(key !== undefined && { key }) }
}

/** A model that is asked for its opinion; null where none is named. It is sent what the bot said, so it must be allowed as the target is. */
export async function openJudge(): Promise<Target | null> {
  const url = values.judge?.replace(/\/$/, '')
  if (url === undefined) return null
  if (!isLocal(url) && values['authorised-by'] === undefined)
    throw new CliError('the judge is not on this machine: say with --authorised-by who allowed it')
  const key = process.env['ASSAY_JUDGE_KEY']
  return openAiChat({ url, model: await firstModel(url, key), ...(key !== undefined && { key }) })
}

function isLocal(url: string): boolean {
  return !URL.canParse(url) || LOOPBACK.test(new URL(url).hostname)
}

/** What the operator says in a file; an empty object without one. */
export function configIn(path: string | undefined): Readonly<Record<string, unknown>> {
  if (path === undefined) return {}
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new CliError(`${path} is no JSON object`)
  return { ...value }
}

/** Not every server has a list of models, and not every one that has needs the name. */
async function firstModel(url: string, key: string | undefined): Promise<string> {
  try {
    const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` }
    const response = await fetch(`${url}/models`, { headers, redirect: 'error', signal: AbortSignal.timeout(ASK_MODELS) })
    const { data } = (await response.json()) as { readonly data: readonly { readonly id: string }[] }
    return data[0]?.id ?? 'default'
  } catch {
    return 'default'
  }
}
