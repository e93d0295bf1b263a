import type { ApiKeyListed } from '@assay/client'
import type { FormEvent } from 'react'
import { call } from '../api/api.ts'
import { useApiKeys, useMembers, type makeKey } from '../api/members.ts'
import { useSession } from '../api/session.ts'
import { useDay, useMoment, useText } from '../message/text.tsx'
import { Loaded } from '../part/loading.tsx'
import type { Attempt } from './attempt.ts'
import { RoleField, roleOf, TextField, textOf } from './fields.tsx'

const SCOPES = ['read', 'write', 'find'] as const
const KEY_ROLES = ['reader', 'auditor', 'contributor', 'manager'] as const

/** Keys of programs: what each is for, whose it is, until when, and when it was used last. */
export function Keys({ attempt }: { readonly attempt: Attempt }) {
  return <Loaded query={useApiKeys()}>{({ items }) => <KeyList items={items} attempt={attempt} />}</Loaded>
}

function KeyList({ items, attempt }: { readonly items: readonly ApiKeyListed[]; readonly attempt: Attempt }) {
  const t = useText()
  return (
    <ul className="keys">
      {items.map((key) => (
        <li key={key.id}>
          <span>
            {key.name} <span className="muted">{t.role[key.role ?? 'reader']}</span>
            <br />
            <KeyLife apiKey={key} />
          </span>
          {key.revokedAt === null && (
            <button
              type="button"
              aria-label={t.members.revokeName(key.name)}
              onClick={() => void attempt(() => call('DELETE /api/api-keys/{id}', { path: { id: key.id } }))}
            >
              {t.members.revoke}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function KeyLife({ apiKey: { author, scopes, expiresOn, revokedAt, usedAt } }: { readonly apiKey: ApiKeyListed }) {
  const t = useText()
  const day = useDay()
  const moment = useMoment()
  const { today } = useSession()
  const made = useMembers().data?.items.find(({ id }) => id === author)?.name
  const ends = (expiresOn ?? '') < today ? t.members.keyExpired(day(expiresOn ?? '')) : t.members.keyUntil(day(expiresOn ?? ''))
  const said = [
    made === undefined ? '' : t.members.keyBy(made),
    scopes.map((scope) => t.members.scope[scope]).join(', '),
    revokedAt === null ? ends : t.members.revoked(day(revokedAt.slice(0, 10))),
    usedAt === null ? t.members.keyUnused : t.members.keyUsed(moment(usedAt)),
  ]
  return <span className="muted">{said.filter((part) => part !== '').join(' · ')}</span>
}

type NewKey = Parameters<typeof makeKey>[0]

export function KeyForm({ send }: { readonly send: (key: NewKey) => Promise<boolean> }) {
  const t = useText()
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const expiresOn = textOf(given, 'key-expires')
    const scopes = SCOPES.filter((scope) => given.getAll('scope').includes(scope))
    if (
      await send({
        name: textOf(given, 'key-name'),
        role: KEY_ROLES.find((role) => role === roleOf(given)) ?? 'reader',
        scopes,
        ...(expiresOn !== '' && { expiresOn }),
      })
    )
      form.reset()
  }
  return (
    <form className="record-form short" onSubmit={(event) => void submit(event)}>
      <TextField id="key-name" label={t.members.keyName} />
      <RoleField id="key-role" label={t.members.keyRole} roles={KEY_ROLES} />
      <fieldset className="choices">
        <legend>{t.members.keyScopes}</legend>
        {SCOPES.map((scope) => (
          <label key={scope}>
            <input type="checkbox" name="scope" value={scope} /> {t.members.scope[scope]}
          </label>
        ))}
      </fieldset>
      <TextField id="key-expires" label={t.members.keyExpires} type="date" help={t.members.keyExpiresHelp} required={false} />
      <div className="form-end">
        <button>{t.members.makeKey}</button>
      </div>
    </form>
  )
}
