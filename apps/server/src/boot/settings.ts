import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { SettingError } from '../setting-error.ts'

/** How a server is to run. */
export interface Settings {
  readonly folder: string
  readonly port: number
  readonly hostname: string
  readonly databaseUrl: string | null
  /** Whether to load the example company. */
  readonly example: boolean
}

export const USAGE = `npm start [-- --example]

  --example   also loads an example company, and prints a link that signs you in once
  --help      shows this

  The environment: PORT (4000), HOST (127.0.0.1), ASSAY_DATA (./data), DATABASE_URL (none: PostgreSQL is brought along).
`

/** Reads the command line and the environment; null where help is asked for. Throws a SettingError. */
export function settingsOf(args: readonly string[], env: NodeJS.ProcessEnv): Settings | null {
  const { example, help } = flagsIn(args)
  if (help) return null
  return {
    folder: resolve(valueOf(env, 'ASSAY_DATA') ?? './data'),
    port: portOf(valueOf(env, 'PORT') ?? '4000'),
    hostname: valueOf(env, 'HOST') ?? '127.0.0.1',
    databaseUrl: databaseUrlOf(valueOf(env, 'DATABASE_URL')),
    example,
  }
}

const FLAGS = { example: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } } as const

function flagsIn(args: readonly string[]): { readonly example: boolean; readonly help: boolean } {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: false }).values
  } catch {
    const unknown = args.find((arg) => !['--example', '--help', '-h'].includes(arg)) ?? args.join(' ')
    throw new SettingError(`“${unknown}” means nothing here: there are --example and --help`)
  }
}

/** An empty variable is none. */
function valueOf(env: NodeJS.ProcessEnv, name: string): string | null {
  const value = env[name]?.trim()
  return value === undefined || value === '' ? null : value
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  if (!(port <= 65_535)) throw new SettingError(`PORT is a number up to 65535, and not “${text}”`)
  return port
}

/** The address holds a password, so what is wrong with it is not shown. */
function databaseUrlOf(text: string | null): string | null {
  if (text === null) return null
  if (!/^postgres(?:ql)?:\/\//.test(text) || !URL.canParse(text))
    throw new SettingError('DATABASE_URL is an address like postgres://user:password@host:5432/assay')
  return text
}
