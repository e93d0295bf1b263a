import { readFileSync } from 'node:fs'
import { openAiChat, type Target } from '@assay/redteam'
import { CliError } from './client.ts'
import { values } from './options.ts'

/** The target that the options name. */

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/
const ASK_MODELS = 5000

/** Refuses an address beyond this machine that nobody has allowed. */
export async function openTarget(): Promise<Target> {
  if (values.target === undefined) throw new CliError('name the target with --target')
  const url = values.target.replace(/\/$/, '')
  if (!isLocal(url) && values['authorised-by'] === undefined)
    throw new CliError('the target is not on this machine: say with --authorised-by who allowed the attack, and by what')
  const key = process.env['ASSAY_TARGET_KEY']
  return openAiChat({ url, model: values.model ?? (await firstModel(url, key)), ...(key !== undefined && { key }) })
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
