import { useState, type DragEvent } from 'react'
import type { Links, Shown } from '../api/record.ts'
import { useSession } from '../api/session.ts'
import { useRegisterText } from '../message/register-text.ts'
import { useDay, useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Mark } from '../part/mark.tsx'
import { useSave } from '../register/use-save.ts'

const STEPS = ['planned', 'in-progress', 'done', 'dropped'] as const

interface BoardProps {
  readonly actions: readonly Shown[]
  readonly links: Links
}

/** Actions by progress. A card moves by dragging, or by the list on it, which the keyboard reaches. */
export function Board({ actions, links }: BoardProps) {
  const words = useRegisterText()
  const { today } = useSession()
  const save = useSave('treatment-actions')
  const [refusal, setRefusal] = useState<string | null>(null)
  const move = async (action: Shown, progress: string): Promise<void> => {
    const finished = progress === 'done' && action['doneOn'] === null ? { doneOn: today } : {}
    if (action['progress'] !== progress) setRefusal(await save(action, { progress, ...finished }))
  }
  const drop = (event: DragEvent, progress: string): void => {
    event.preventDefault()
    const action = actions.find(({ key }) => key === event.dataTransfer.getData('text/plain'))
    if (action) void move(action, progress)
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
          const cards = actions.filter(({ progress }) => (progress ?? 'planned') === step)
          return (
            <section
              key={step}
              aria-label={words.option(step)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => drop(event, step)}
            >
              <h2>
                {words.option(step)} <span className="muted">{cards.length}</span>
              </h2>
              <ul>
                {cards.map((action) => (
                  <Card key={action.key} action={action} links={links} move={(progress) => void move(action, progress)} />
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
  readonly action: Shown
  readonly links: Links
  readonly move: (progress: string) => void
}

function Card({ action, links, move }: CardProps) {
  const t = useText()
  const day = useDay()
  const words = useRegisterText()
  const { today, may } = useSession()
  const [due, progress] = [textOf(action['due']), textOf(action['progress']) ?? 'planned']
  const open = progress !== 'done' && progress !== 'dropped'
  const risk = links[String(action['risk'])]
  const editable = may.includes('write')
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
          <select aria-label={t.plan.move(action.key)} value={progress} onChange={(event) => move(event.target.value)}>
            {STEPS.map((step) => (
              <option key={step} value={step}>
                {words.option(step)}
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
