import { refuse, type Register } from '@assay/isms'
import { sql, type SqlBool } from 'kysely'
import type { Tx } from './db.ts'
import type { Draft, Stored } from './record.ts'
import { uniqueKeyOf } from './unique-key.ts'

/** Refuses records that have what another live one has already. All writers of the organisation wait for each other, so nothing comes between. */
export async function assertUnique(tx: Tx, drafts: readonly Pick<Draft, 'register' | 'record'>[]): Promise<void> {
  for (const [register, several] of Map.groupBy(drafts, (draft) => draft.register)) {
    if (register.unique === null) continue
    const keyed = several.flatMap(({ record }) => {
      const key = uniqueKeyOf(register, record)
      return key === null ? [] : [{ key, record }]
    })
    assertApart(register, keyed)
    const twin = await twinOf(tx, register, { keyed, all: several })
    if (twin !== null) throw twinRefusal(register, twin)
  }
}

interface Keyed {
  readonly key: string
  readonly record: Stored
}

function assertApart(register: Register, keyed: readonly Keyed[]): void {
  const met = new Map<string, Stored>()
  for (const { key, record } of keyed) {
    const other = met.get(key)
    if (other) throw twinRefusal(register, other.key)
    met.set(key, record)
  }
}

interface Looking {
  readonly keyed: readonly Keyed[]
  readonly all: readonly Pick<Draft, 'record'>[]
}

async function twinOf(tx: Tx, register: Register, { keyed, all }: Looking): Promise<string | null> {
  if (keyed.length === 0) return null
  const row = await tx
    .selectFrom('record')
    .select('key')
    .where('register', '=', register.name)
    .where(sql<SqlBool>`unique_key = any(${keyed.map(({ key }) => key)}::text[])`)
    .where(sql<SqlBool>`not id = any(${all.map(({ record }) => record.id)}::uuid[])`)
    .limit(1)
    .executeTakeFirst()
  return row?.key ?? null
}

function twinRefusal({ unique, fields }: Register, key: string): Error {
  if (unique === 'single') return refuse('SINGLE', { key })
  const titles = fields.filter(({ name }) => unique?.includes(name)).map(({ title }) => title)
  return refuse('NOT_UNIQUE', { key, fields: titles.join(', ') })
}
