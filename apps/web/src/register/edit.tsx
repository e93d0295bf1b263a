import { useQueryClient } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { Command, Register, State } from '@assay/isms'
import { ApiError, call, type BadField } from '../api/api.ts'
import { titleOf, useRecord, type DetailReply, type Links, type Shown } from '../api/record.ts'
import { useSession, type Action, type Session } from '../api/session.ts'
import { useRegisterText } from '../message/register-text.ts'
import { useReason } from '../message/reason.ts'
import { useText } from '../message/text.tsx'
import { Loaded } from '../part/loading.tsx'
import { NotFoundPage } from '../part/not-found.tsx'
import { Page } from '../part/page.tsx'
import { Criteria } from '../risk/criteria.tsx'
import { noticeOutcome } from '../shell/connection.ts'
import { useToast } from '../shell/toast.tsx'
import { commandFields } from './command-fields.ts'
import { Conflict } from './conflict.tsx'
import { useDraft } from './draft.ts'
import { Form } from './form.tsx'
import { editAction, isEmpty, useRegister } from './register.ts'

/** The form of a new record. */
export function NewPage() {
  const register = useRegister()
  const words = useRegisterText()
  const t = useText()
  const fields = register.fields.filter(({ derived }) => !derived)
  return (
    <Page
      title={t.record.create(words.title(register))}
      lead={words.help(register.help)}
      clause={register.clause}
      crumbs={[{ name: words.title(register), href: `/${register.plural}` }]}
    >
      <Submitting
        action={editAction(register)}
        register={register}
        record={null}
        fields={fields}
        send={(values, version, idempotencyKey) =>
          call(`/api/${register.plural}`, { method: 'POST', body: values, version, idempotencyKey })
        }
      />
    </Page>
  )
}

/** The form of a change or of a command, by the last part of the path. */
export function TaskPage() {
  const register = useRegister()
  const { key = '', task = '' }: { readonly key?: string; readonly task?: string } = useParams({ strict: false })
  const query = useRecord(register.plural, key)
  const command = register.commands[task] ?? null
  const verb = useVerb(task, command)
  const words = useRegisterText()
  if (task !== 'edit' && command === null) return <NotFoundPage />
  const name = query.data ? titleOf(register, query.data) : key
  const { help, clause } = command ?? register
  const crumbs = [
    { name: words.title(register), href: `/${register.plural}` },
    { name: key, href: `/${register.plural}/${key}` },
  ]
  return (
    <Page title={`${verb}: ${name}`} lead={words.help(help)} clause={clause} crumbs={crumbs}>
      <Loaded query={query}>
        {(record) => (
          <div className={isAssessment(register, task) ? 'beside' : undefined}>
            <Submitting
              key={`${record.key} ${task}`}
              action={command?.policy ?? editAction(register)}
              register={register}
              record={record}
              fields={command ? commandFields(command) : register.fields.filter(({ derived }) => !derived)}
              send={(values, version, idempotencyKey) =>
                command
                  ? call(`/api/${register.plural}/${key}/${task}`, { method: 'POST', body: stated(values), version, idempotencyKey })
                  : call(`/api/${register.plural}/${key}`, { method: 'PUT', body: values, version, idempotencyKey })
              }
            />
            {isAssessment(register, task) && (
              <aside>
                <Criteria record={record} />
              </aside>
            )}
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function isAssessment({ name }: Register, task: string): boolean {
  return name === 'risk' && task === 'assess'
}

function useVerb(task: string, command: Command | null): string {
  const t = useText()
  return command === null ? t.record.edit : (t.command[task as keyof typeof t.command] ?? command.title)
}

/** An empty box of a command says nothing, which is not the same as emptying a field. */
function stated(values: State): State {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)))
}

interface SubmittingProps {
  /** What one must be allowed to do. */
  readonly action: Action
  readonly register: Register
  readonly record: DetailReply | null
  readonly fields: Register['fields']
  /** What a new record begins with. */
  readonly initial?: State
  /** What its button says; `Save` where nothing is said. */
  readonly verb?: string
  readonly send: (values: State, version: number | null, idempotencyKey: string) => Promise<Shown>
}

/** The form, for whoever may send it. */
export function Submitting(props: SubmittingProps) {
  const t = useText()
  const { may } = useSession()
  return may.includes(props.action) ? <Sender {...props} /> : <p className="notice">{t.form.readOnly}</p>
}

/** The visitor's own record, which new records often name before anything else is read. */
function ownLink(person: Session['person']): Links {
  return person === null ? {} : { [person.id]: { key: person.key, title: person.name, register: 'person' } }
}

/** A form with its draft, what the server refused, and the meeting of two changes. */
function Sender({ register, record, fields, initial = {}, verb, send }: SubmittingProps) {
  const t = useText()
  const { person } = useSession()
  const reason = useReason()
  const say = useToast()
  const router = useRouter()
  const queries = useQueryClient()
  const draft = useDraft(fields, record, { initial })
  // What a draft of an earlier version says about a field is asked about, like a change that somebody else saved first.
  const [base, setBase] = useState(() => record && { ...record, ...Object.fromEntries(draft.outdated.map((name) => [name, null])) })
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<{ readonly message: string; readonly bad: readonly BadField[] } | null>(null)
  const [theirs, setTheirs] = useState<DetailReply | null>(draft.outdated.length > 0 ? record : null)
  const submit = async (): Promise<void> => {
    setSending(true)
    setRefusal(null)
    try {
      const saved = await send(draft.values, base?.recordVersion ?? null, draft.idempotencyKey)
      draft.forget()
      await queries.invalidateQueries()
      router.history.push(`/${register.plural}/${saved.key}`)
      say(t.record.saved(saved.key))
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      noticeOutcome(error)
      if (error.code === 'VERSION_CONFLICT') setTheirs(await call<DetailReply>(`/api/${register.plural}/${base?.key ?? ''}`))
      setRefusal({ message: [reason(error), error.clause ?? ''].join(' ').trim(), bad: error.fields })
      draft.renew()
    } finally {
      setSending(false)
    }
  }
  const settle = (values: State): void => {
    if (theirs) draft.settle(values, theirs)
    setBase(theirs)
    setTheirs(null)
    setRefusal(null)
  }
  return (
    <>
      {theirs !== null && base !== null && <Conflict fields={fields} base={base} theirs={theirs} mine={draft.values} settle={settle} />}
      {theirs === null && (
        <Form
          fields={fields}
          values={draft.values}
          links={{ ...ownLink(person), ...base?.links }}
          set={draft.change}
          restored={draft.restored}
          forget={draft.reset}
          refusal={refusal}
          sending={sending}
          verb={verb ?? t.form.save}
          submit={() => void submit()}
        />
      )}
    </>
  )
}
