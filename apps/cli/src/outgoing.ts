import { CliError } from './client.ts'
import { argument, client, values } from './options.ts'
import { table } from './output.ts'

interface Hook {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly registers: readonly string[]
  readonly status: string
  readonly pausedFor: string | null
}

/** Programs elsewhere that are told what happens: shows them, makes one, and does to one what its page does. */
export async function webhooks(args: readonly string[]): Promise<void> {
  const [verb = 'list'] = args
  if (verb === 'list') return listHooks()
  if (verb === 'make') return make(argument(args, 1, 'address'))
  const path = `/api/webhooks/${encodeURIComponent(argument(args, 1, 'id of the webhook'))}`
  if (verb === 'deliveries')
    return show(await client().json(`${path}/deliveries`), ['createdAt', 'status', 'outcome', 'attempts', 'entry', 'id'])
  if (verb === 'remove') print(await client().remove(path))
  else if (['test', 'pause', 'resume', 'rotate', 'replay'].includes(verb)) print(await client().send(`${path}/${verb}`, {}))
  else throw new CliError(`there is no ${verb} of webhooks: see assay --help`)
}

async function listHooks(): Promise<void> {
  const { items } = (await client().json('/api/webhooks')) as { readonly items: readonly Hook[] }
  const rows = items.map(({ registers, status, pausedFor, ...hook }) => ({
    ...hook,
    registers: registers.join(',') || 'all',
    status: pausedFor === null ? status : `${status}: ${pausedFor}`,
  }))
  show({ items: rows }, ['name', 'status', 'registers', 'url', 'id'])
}

async function make(url: string): Promise<void> {
  const registers = values.registers?.split(',').map((name) => name.trim()) ?? []
  const { secret } = (await client().send('/api/webhooks', { name: values.name ?? new URL(url).host, url, registers })) as {
    readonly secret: string
  }
  process.stdout.write(`its secret, shown this once: ${secret}\n`)
}

/** Places that something may be sent to beside public addresses by https: shows, allows and withdraws them. */
export async function destinations(args: readonly string[]): Promise<void> {
  const [verb = 'list'] = args
  if (verb === 'list') return show(await client().json('/api/destinations'), ['host', 'port', 'clear', 'reason', 'id'])
  if (verb === 'withdraw')
    return print(await client().remove(`/api/destinations/${encodeURIComponent(argument(args, 1, 'id of the destination'))}`))
  if (verb !== 'allow') throw new CliError('destinations can be listed, allowed and withdrawn: see assay --help')
  const [, host = '', port = ''] =
    /^(?:(?:https?:\/\/)?(\[[^\]]+\]|[^:/]+):(\d{1,5}))\/?$/.exec(argument(args, 1, 'place, as HOST:PORT')) ?? []
  if (host === '') throw new CliError('a destination is HOST:PORT, or http://HOST:PORT to allow it without TLS')
  const body = { host, port: Number(port), clear: args[1]?.startsWith('http://') === true, reason: argument(args, 2, 'reason') }
  print(await client().send('/api/destinations', body))
}

/** What happened to which record, from an entry on; with `--json` as lines that a program reads. */
export async function changes(args: readonly string[]): Promise<void> {
  let after = Number(args[0] ?? -1)
  for (let more = true; more;) {
    const query = new URLSearchParams({
      after: String(after),
      limit: '500',
      ...(values.registers !== undefined && { register: values.registers }),
    })
    const page = (await client().json(`/api/change-feed?${query.toString()}`)) as {
      readonly items: readonly Readonly<Record<string, unknown>>[]
      readonly next: number
    }
    for (const item of page.items)
      process.stdout.write(
        values.json
          ? `${JSON.stringify(item)}\n`
          : `${String(item['index'])}  ${String(item['at'])}  ${String(item['event'])}  ${String(item['key'])}\n`,
      )
    more = page.next > after
    after = page.next
  }
}

function show(answer: unknown, columns: readonly string[]): void {
  const { items } = answer as { readonly items: readonly Readonly<Record<string, unknown>>[] }
  const rows = items.map((item) => columns.map((name) => String(item[name] ?? '-')))
  process.stdout.write(values.json ? `${JSON.stringify(answer, null, 2)}\n` : table([columns.map((name) => name.toUpperCase()), ...rows]))
}

function print(answer: unknown): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
