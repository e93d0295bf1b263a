import { parseArgs, type ParseArgsConfig } from 'node:util'
import { CliError, openServer, type Server } from './client.ts'
import { redteamOptions } from './redteam-options.ts'

/** What the command line says. */
export const { values, positionals } = parse({
  allowPositionals: true,
  options: {
    ...redteamOptions,
    format: { type: 'string' },
    out: { type: 'string', short: 'o' },
    text: { type: 'string' },
    version: { type: 'string' },
    changes: { type: 'string' },
    'as-of': { type: 'string' },
    stage: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
    filter: { type: 'string', multiple: true, default: [] },
    query: { type: 'string', short: 'q' },
    vkey: { type: 'string' },
    url: { type: 'string' },
    organisation: { type: 'string' },
    mapping: { type: 'string' },
    answers: { type: 'string' },
    sheet: { type: 'string' },
    rejected: { type: 'string' },
    fields: { type: 'string' },
    encoding: { type: 'string' },
    kept: { type: 'string' },
    'ml-dsa': { type: 'boolean', default: false },
    witness: { type: 'string', multiple: true, default: [] },
    state: { type: 'string' },
    ledger: { type: 'boolean', default: true },
    vault: { type: 'string' },
    keys: { type: 'string' },
    before: { type: 'string' },
    because: { type: 'string' },
    tsa: { type: 'string' },
    registers: { type: 'string' },
    audit: { type: 'boolean', default: false },
    level: { type: 'string', default: 'full' },
    name: { type: 'string' },
    preset: { type: 'string', default: 'balanced' },
    types: { type: 'string' },
    locales: { type: 'string' },
    codes: { type: 'boolean', default: false },
    evidence: { type: 'boolean', default: false },
    port: { type: 'string', default: '4100' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

/** A misspelt option ends with 2, as a misspelt verb does: 1 is an answer. */
function parse<const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config)
  } catch (error) {
    process.stderr.write(`assay: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(2)
  }
}

/** The server that the options name, else the one on this machine. */
export function server(): Server {
  return openServer(values.url, values.organisation)
}

/** An option as a part of a query; nothing where nothing was said. */
export function typed<const N extends string>(name: N, value: string | undefined): { readonly [K in N]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [K in N]?: string }
}

/** The same of an option that is one of a few words. */
export function chosen<const N extends string, const T extends string>(name: N, value: string | undefined, words: readonly T[]) {
  const found = words.find((word) => word === value)
  if (value !== undefined && found === undefined) throw new CliError(`--${name} is one of ${words.join(', ')}`)
  return (found === undefined ? {} : { [name]: found }) as { readonly [K in N]?: T }
}

/** The moment of the past that is asked about, as a part of a query; nothing for now. */
export function asOf(): { readonly asOf?: string } {
  const moment = values['as-of']
  return moment === undefined ? {} : { asOf: moment }
}

/** An argument of a verb, by its position. */
export function argument(args: readonly string[], index: number, name: string): string {
  const value = args[index]
  if (value === undefined) throw new CliError(`name the ${name}: see assay --help`)
  return value
}
