import type { ImportPreview, ImportQuestion } from '@assay/client'
import { useState } from 'react'
import type { Register } from '@assay/isms'
import { rejectedRows, type Answers, type Reading } from '../api/import.ts'
import { useText } from '../message/text.tsx'
import { optionOf } from '../message/words.ts'
import { registerNamed, useRegister } from '../register/register.ts'
import { Stated } from './stated.tsx'
import { targetsOf } from './target.ts'
import { whileBusy } from '../part/busy.ts'

const SHOWN_ROWS = 200
/** Where a column goes whose values are the ids that the file itself uses. */
const SOURCE_KEY = '$key'
/** Where a column of our own exports goes that follows from the others. */
const COMPUTED = '$computed'
/** The answer that leaves a field empty. */
const NOTHING = '$nothing'

interface PreviewProps {
  readonly file: File
  readonly reading: Reading
  readonly preview: ImportPreview
  readonly busy: boolean
  readonly look: (reading: Reading) => void
  readonly confirm: (reading: Reading) => void
  readonly forget: () => void
}

/** What was understood of a file. What is changed here is read again before it is confirmed. */
export function PreviewView({ file, reading, preview, busy, look, confirm, forget }: PreviewProps) {
  const t = useText()
  const register = useRegister()
  const [mapping, map] = useState(preview.mapping)
  const [answers, answer] = useState<Answers>(reading.answers)
  const changed = JSON.stringify(mapping) !== JSON.stringify(preview.mapping) || JSON.stringify(answers) !== JSON.stringify(reading.answers)
  const wanted = { ...reading, mapping: changed ? mapping : reading.mapping, answers }
  const usable = preview.create + preview.update
  return (
    <>
      <div className="import-bar">
        <strong>{file.name}</strong>
        {preview.otherSheets.length > 0 && <Sheets preview={preview} choose={(sheet) => look({ sheet, mapping: null, answers: {} })} />}
        {changed ? (
          <button type="button" className="main" {...whileBusy(busy, () => look(wanted))}>
            {t.import.again}
          </button>
        ) : (
          <button type="button" className="main" {...whileBusy(busy || usable === 0, () => confirm(wanted))}>
            {t.import.confirm(usable)}
          </button>
        )}
        <button type="button" onClick={forget}>
          {t.import.other}
        </button>
      </div>
      <Questions questions={preview.questions} answers={answers} answer={answer} />
      <Columns register={register} header={preview.header} mapping={mapping} map={map} />
      <Stated preview={preview} titleOf={(said) => titleIn(register, said)} />
      <Rejected preview={preview} save={() => void saveRejected(register.plural, file, wanted)} />
      {preview.alongside.length > 0 && (
        <>
          <h2>{t.import.alongside}</h2>
          <p>
            {preview.alongside
              .slice(0, SHOWN_ROWS)
              .map(({ title }) => title)
              .join(', ')}
          </p>
        </>
      )}
      <Rows preview={preview} />
    </>
  )
}

function Sheets({ preview, choose }: { readonly preview: ImportPreview; readonly choose: (sheet: string) => void }) {
  const t = useText()
  return (
    <label>
      <span className="hidden">{t.import.sheet}</span>
      <select value="" onChange={(event) => choose(event.target.value)}>
        <option value="">{t.import.sheet}</option>
        {preview.otherSheets.map((sheet) => (
          <option key={sheet}>{sheet}</option>
        ))}
      </select>
    </label>
  )
}

interface QuestionsProps {
  readonly questions: readonly ImportQuestion[]
  readonly answers: Answers
  readonly answer: (answers: Answers) => void
}

function Questions({ questions, answers, answer }: QuestionsProps) {
  const t = useText()
  if (questions.length === 0) return null
  const give = ({ field, word }: ImportQuestion, value: string): void => {
    const { [word]: _before, ...others } = answers[field] ?? {}
    answer({ ...answers, [field]: value === '' ? others : { ...others, [word]: value === NOTHING ? null : value } })
  }
  return (
    <>
      <h2>{t.import.decide}</h2>
      <p className="muted">{t.import.decideLead}</p>
      {questions.map((question, index) => (
        <QuestionView
          key={`${question.field} ${question.word}`}
          id={`q-${index}`}
          question={question}
          given={answers[question.field]?.[question.word]}
          give={(value) => give(question, value)}
        />
      ))}
    </>
  )
}

interface QuestionProps {
  readonly id: string
  readonly question: ImportQuestion
  readonly given: string | null | undefined
  readonly give: (value: string) => void
}

