import { ApiError, type AnyDetail, type AnyRecord } from '@assay/client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { Register, State } from '@assay/isms'
import { call } from '../api/api.ts'
import { ownLink, useSession } from '../api/session.ts'
import { useReason } from '../message/reason.ts'
import { useText } from '../message/text.tsx'
import { Source } from '../part/source.tsx'
import { noticeOutcome } from '../shell/connection.ts'
import { useToast } from '../shell/toast.tsx'
import { Conflict } from './conflict.tsx'
import { useDraft } from './draft.ts'
import { Form, type Refused, type Section } from './form.tsx'
import { slotsOf } from './slots.ts'

interface SubmittingProps {
  readonly register: Register
  readonly record: AnyDetail | null
  readonly sections: readonly Section[]
  /** What a new record begins with. */
  readonly initial?: State
  /** What its button says; `Save` where nothing is said. */
  readonly verb?: string
  readonly send: (values: State, version: number | null, idempotencyKey: string) => Promise<AnyRecord>
}

/** A form with its draft, what the server refused, and the meeting of two changes. */
export function Submitting({ register, record, sections, initial = {}, verb, send }: SubmittingProps) {
  const t = useText()
  const { person } = useSession()
  const say = useToast()
  const router = useRouter()
  const queries = useQueryClient()
  const refusing = useRefused()
  const fields = sections.flatMap((section) => section.fields)
  const draft = useDraft(fields, record, { initial })
  // What a draft of an earlier version says about a field is asked about, like a change that somebody else saved first.
  const [base, setBase] = useState(() => record && { ...record, ...Object.fromEntries(draft.outdated.map((name) => [name, null])) })
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const [theirs, setTheirs] = useState<AnyDetail | null>(draft.outdated.length > 0 ? record : null)
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
      if (error.code === 'VERSION_CONFLICT')
        setTheirs(await call('GET /api/{plural}/{id}', { path: { plural: register.plural, id: base?.key ?? '' } }))
      setRefusal(refusing(error))
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
          sections={sections}
          values={draft.values}
          links={{ ...ownLink(person), ...base?.links }}
          set={draft.change}
          inputs={slotsOf(register.name).inputs ?? {}}
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

/** A refusal as a form shows it. */
export function useRefused(): (error: ApiError) => Refused {
  const reason = useReason()
  return (error) => {
    noticeOutcome(error)
    return { message: reason(error), source: <Source clause={error.clause} kind={error.kind} code={error.code} />, bad: error.fields }
  }
}
