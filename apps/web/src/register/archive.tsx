import type { AnyDetail } from '@assay/client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { isKept, type Register } from '@assay/isms'
import { call } from '../api/api.ts'
import { useReason } from '../message/reason.ts'
import { useText } from '../message/text.tsx'
import { Dialog } from '../part/dialog.tsx'
import { noticeOutcome } from '../shell/connection.ts'
import { useToast } from '../shell/toast.tsx'

interface ArchiveProps {
  readonly register: Register
  readonly record: AnyDetail
}

/** Takes a record out of the lists. What is kept by the standard wants a reason, and anything may have one. */
export function Archive({ register, record }: ArchiveProps) {
  const t = useText()
  const [asking, ask] = useState(false)
  return (
    <>
      <button type="button" onClick={() => ask(true)}>
        {t.record.archive}
      </button>
      <Dialog open={asking} close={() => ask(false)} label={t.record.archiveTitle(record.key)}>
        <ArchiveForm register={register} record={record} close={() => ask(false)} />
      </Dialog>
    </>
  )
}

function ArchiveForm({ register, record, close }: ArchiveProps & { readonly close: () => void }) {
  const t = useText()
  const { refusal, send } = useSending(register, record)
  const kept = isKept(register, record)
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    if (await send('archive', reason === '' ? {} : { reason })) close()
  }
  return (
    <form className="plain" onSubmit={(event) => void submit(event)}>
      <h2>{t.record.archiveTitle(record.key)}</h2>
      <p>{t.record.archiveAsk(record.key)}</p>
      {refusal !== null && (
        <p className="alert" role="alert">
          {refusal}
        </p>
      )}
      <label>
        {t.record.archiveReason} {kept && <span className="required">{t.form.required}</span>}
        <textarea name="reason" rows={3} required={kept} />
      </label>
      <p>
        <button className="main">{t.record.archive}</button>{' '}
        <button type="button" className="quiet" onClick={close}>
          {t.form.cancel}
        </button>
      </p>
    </form>
  )
}

/** The way back. */
export function Restore({ register, record }: ArchiveProps) {
  const t = useText()
  const { refusal, send } = useSending(register, record)
  return (
    <p>
      <button type="button" onClick={() => void send('restore', {})}>
        {t.record.restore}
      </button>
      {refusal !== null && (
        <span className="wrong" role="alert">
          {' '}
          {refusal}
        </span>
      )}
    </p>
  )
}

function useSending(register: Register, record: AnyDetail) {
  const t = useText()
  const reason = useReason()
  const say = useToast()
  const router = useRouter()
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = async (task: 'archive' | 'restore', body: Readonly<Record<string, unknown>>): Promise<boolean> => {
    try {
      await call('POST /api/{plural}/{id}/{command}', {
        path: { plural: register.plural, id: record.key, command: task },
        body,
        version: record.recordVersion,
      })
      await queries.invalidateQueries()
      if (task === 'archive') router.history.push(`/${register.plural}`)
      say(task === 'archive' ? t.record.archived(record.key) : t.record.restored(record.key))
      return true
    } catch (error) {
      noticeOutcome(error)
      setRefusal(reason(error))
      return false
    }
  }
  return { refusal, send }
}