function QuestionView({ id, question: { field, title, reason, options, lines }, given, give }: QuestionProps) {
  const t = useText()
  const named = useRegister().fields.find(({ name }) => name === field)
  const value = given === null ? NOTHING : (given ?? '')
  return (
    <p className="question">
      <label htmlFor={id}>
        {named?.title ?? title}: {reason} <span className="muted">{t.import.lines(lines)}</span>
      </label>
      {options.length === 0 ? (
        <input id={id} placeholder={t.import.keyOrName} value={value} onChange={(event) => give(event.target.value)} />
      ) : (
        <select id={id} value={value} onChange={(event) => give(event.target.value)}>
          <option value="">{t.import.leaveOpen}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
          <option value={NOTHING}>{t.import.nothing}</option>
        </select>
      )}
    </p>
  )
}

interface ColumnsProps {
  readonly register: Register
  readonly header: readonly string[]
  readonly mapping: ImportPreview['mapping']
  readonly map: (mapping: ImportPreview['mapping']) => void
}

function Columns({ register, header, mapping, map }: ColumnsProps) {
  const t = useText()
  const targets = targetsOf(register, { t })
  const put = (column: string, target: string): void => {
    const { [column]: _before, ...others } = mapping
    map(target === '' ? others : { ...others, [column]: target })
  }
  return (
    <details className="mapping" open={header.some((column) => mapping[column] === undefined)}>
      <summary>{t.import.columns}</summary>
      <table className="mapping">
        <thead>
          <tr>
            <th scope="col">{t.import.column}</th>
            <th scope="col">{t.import.becomes}</th>
          </tr>
        </thead>
        <tbody>
          {header.map((column, index) => (
            <tr key={column}>
              <td>
                <label htmlFor={`m-${index}`}>{column}</label>
              </td>
              <td>
                <select id={`m-${index}`} value={mapping[column] ?? ''} onChange={(event) => put(column, event.target.value)}>
                  <option value="">{t.import.note}</option>
                  <option value={SOURCE_KEY}>{t.import.sourceId}</option>
                  {mapping[column] === COMPUTED && <option value={COMPUTED}>{t.import.computed}</option>}
                  {targets.map(({ value, title }) => (
                    <option key={value} value={value}>
                      {title}
                    </option>
                  ))}
                  {register.fields
                    .filter(({ kind }) => kind === 'choices')
                    .flatMap((field) =>
                      field.options.map((option) => (
                        <option key={`${field.name} ${option}`} value={`${field.name}#${option}`}>
                          {t.import.cross(field.title, optionOf(field, option))}
                        </option>
                      )),
                    )}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Rejected({ preview: { rejected }, save }: { readonly preview: ImportPreview; readonly save: () => void }) {
  const t = useText()
  if (rejected.length === 0) return null
  return (
    <>
      <h2>{t.import.rejected}</h2>
      <ul>
        {rejected.slice(0, SHOWN_ROWS).map(({ line, reasons }) => (
          <li key={line}>
            {t.import.lines([line])}: {reasons.join('; ')}
          </li>
        ))}
      </ul>
      <button type="button" onClick={save}>
        {t.import.saveRejected}
      </button>
    </>
  )
}

async function saveRejected(plural: string, file: File, reading: Reading): Promise<void> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await rejectedRows(plural, file, reading))
  link.download = `${plural}-not-used.xlsx`
  link.click()
  URL.revokeObjectURL(link.href)
}

function Rows({ preview: { rows } }: { readonly preview: ImportPreview }) {
  const t = useText()
  const register = useRegister()
  return (
    <>
      <h2>{t.import.rows}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={t.import.rows}>
        <table>
          <thead>
            <tr>
              {[t.import.line, t.import.happens, t.import.record, t.import.changes].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN_ROWS).map(({ line, action, key, title, changes }) => (
              <tr key={`${line} ${title}`}>
                <td>{line}</td>
                <td>{t.import.action[action]}</td>
                <td>
                  {key} {title}
                </td>
                <td>{changes.map((change) => titleIn(register, change)).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN_ROWS && <p className="muted">{t.overview.more(rows.length - SHOWN_ROWS)}</p>}
    </>
  )
}

/** A field in the visitor's language, by the name or the English title that the server gave. */
function titleIn(register: Register, said: string): string {
  const index = registerNamed(register.name)?.fields.findIndex(({ name, title }) => name === said || title === said) ?? -1
  return register.fields[index]?.title ?? said
}
