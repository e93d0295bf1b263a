import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { SettingError } from '../setting-error.ts'
import { parametersOf } from '../postgres/client.ts'
import type { Addresses } from '../postgres/databases.ts'

/** How a server is to run. */
export interface Settings {
  readonly folder: string
  readonly port: number
  readonly hostname: string
  /** A PostgreSQL of the operator; null for the embedded one. */
  readonly database: Addresses | null
  /** Whether statements are prepared under names. */
  readonly prepare: boolean
  /** Whether to load the example company. */
  readonly example: boolean
}

export const USAGE = `npm start [-- --example]

  --example   also loads an example company, and prints a link that signs you in once
  --help      shows this

  The environment: PORT (4000), HOST (127.0.0.1), ASSAY_DATA (./data), DATABASE_URL (none: PostgreSQL is brought along),
  ASSAY_MIGRATION_URL and ASSAY_ACCOUNTS_URL (other logins of that database), ASSAY_PREPARE (off behind some poolers),
  ASSAY_SMTP_URL or ASSAY_SMTP_URL_FILE, ASSAY_MAIL_FROM and ASSAY_ORIGIN (a server that sends mail; none is sent otherwise),
  ASSAY_PRIVATE_DESTINATIONS (off where owners must not reach the network of this server).
`

/** Reads the command line and the environment; null where help is asked for. Throws a SettingError. */
export function settingsOf(args: readonly string[], env: NodeJS.ProcessEnv): Settings | null {
  const { example, help } = flagsIn(args)
  if (help) return null
  return {
    folder: resolve(valueOf(env, 'ASSAY_DATA') ?? './data'),
    port: portOf(valueOf(env, 'PORT') ?? '4000'),
    hostname: valueOf(env, 'HOST') ?? '127.0.0.1',
    database: addressesOf(env),
    prepare: valueOf(env, 'ASSAY_PREPARE') !== 'off',
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

function addressesOf(env: NodeJS.ProcessEnv): Addresses | null {
  const [database, migration, accounts] = [urlOf(env, 'DATABASE_URL'), urlOf(env, 'ASSAY_MIGRATION_URL'), urlOf(env, 'ASSAY_ACCOUNTS_URL')]
  if (database !== null) return assertBothLogins({ database, migration, accounts })
  if (migration ?? accounts) throw new SettingError('ASSAY_MIGRATION_URL and ASSAY_ACCOUNTS_URL go with DATABASE_URL, which is not set')
  return null
}

/** One login cannot stand for the other: neither may do what the other may. */
function assertBothLogins(addresses: Addresses): Addresses {
  const { database, migration, accounts } = addresses
  const user = /^\w+:\/\/([^:@/]+)(?::[^/]*)?@/.exec(database)?.[1]
  if (migration !== null && accounts === null && user !== undefined && user !== parametersOf(migration).user)
    throw new SettingError(`DATABASE_URL names the login ${user}: name that of accounts too (ASSAY_ACCOUNTS_URL), or no login at all`)
  return addresses
}

/** The address holds a password, so what is wrong with it is not shown. */
function urlOf(env: NodeJS.ProcessEnv, name: string): string | null {
  const text = valueOf(env, name)
  if (text === null || isDatabaseUrl(text)) return text
  throw new SettingError(`${name} is an address like postgres://user:password@host:5432/assay`)
}

function isDatabaseUrl(text: string): boolean {
  try {
    return /^postgres(?:ql)?:\/\//.test(text) && parametersOf(text).host !== undefined
  } catch {
    return false
  }
}
