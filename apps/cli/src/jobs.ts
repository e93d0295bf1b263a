import { CliError } from './client.ts'
import { argument, client, values } from './options.ts'
import { table } from './output.ts'

interface Job {
  readonly id: string
  readonly kind: string
  readonly subject: string | null
  readonly status: 'waiting' | 'dead'
  readonly running: boolean
  readonly late: boolean
  readonly dueAt: string
  readonly failures: number
  readonly runs: readonly { readonly endedAt: string; readonly outcome: string }[]
}

/** What goes on beside requests: shows it, has a job tried again, forgets one that was given up. */
export async function jobs(args: readonly string[]): Promise<void> {
  const [verb] = args
  if (verb === undefined) return show()
  const id = argument(args, 1, 'id of the job')
  if (verb === 'retry') await client().send(`/api/jobs/${encodeURIComponent(id)}/retry`, {})
  else if (verb === 'forget') await client().remove(`/api/jobs/${encodeURIComponent(id)}`)
  else throw new CliError('jobs can be listed, retried and forgotten: see assay --help')
  process.stdout.write(verb === 'retry' ? 'it is tried again now\n' : 'it is forgotten\n')
}

/** Exit 1 where anything fails or was given up. */
async function show(): Promise<void> {
  const answer = (await client().json('/api/jobs')) as { readonly items: readonly Job[] }
  if (values.json) process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
  else process.stdout.write(table([['KIND', 'STATE', 'NEXT', 'LAST', 'OUTCOME', 'ID'], ...answer.items.map(rowOf)]))
  if (answer.items.some(({ status, failures }) => status === 'dead' || failures > 0)) process.exitCode = 1
}

function rowOf(job: Job): readonly string[] {
  const [last] = job.runs
  return [job.kind, stateOf(job), job.status === 'dead' ? '-' : job.dueAt, last?.endedAt ?? '-', last?.outcome ?? '-', job.id]
}

function stateOf({ status, running, late, failures }: Job): string {
  if (status === 'dead') return 'given up'
  if (running) return 'running'
  if (failures > 0) return `failed ${failures}x`
  return late ? 'late' : 'waiting'
}
