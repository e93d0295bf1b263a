import { useState, type FormEvent } from 'react'
import { call } from '../api/api.ts'
import { invite, makeKey, removeExample, ROLES, useExample, useMembers, type Member, type Role } from '../api/members.ts'
import { useSession } from '../api/session.ts'
import { useMoment, useText } from '../message/text.tsx'
import { Dialog } from '../part/dialog.tsx'
import { useOwnText } from '../message/own.ts'
import { Loaded } from '../part/loading.tsx'
import { Once, type Secret } from '../part/once.tsx'
import { Page } from '../part/page.tsx'
import { useAttempt, type Attempt } from './attempt.ts'
import { Confirming } from './confirming.tsx'
import { RoleField, roleOf, TextField, textOf } from './fields.tsx'
import { KeyForm, Keys } from './keys.tsx'
import { texts } from './text.ts'

/** Who belongs to the organisation, people and keys. For the owner alone. */
export function MembersPage() {
  const t = useText()
  const { may } = useSession()
  if (may.includes('administer')) return <Administration />
  return (
    <Page title={t.place.members}>
      <p className="notice">{t.members.ownersOnly}</p>
    </Page>
  )
}

function Administration() {
  const t = useText()
  const [shown, show] = useState<Secret | null>(null)
  const { failure, unproved, attempt } = useAttempt()
  const own = useOwnText(texts)
  const invited = async (person: Parameters<typeof invite>[0]): Promise<Secret> => {
    const { link, mailed } = await invite(person)
    return { text: `${mailed ? `${own.mailed(person.email)} ` : ''}${t.members.sendCode(person.name)}`, secret: link }
  }
  return (
    <Page title={t.place.members} lead={t.members.lead}>
      {failure !== null && (
        <p className="alert" role="alert">
          {failure} {unproved && <a href="/account/prove?next=members">{t.members.proveAgain}</a>}
        </p>
      )}
      {shown !== null && <Once {...shown} />}
      <Members attempt={attempt} />
      <h2>{t.members.add}</h2>
      <PersonForm send={(person) => attempt(async () => show(await invited(person)))} />
      <h2>{t.members.keys}</h2>
      <p className="lead">{t.members.keysLead}</p>
      <Keys attempt={attempt} />
      <KeyForm send={(key) => attempt(async () => show({ text: t.members.keySecret(key.name), secret: await makeKey(key) }))} />
      <Example attempt={attempt} />
    </Page>
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
                <th scope="col">{t.members.standing}</th>
                <th scope="col">
                  <span className="hidden">{t.members.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((member) => (
                <MemberRow key={member.id} member={member} attempt={attempt} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Loaded>
  )
}

interface RowProps {
  readonly member: Member
  readonly attempt: Attempt
}

function MemberRow({ member: { id, name, email, role, status, confirmed, invitedUntil }, attempt }: RowProps) {
  const t = useText()
  const invited = status === 'invited'
  const give = (next: Role) => attempt(() => call(`/api/members/${id}/role`, { method: 'PUT', body: { role: next } }))
  const [confirming, setConfirming] = useState(false)
  const confirm = async (person: string | null): Promise<void> => {
    const body = person === null ? {} : { person }
    if (await attempt(() => call(`/api/members/${id}/confirm`, { method: 'POST', body }))) setConfirming(false)
  }
  const remove = () =>
    (invited || window.confirm(t.members.removeAsk(name))) && attempt(() => call(`/api/members/${id}`, { method: 'DELETE' }))
  return (
    <tr>
      <td>{name}</td>
      <td>{email}</td>
      <td>
        <select aria-label={t.members.roleOf(name)} value={role} onChange={(event) => void give(event.target.value as Role)}>
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {t.role[one]}
            </option>
          ))}
        </select>
      </td>
      <td>
        <Standing status={status} confirmed={confirmed} invitedUntil={invitedUntil} />
      </td>
      <td className="row-actions">
        {!invited && !confirmed && (
          <button type="button" className="main" aria-label={t.members.confirmName(name)} onClick={() => setConfirming(true)}>
            {t.members.confirm}
          </button>
        )}{' '}
        <Dialog open={confirming} close={() => setConfirming(false)} label={t.members.confirmName(name)}>
          <Confirming name={name} email={email} confirm={(person) => void confirm(person)} close={() => setConfirming(false)} />
        </Dialog>
        <button
          type="button"
          aria-label={invited ? t.members.withdrawName(name) : t.members.removeName(name)}
          onClick={() => void remove()}
        >
          {invited ? t.members.withdraw : t.members.remove}
        </button>
      </td>
    </tr>
  )
}

function Standing({ status, confirmed, invitedUntil }: Pick<Member, 'status' | 'confirmed' | 'invitedUntil'>) {
  const t = useText()
  const moment = useMoment()
  if (status === 'active') return confirmed ? t.members.active : <strong>{t.members.unconfirmed}</strong>
  const until = invitedUntil ?? ''
  return <span className="muted">{Date.parse(until) < Date.now() ? t.members.ended : t.members.invitedUntil(moment(until))}</span>
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
    <form className="record-form short" onSubmit={(event) => void submit(event)}>
      <TextField id="name" label={t.members.name} />
      <TextField id="email" label={t.members.email} type="email" />
      <RoleField id="role" label={t.members.role} />
      <div className="form-end">
        <button className="main">{t.members.invite}</button>
      </div>
    </form>
  )
}

/** The example company belongs to nobody, so each owner may take it away, also its own. */
function Example({ attempt }: { readonly attempt: Attempt }) {
  const t = useText()
  const { organisation } = useSession()
  const example = useExample()
  if (example.data?.present !== true) return null
  const remove = async (): Promise<void> => {
    const gone = window.confirm(t.members.exampleAsk) && (await attempt(removeExample))
    if (gone && organisation.slug === 'finch-support') location.assign('/')
  }
  return (
    <>
      <h2>{t.members.example}</h2>
      <p>{t.members.exampleThere}</p>
      <p>
        <button type="button" onClick={() => void remove()}>
          {t.members.exampleRemove}
        </button>
      </p>
    </>
  )
}
