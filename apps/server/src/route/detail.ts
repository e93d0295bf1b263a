import { availability, groundsOf, holds, idsShown, isFrozen, type Context, type Register } from '@assay/isms'
import { isAllowed } from '../actor.ts'
import { policyOf, policyOfCommand } from '../policy.ts'
import { show } from '../show.ts'
import { commentsOn } from '../store/comment.ts'
import type { Tx } from '../store/db.ts'
import { keysOf, pointingTo, type Pointing, type Stored } from '../store/record.ts'
import { registerCalled } from '../store/register-named.ts'
import { contextFor } from '../write/context.ts'
import type { Call } from './route.ts'

/** What the interface shows of records beside their fields. */

interface Subject {
  readonly register: Register
  readonly record: Stored
}

/** A record with all that its page shows beside it. */
export async function detailOf(tx: Tx, call: Call, { register, record }: Subject): Promise<Record<string, unknown>> {
  const { services, actor } = call
  const now = new Date(services.now()).toISOString()
  const context = await contextFor(tx, { actor, now })
  const [links, pointing, comments] = await Promise.all([
    linksIn(tx, register, [record]),
    pointingTo(tx, record.id),
    commentsOn(tx, record.id),
  ])
  return {
    ...shown(register, record, context.today),
    links,
    linkedFrom: pointing.map(withInverse),
    comments,
    ...mayOf(call, { register, record }, context),
  }
}

/** What the other side of a reference calls it. */
function withInverse(pointing: Pointing): Pointing & { readonly inverse: string | null } {
  const [name = '', part] = (pointing.field ?? '').split('.')
  const field = registerCalled(pointing.register)?.fields.find((candidate) => candidate.name === name)
  return { ...pointing, inverse: part === undefined ? (field?.inverse ?? null) : null }
}

/** What whoever asks may do with a record now, and why not the rest. */
function mayOf({ actor }: Call, { register, record }: Subject, context: Context): Record<string, unknown> {
  const isLive = !record.archived && !record.erased
  const stage = register.lifecycle?.stages[String(record.state['status'] ?? register.lifecycle.initial)]
  const open = Object.entries(register.commands).map(([name, command]) => {
    const door = isAllowed(actor, policyOfCommand(command))
    return [name, door && isLive ? availability(register, name, { record, context }) : isLive ? 'NOT_AUTHORISED' : 'RECORD_ARCHIVED']
  })
  return {
    commands: Object.fromEntries(open),
    mayEdit:
      isLive &&
      isAllowed(actor, policyOf(register, 'update')) &&
      groundsOf(register.permission.write, context.acting, record.state) !== null,
    mayArchive:
      !record.erased &&
      !register.permanent &&
      isAllowed(actor, policyOf(register, 'archive')) &&
      groundsOf(register.permission.archive, context.acting, record.state) !== null,
    frozen: register.fields.filter(({ name, command }) => !command && isFrozen(stage, name)).map(({ name }) => name),
  }
}

/** A record as the interface shows it, with what follows from it on a day. */
export function shown(register: Register, record: Stored, today: string): Record<string, unknown> {
  const computed = Object.entries(register.computed).map(([name, { where, of }]) => [
    name,
    where ? holds(where, record.state, today) : of(record.state, today),
  ])
  return { ...show(record), ...(computed.length > 0 && { computed: Object.fromEntries(computed) }) }
}

/** Key and title of everything that records point to, by id, and whether it is archived. */
export async function linksIn(tx: Tx, register: Register, records: readonly Stored[]): Promise<Readonly<Record<string, unknown>>> {
  return Object.fromEntries(
    await keysOf(
      tx,
      records.flatMap(({ state }) => idsShown(register, state)),
    ),
  )
}
