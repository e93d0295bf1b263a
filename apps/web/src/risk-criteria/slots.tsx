import type { State } from '@assay/isms'
import { ApprovedTogether } from '../approval-request/ask.tsx'
import { useText } from '../message/text.tsx'
import { Mark } from '../part/mark.tsx'
import type { InputProps } from '../register/input-props.ts'
import { paperActions } from '../approval-request/paper.tsx'
import { extend, type RecordProps, type ValueProps } from '../register/slots.ts'
import { useRegisterNamed } from '../register/register.ts'
import { OtherVersions } from '../register/version-changes.tsx'
import { optionOf, rowFields } from '../message/words.ts'
import { Matrix } from './matrix.tsx'

/** What of a set of criteria makes the table, however far it is written. */
function shapeOf(values: State) {
  const scales = rowsIn(values['consequenceScales'])
  return {
    likelihood: listIn(values['likelihoodScale']),
    consequence: listIn(scales[0]?.['steps']),
    levels: listIn(values['levels']),
    matrix: rowsIn(values['matrix']).map(({ levels }) => listIn(levels)),
    acceptance: rowsIn(values['acceptance']).map(({ level, acceptable }) => ({
      level: String(level ?? ''),
      acceptable: acceptable === true,
      who: 'owner' as const,
      months: null,
    })),
  }
}

function rowsIn(value: unknown): readonly State[] {
  return Array.isArray(value) ? (value as readonly State[]) : []
}

function listIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

/** The matrix as a table of choices: each point of the scale takes one of the levels. */
function MatrixInput({ field, id, values = {}, set, aria }: InputProps) {
  const t = useText()
  const { likelihood, consequence, levels, matrix } = shapeOf(values)
  if (likelihood.length === 0 || consequence.length === 0 || levels.length === 0) return <p id={id}>{t.risk.matrixFirst}</p>
  const at = (row: number, column: number): string => matrix[row]?.[column] ?? ''
  const choose = (row: number, column: number, level: string): void =>
    set(
      field.name,
      likelihood.map((_, y) => ({ levels: consequence.map((__, x) => (y === row && x === column ? level : at(y, x))) })),
    )
  return (
    <div id={id} role="group" aria-labelledby={`${id}-label`} aria-describedby={aria['aria-describedby']} className="scroll">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t.risk.likelihood} ↓</th>
            {consequence.map((harm) => (
              <th key={harm} scope="col">
                {harm}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {likelihood
            .map((step, row) => (
              <tr key={step}>
                <th scope="row">{step}</th>
                {consequence.map((harm, column) => (
                  <td key={harm}>
                    <select
                      aria-label={t.risk.point(step, harm)}
                      value={at(row, column)}
                      onChange={(event) => choose(row, column, event.target.value)}
                    >
                      <option value="">–</option>
                      {levels.map((level) => (
                        <option key={level} value={level}>
                          {level}
                        </option>
                      ))}
                    </select>
                  </td>
                ))}
              </tr>
            ))
            .toReversed()}
        </tbody>
      </table>
    </div>
  )
}

/** What may stay, one line a level: no level is forgotten, and none is named that the matrix has not. */
function AcceptanceInput({ field, id, values = {}, set, aria }: InputProps) {
  const t = useText()
  const { levels } = shapeOf(values)
  const [, acceptable, who, months] = rowFields(field)
  if (levels.length === 0 || !acceptable || !who || !months) return <p id={id}>{t.risk.levelsFirst}</p>
  const rows = levels.map(
    (level) => rowsIn(values[field.name]).find((row) => row['level'] === level) ?? { level, acceptable: null, who: null, months: null },
  )
  const put = (level: string, change: State): void =>
    set(
      field.name,
      rows.map((row) => (row['level'] === level ? { ...row, ...change } : row)),
    )
  return (
    <div id={id} role="group" aria-labelledby={`${id}-label`} aria-describedby={aria['aria-describedby']} className="scroll">
      <table className="matrix">
        <thead>
          <tr>
            {rowFields(field).map(({ name, title }) => (
              <th key={name} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const level = String(row['level'])
            return (
              <tr key={level}>
                <th scope="row">{level}</th>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`${level}: ${acceptable.title}`}
                    checked={row['acceptable'] === true}
                    onChange={(event) => put(level, { acceptable: event.target.checked })}
                  />
                </td>
                <td>
                  <select
                    aria-label={`${level}: ${who.title}`}
                    value={String(row['who'] ?? '')}
                    onChange={(event) => put(level, { who: event.target.value === '' ? null : event.target.value })}
                  >
                    <option value="">{t.form.notStated}</option>
                    {who.options.map((option) => (
                      <option key={option} value={option}>
                        {optionOf(who, option)}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <input
                    type="number"
                    min={1}
                    aria-label={`${level}: ${months.title}`}
                    value={String(row['months'] ?? '')}
                    onChange={(event) => put(level, { months: event.target.value === '' ? null : Number(event.target.value) })}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function MatrixValue({ record }: ValueProps) {
  return record === null ? null : <Matrix scale={shapeOf(record)} />
}

/** What is decided, as a table, before the fields one by one. */
function Decided({ record }: RecordProps) {
  const register = useRegisterNamed('risk-criteria')
  const status = String(record['status'] ?? '')
  return (
    <p>
      <Mark tone={status === 'approved' ? 'good' : 'idle'}>{register.text.status[status] ?? status}</Mark>
    </p>
  )
}

extend('risk-criteria', {
  inputs: { matrix: MatrixInput, acceptance: AcceptanceInput },
  values: { matrix: MatrixValue },
  subject: { approve: Decided },
  actions: paperActions('risk-criteria'),
  beside: { approve: ApprovedTogether },
  page: OtherVersions,
})
