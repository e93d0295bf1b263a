import { availability, groundsOf, holds, idsShown, isFrozen, targetsOf, type Context, type Register } from '@assay/isms'
import { isAllowed } from '../actor.ts'
import { policyOf, policyOfCommand } from '../policy.ts'
import { show } from '../show.ts'
import { commentsOn } from '../store/comment.ts'
import type { Tx } from '../store/db.ts'
import { keysOf, pointingTo, type Pointing, type Stored } from '../store/record.ts'
import type { Past } from '../store/as-of.ts'
import { knownRegisters, registerCalled } from '../store/register-named.ts'
import { seeing } from '../store/shadow.ts'
import { contextFor } from '../write/context.ts'
import type { When } from '../as-of.ts'
import type { Call } from './route.ts'

/** What the interface shows of records beside their fields. */

interface Subject {
  readonly register: Register
  readonly record: Stored
  readonly when: When
}

/** A record with all that its page shows beside it, as it is or as it stood. Of what stood nothing is open to anybody. */
export async function detailOf(tx: Tx, call: Call, { register, record, when }: Subject): Promise<Record<string, unknown>> {
  const { services, actor } = call
  const now = new Date(services.now()).toISOString()
  const context = await contextFor(tx, { actor, now })
  const around = await seeing(tx, when.past, { registers: aroundOf(register) })
  const [links, pointing, comments] = await Promise.all([
    linksIn(tx, { register, records: [record], past: when.past }),
    pointingTo(around, record.id),
    commentsOn(around, record.id),
  ])
  return {
    ...shown(register, record, when.today),
    links,
    linkedFrom: pointing.map(withInverse),
    comments,
    ...(when.past ? CLOSED : mayOf(call, { register, record, when }, context)),
  }
}

/** What may be done with what was. */
const CLOSED = { commands: {}, mayEdit: false, mayArchive: false, frozen: [] }

/** The registers whose records may point to one, and those of what people said. */
function aroundOf({ name }: Register): readonly string[] {
  const pointing = knownRegisters().filter(({ fields }) => targetsOf(fields).some((target) => target === name || target === '*'))
  return [...new Set([...pointing.map((register) => register.name), 'comment', 'person'])]
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

interface Linking {
  readonly register: Register
  readonly records: readonly Stored[]
  readonly past: Past | null
}

/** Key and title of everything that records point to, by id, and whether it is archived. */
export async function linksIn(tx: Tx, { register, records, past }: Linking): Promise<Readonly<Record<string, unknown>>> {
  const ids = records.flatMap(({ state }) => idsShown(register, state))
  return Object.fromEntries(await keysOf(await seeing(tx, past, { ids }), ids))
}
