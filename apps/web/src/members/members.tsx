import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { call } from '../api/api.ts'
import { invite, makeKey, ROLES, useApiKeys, useMembers, type Role } from '../api/members.ts'
import { useSession } from '../api/session.ts'
import { useReason } from '../message/reason.ts'
import { useDay, useText } from '../message/text.tsx'
import { Loaded } from '../part/loading.tsx'
import { Page } from '../part/page.tsx'
import { noticeOutcome } from '../shell/connection.ts'

/** Something to show once: a link or a secret. */
interface Secret {
  readonly text: string
  readonly secret: string
}

/** Who belongs to the organisation, people and keys. For the owner alone. */
export function MembersPage() {
  const t = useText()
  const { may } = useSession()
  const [shown, show] = useState<Secret | null>(null)
  const { failure, attempt } = useAttempt()
  if (!may.includes('administer'))
    return (
      <Page title={t.place.members}>
        <p className="notice">{t.members.ownersOnly}</p>
      </Page>
    )
  return (
    <Page title={t.place.members} lead={t.members.lead}>
      {failure !== null && (
        <p className="alert" role="alert">
          {failure}
        </p>
      )}
      {shown !== null && <Once {...shown} />}
      <Members attempt={attempt} />
      <h2>{t.members.add}</h2>
      <PersonForm send={(person) => attempt(async () => show({ text: t.members.sendLink(person.name), secret: await invite(person) }))} />
      <h2>{t.members.keys}</h2>
      <Keys attempt={attempt} />
      <KeyForm send={(key) => attempt(async () => show({ text: t.members.keySecret(key.name), secret: await makeKey(key) }))} />
    </Page>
  )
}

type Attempt = (work: () => Promise<unknown>) => Promise<boolean>

/** Does something, says why it was refused, and reads everything again. */
function useAttempt(): { readonly failure: string | null; readonly attempt: Attempt } {
  const queries = useQueryClient()
  const reason = useReason()
  const [failure, setFailure] = useState<string | null>(null)
  const attempt: Attempt = async (work) => {
    try {
      await work()
      setFailure(null)
      await queries.invalidateQueries()
      return true
    } catch (error) {
      noticeOutcome(error)
      setFailure(reason(error))
      return false
    }
  }
  return { failure, attempt }
}

function Once({ text, secret }: Secret) {
  const t = useText()
  return (
    <div className="notice" role="status">
      <p>{text}</p>
      <p>
        <code>{secret}</code>{' '}
        <button type="button" className="quiet" onClick={() => void navigator.clipboard.writeText(secret)}>
          {t.members.copy}
        </button>
      </p>
    </div>
  )
}

function Members({ attempt }: { readonly attempt: Attempt }) {
  const t = useText()
  return (
    <Loaded query={useMembers()}>
      {({ items }) => (
        <div className="scroll" tabIndex={0} role="region" aria-label={t.place.members}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.members.name}</th>
                <th scope="col">{t.members.email}</th>
                <th scope="col">{t.members.role}</th>
                <th scope="col">
                  <span className="hidden">{t.members.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ id, name, email, role }) => (
                <tr key={id}>
                  <td>{name}</td>
                  <td>{email}</td>
                  <td>{t.role[role]}</td>
                  <td>
                    <button
                      type="button"
                      aria-label={t.members.removeName(name)}
                      onClick={() =>
                        window.confirm(t.members.removeAsk(name)) && void attempt(() => call(`/api/members/${id}`, { method: 'DELETE' }))
                      }
                    >
                      {t.members.remove}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Loaded>
  )
}

function Keys({ attempt }: { readonly attempt: Attempt }) {
  const t = useText()
  const day = useDay()
  return (
    <Loaded query={useApiKeys()}>
      {({ items }) => (
        <ul className="keys">
          {items.map(({ id, name, role, revokedAt: revoked }) => (
            <li key={id}>
              <span>
                {name} <span className="muted">{t.role[role]}</span>
              </span>
              {revoked === null ? (
                <button type="button" onClick={() => void attempt(() => call(`/api/api-keys/${id}`, { method: 'DELETE' }))}>
                  {t.members.revoke}
                </button>
              ) : (
                <span className="muted">{t.members.revoked(day(revoked.slice(0, 10)))}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  )
}

function PersonForm({ send }: { readonly send: (person: { name: string; email: string; role: Role }) => Promise<boolean> }) {
  const t = useText()
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    if (await send({ name: textOf(given, 'name'), email: textOf(given, 'email'), role: roleOf(given) })) form.reset()
  }
  return (
    <form className="record-form" onSubmit={(event) => void submit(event)}>
      <TextField id="name" label={t.members.name} />
      <TextField id="email" label={t.members.email} type="email" />
      <RoleField id="role" label={t.members.role} />
      <div className="form-end">
        <button className="main">{t.members.makeLink}</button>
      </div>
    </form>
  )
}

function KeyForm({ send }: { readonly send: (key: { name: string; role: Role }) => Promise<boolean> }) {
  const t = useText()
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    if (await send({ name: textOf(given, 'key-name'), role: roleOf(given) })) form.reset()
  }
  return (
    <form className="record-form" onSubmit={(event) => void submit(event)}>
      <TextField id="key-name" label={t.members.keyName} />
      <RoleField id="key-role" label={t.members.keyRole} />
      <div className="form-end">
        <button>{t.members.makeKey}</button>
      </div>
    </form>
  )
}

function TextField({ id, label, type = 'text' }: { readonly id: string; readonly label: string; readonly type?: string }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} name={id} type={type} required maxLength={200} />
    </div>
  )
}

function RoleField({ id, label }: { readonly id: string; readonly label: string }) {
  const t = useText()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name="role">
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t.role[role]}
          </option>
        ))}
      </select>
    </div>
  )
}

function textOf(given: FormData, name: string): string {
  const value = given.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

function roleOf(given: FormData): Role {
  return ROLES.find((role) => role === textOf(given, 'role')) ?? 'reader'
}
