import type { AnyDetail, Mention } from '@assay/client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import type { LegalBasis, Register } from '@assay/isms'
import { call } from '../api/api.ts'
import { titleOf, useRecord } from '../api/record.ts'
import { useReason } from '../message/reason.ts'
import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { Page } from '../part/page.tsx'
import { noticeOutcome } from '../shell/connection.ts'
import { useToast } from '../shell/toast.tsx'
import { registerNamed, useRegister } from './register.ts'

/** Erasing a record for good: what it does, what stands against it, on which ground, and the key to type. For the owner alone. */
export function ErasePage() {
  const t = useText()
  const register = useRegister()
  const { key = '' }: { readonly key?: string } = useParams({ strict: false })
  const path = `/${register.plural}/${key}`
  return (
    <Page title={t.erase.title(key)} lead={t.erase.lead} clause="A.5.34" crumbs={[{ name: key, href: path }]}>
      <Loaded query={useRecord(register.plural, key)}>{(record) => <Body register={register} record={record} />}</Loaded>
    </Page>
  )
}

interface BodyProps {
  readonly register: Register
  readonly record: AnyDetail
}

function Body({ register, record }: BodyProps) {
  const t = useText()
  const path = { plural: register.plural, id: record.key }
  const read = () => call('GET /api/{plural}/{id}/erasure', { path })
  const query = useQuery({ queryKey: ['erasure', record.key], queryFn: read, staleTime: 0 })
  if (record.erased) return <p className="notice">{t.erase.done(record.key)}</p>
  return (
    <Loaded query={query}>
      {({ holds, mentions }) => (
        <>
          {holds.length > 0 ? <Held holds={holds} /> : <EraseForm register={register} record={record} />}
          <Mentions name={titleOf(register, record)} targets={mentions} />
        </>
      )}
    </Loaded>
  )
}

function Held({ holds }: { readonly holds: readonly string[] }) {
  const t = useText()
  return (
    <p className="notice">
      {t.erase.held}{' '}
      {holds.map((hold) => (
        <A key={hold} href={`/record/${hold}`}>
          {hold}
        </A>
      ))}
    </p>
  )
}

function EraseForm({ register, record }: BodyProps) {
  const t = useText()
  const erase = useErase(register, record)
  const [typed, type] = useState('')
  const bases = Object.entries(t.erase.bases)
  return (
    <form className="plain" onSubmit={erase.submit}>
      {erase.failure !== null && (
        <p className="alert" role="alert">
          {erase.failure}
        </p>
      )}
      <fieldset>
        <legend>{t.erase.scope}</legend>
        {(['record', 'history'] as const).map((scope) => (
          <label key={scope} className="choice">
            <input type="radio" name="scope" value={scope} defaultChecked={scope === 'record'} /> {t.erase.scopes[scope]}
          </label>
        ))}
      </fieldset>
      <label>
        {t.erase.basis}
        <select name="legalBasis" required defaultValue="">
          <option value="" disabled>
            {t.erase.choose}
          </option>
          {bases.map(([code, words]) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t.erase.confirm(record.key)}
        <input value={typed} autoComplete="off" onChange={(event) => type(event.target.value)} />
      </label>
      <button type="submit" className="danger" disabled={erase.busy || typed.trim().toUpperCase() !== record.key}>
        {t.erase.erase}
      </button>
    </form>
  )
}

function useErase(register: Register, record: AnyDetail) {
  const t = useText()
  const reason = useReason()
  const say = useToast()
  const router = useRouter()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const send = async (form: FormData): Promise<void> => {
    setBusy(true)
    try {
      const body = { scope: form.get('scope') as 'record' | 'history', legalBasis: form.get('legalBasis') as LegalBasis }
      await call('POST /api/{plural}/{id}/erase', {
        path: { plural: register.plural, id: record.key },
        body,
        version: record.recordVersion,
      })
      await queries.invalidateQueries()
      router.history.push(`/${register.plural}/${record.key}`)
      say(t.erase.done(record.key))
    } catch (error) {
      noticeOutcome(error)
      setFailure(reason(error))
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    void send(new FormData(event.currentTarget))
  }
  return { busy, failure, submit }
}

/** Other records that say the name: erasing this one leaves it there. */
function Mentions({ name, targets }: { readonly name: string; readonly targets: readonly Mention[] }) {
  const t = useText()
  if (targets.length === 0) return null
  return (
    <>
      <h2>{t.erase.mentions(name)}</h2>
      <p className="muted">{t.erase.mentionsLead}</p>
      <ul>
        {targets.map(({ key, title, register }) => (
          <li key={key}>
            <A href={`/${registerNamed(register)?.plural}/${key}`}>
              <span className="reference">{key}</span> {title}
            </A>
          </li>
        ))}
      </ul>
    </>
  )
}
