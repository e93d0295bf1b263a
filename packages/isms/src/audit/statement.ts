import { controlSchema } from '../control/fields.ts'
import { derived } from '../mechanism/check.ts'
import { view, type Seen, type Shown } from '../mechanism/record.ts'
import { inForce } from '../mechanism/versioned.ts'
import { soaSchema } from '../soa/fields.ts'
import { statementOfApplicability, statementReads, type StatementRow } from '../soa/statement.ts'

export const controls = view('control', controlSchema, [
  'title',
  'reference',
  'source',
  'applicable',
  'reasons',
  'justification',
  'owner',
  'frequencyDays',
  'status',
  'documents',
])

export const soas = view('soa', soaSchema, [
  'title',
  'version',
  'edition',
  'classification',
  'preparedBy',
  'changes',
  'head',
  'rows',
  'status',
  'approval',
])

export type Soa = Shown<typeof soas>

/** The rows of the statement as the registers say them on the day. */
export const statement = derived(statementReads, (records, { asOf }): readonly StatementRow[] => statementOfApplicability(records, asOf))

/** The version of the statement that is in force. */
export const soaInForce = derived([soas], (records, { asOf }): Soa | null => inForce(soas.in(records), asOf) ?? null)

/** By id, what people call each control that is left out: by the version in force, and where there is none by the registers. */
export const leftOut = derived([soas, controls], (records, { asOf }): ReadonlyMap<string, string> => {
  const frozen = inForce(soas.in(records), asOf)?.state.rows ?? []
  const byKey = new Map(
    frozen.flatMap((row) => [row.control, row.reference].flatMap((name) => (name === null ? [] : [[name, row.applicable] as const]))),
  )
  const isOut = ({ key, state }: Seen<{ readonly reference: string | null; readonly applicable: string | null }>) =>
    (byKey.get(key) ?? byKey.get(state.reference ?? '') ?? state.applicable) === 'no'
  return new Map(
    controls
      .in(records)
      .filter(isOut)
      .map(({ id, key, state }) => [id, state.reference ?? key]),
  )
})
