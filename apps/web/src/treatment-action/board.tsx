import type { AnyRecord } from '@assay/client'
import { useState, type DragEvent } from 'react'
import type { Links } from '../api/record.ts'
import { useSession } from '../api/session.ts'
import { useDay, useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Mark } from '../part/mark.tsx'
import { useRegisterNamed } from '../register/register.ts'
import { useStep } from './step.ts'

const STEPS = ['planned', 'in-progress', 'done', 'dropped'] as const

interface BoardProps {
  readonly actions: readonly AnyRecord[]
  readonly links: Links
}

/** Actions by status. A card moves by dragging, or by the list on it, which the keyboard reaches. */
export function Board({ actions, links }: BoardProps) {
  const { text } = useRegisterNamed('treatment-action')
  const take = useStep()
  const [refusal, setRefusal] = useState<string | null>(null)
  const move = async (action: AnyRecord, status: string): Promise<void> => {
    if (action['status'] !== status) setRefusal(await take(action, status))
  }
  const drop = (event: DragEvent, status: string): void => {
    event.preventDefault()
    const action = actions.find(({ key }) => key === event.dataTransfer.getData('text/plain'))
    if (action) void move(action, status)
  }
  return (
    <>
      {refusal !== null && (
        <p className="alert" role="alert">
          {refusal}
        </p>
      )}
      <div className="board">
        {STEPS.map((step) => {
          const cards = actions.filter(({ status }) => (status ?? 'planned') === step)
          return (
            <section
              key={step}
              aria-label={text.status[step]}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => drop(event, step)}
            >
              <h2>
                {text.status[step]} <span className="muted">{cards.length}</span>
              </h2>
              <ul>
                {cards.map((action) => (
                  <Card key={action.key} action={action} links={links} move={(status) => void move(action, status)} />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </>
  )
}

interface CardProps {
  readonly action: AnyRecord
  readonly links: Links
  readonly move: (status: string) => void
}

function Card({ action, links, move }: CardProps) {
  const t = useText()
  const day = useDay()
  const { text } = useRegisterNamed('treatment-action')
  const { today, may } = useSession()
  const [due, status] = [textOf(action['due']), textOf(action['status']) ?? 'planned']
  const open = status !== 'done' && status !== 'dropped'
  const risk = links[String(action['risk'])]
  const editable = may.includes('act') && open
  return (
    <li
      className="card"
      draggable={editable}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', action.key)
        event.dataTransfer.effectAllowed = 'move'
      }}
    >
      <A href={`/treatment-actions/${action.key}`}>{String(action['title'])}</A>
      <p className="muted">
        {risk && (
          <A href={`/risks/${risk.key}`} title={risk.title}>
            {risk.key}
          </A>
        )}{' '}
        {links[String(action['owner'])]?.title}
      </p>
      <p>
        {due !== null && (open ? <Mark tone={due < today ? 'bad' : 'idle'}>{day(due)}</Mark> : <span className="muted">{day(due)}</span>)}
        {editable && (
          <select aria-label={t.plan.move(action.key)} value={status} onChange={(event) => move(event.target.value)}>
            {STEPS.filter((step) => step === status || step !== 'planned').map((step) => (
              <option key={step} value={step}>
                {text.status[step]}
              </option>
            ))}
          </select>
        )}
      </p>
    </li>
  )
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
