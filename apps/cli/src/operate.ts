import { CliError } from './client.ts'
import { argument, server, values } from './options.ts'

/** Takes the example company away. */
export async function example(args: readonly string[]): Promise<void> {
  if (argument(args, 0, 'command') !== 'remove') throw new CliError('the example company can only be removed: see assay --help')
  await server().call('DELETE /api/example')
  process.stdout.write('the example company is gone, with the accounts that were made for it\n')
}

/** Helps somebody who lost their password: for whoever runs the server, at its console. */
export async function account(args: readonly string[]): Promise<void> {
  if (argument(args, 0, 'command') !== 'reset') throw new CliError('an account can only be reset: see assay --help')
  const body = { email: argument(args, 1, 'e-mail'), codes: values.codes }
  const { call, url } = server()
  const { link } = await call('POST /api/accounts/reset', { body })
  process.stdout.write(`every session has ended; within half an hour, once, they set a new password at ${url}${link}\n`)
}
