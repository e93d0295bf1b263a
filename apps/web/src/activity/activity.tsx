import type { Act, Known } from '@assay/client'
import { registers } from '@assay/isms'
import { useState } from 'react'
import { useActivity, type Wanted } from '../api/activity.ts'
import { useMoment, useText } from '../message/text.tsx'
import { useWords } from '../message/words.ts'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { Page } from '../part/page.tsx'
import { useDeed } from '../register/use-deed.ts'
import { whileBusy } from '../part/busy.ts'

const withPage = new Set(registers.map(({ name }) => name))

/** Who did what, for whom, and how they had signed in: the entries of the log as people read them (27001:2022, A.8.15). */
export function ActivityPage() {
  const t = useText()
  const [wanted, want] = useState<Wanted>({ actor: null, register: null })
  const query = useActivity(wanted)
  return (
    <Page title={t.place.activity} lead={t.activity.lead} clause="A.8.15">
      <Filters wanted={wanted} want={want} />
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          const actors = Object.assign({}, ...pages.map((page) => page.actors)) as Readonly<Record<string, Known>>
          return (
            <>
              {items.length === 0 ? <p className="notice">{t.activity.nothing}</p> : <Acts items={items} actors={actors} want={want} />}
              {query.hasNextPage && (
                <p>
                  <button type="button" {...whileBusy(query.isFetchingNextPage, () => void query.fetchNextPage())}>
                    {query.isFetchingNextPage ? t.loading : t.activity.earlier}
                  </button>
                </p>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

interface Filtering {
  readonly wanted: Wanted
  readonly want: (change: (wanted: Wanted) => Wanted) => void
}

function Filters({ wanted, want }: Filtering) {
  const t = useText()
  const words = useWords()
  return (
    <div className="bar activity-filter">
      <label htmlFor="activity-register">{t.activity.of}</label>{' '}
      <select
        id="activity-register"
        value={wanted.register ?? ''}
        onChange={({ target }) => want((now) => ({ ...now, register: target.value === '' ? null : target.value }))}
      >
        <option value="">{t.activity.everything}</option>
        {[...words.registers, ...words.administration].map((register) => (
          <option key={register.name} value={register.name}>
            {register.title}
          </option>
        ))}
      </select>{' '}
      {wanted.actor !== null && (
        <button type="button" onClick={() => want((now) => ({ ...now, actor: null }))}>
          {t.activity.everybody}
        </button>
      )}
    </div>
  )
}

interface ActsProps {
  readonly items: readonly Act[]
  readonly actors: Readonly<Record<string, Known>>
  readonly want: Filtering['want']
}

function Acts({ items, actors, want }: ActsProps) {
  const t = useText()
  const moment = useMoment()
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t.place.activity}>
      <table className="activity">
        <thead>
          <tr>
            <th scope="col">{t.activity.when}</th>
            <th scope="col">{t.activity.who}</th>
            <th scope="col">{t.activity.what}</th>
            <th scope="col">{t.activity.record}</th>
            <th scope="col">{t.activity.how}</th>
            <th scope="col">{t.activity.entry}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((act) => (
            <tr key={act.seq}>
              <td>
                <time dateTime={act.at}>{moment(act.at)}</time>
              </td>
              <td>
                <Actor act={act} actors={actors} want={want} />
              </td>
              <td>
                <What {...act} />
              </td>
              <td>
                <Subject {...act} />
              </td>
              <td>{t.activity.methods[act.authMethod as keyof typeof t.activity.methods] ?? act.authMethod}</td>
              <td>
                <a href={`/api/ledger/receipts/${act.seq}`} aria-label={t.record.receiptOf(act.seq)}>
                  {act.seq.toLocaleString()}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ActorProps {
  readonly act: Act
  readonly actors: ActsProps['actors']
  readonly want: Filtering['want']
}

/** Who acted, in which role and for whom; a pseudonym for whoever may not know, or where an erasure forgot who it was. */
function Actor({ act: { actorRef, onBehalfOf }, actors, want }: ActorProps) {
  const t = useText()
  const nameOf = (ref: string): string =>
    actors[ref]?.name ?? t.activity.nobody[ref as keyof typeof t.activity.nobody] ?? t.activity.pseudonym(ref.slice(0, 8))
  const role = actors[actorRef]?.role ?? null
  return (
    <>
      <button
        type="button"
        className="quiet"
        title={t.activity.only(nameOf(actorRef))}
        onClick={() => want((now) => ({ ...now, actor: actorRef }))}
      >
        {nameOf(actorRef)}
      </button>
      {onBehalfOf !== null && <span className="muted"> {t.activity.behalf(nameOf(onBehalfOf))}</span>}
      {role !== null && <span className="muted"> {t.role[role as keyof typeof t.role]}</span>}
    </>
  )
}

function What({ type, register }: Act) {
  const deed = useDeed()
  const words = useWords()
  const found = [...words.registers, ...words.administration].find(({ name }) => name === register)
  return (
    <>
      {deed(type)} {found && register !== 'security-event' && <span className="muted">{found.title}</span>}
    </>
  )
}

function Subject({ register, record: { key, title } }: Act) {
  const t = useText()
  const name = title ?? t.erase.isErased
  return withPage.has(register) ? (
    <>
      <A href={`/record/${key}`}>{key}</A> {name}
    </>
  ) : (
    <>{name}</>
  )
}
