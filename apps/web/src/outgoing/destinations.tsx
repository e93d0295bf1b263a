import type { FormEvent } from 'react'
import { allowDestination, useDestinations, withdrawDestination, type Destination } from '../api/outgoing.ts'
import type { Attempt } from '../members/attempt.ts'
import { TextField, textOf } from '../members/fields.tsx'
import { Loaded } from '../part/loading.tsx'
import { useOutgoingText } from './text.ts'

/** Where anything may go beside public addresses by https. */
export function Destinations({ attempt }: { readonly attempt: Attempt }) {
  const own = useOutgoingText()
  return (
    <>
      <h2>{own.destinations}</h2>
      <p className="lead">{own.destinationsLead}</p>
      <Loaded query={useDestinations()}>
        {({ items }) => (items.length === 0 ? <p className="notice">{own.noDestinations}</p> : <List items={items} attempt={attempt} />)}
      </Loaded>
      <DestinationForm attempt={attempt} />
    </>
  )
}

function List({ items, attempt }: { readonly items: readonly Destination[]; readonly attempt: Attempt }) {
  const own = useOutgoingText()
  return (
    <ul className="keys">
      {items.map(({ id, host, port, clear, reason }) => (
        <li key={id}>
          <span>
            {host}:{port} {clear && <span className="muted">{own.clearShort}</span>}
            <br />
            <span className="muted">{reason}</span>
          </span>
          <button
            type="button"
            aria-label={own.withdrawName(`${host}:${port}`)}
            onClick={() => void attempt(() => withdrawDestination(id))}
          >
            {own.withdraw}
          </button>
        </li>
      ))}
    </ul>
  )
}

function DestinationForm({ attempt }: { readonly attempt: Attempt }) {
  const own = useOutgoingText()
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const host = textOf(given, 'destination-host')
    const port = Number(textOf(given, 'destination-port'))
    const reason = textOf(given, 'destination-reason')
    if (await attempt(() => allowDestination({ host, port, clear: given.has('destination-clear'), reason }))) form.reset()
  }
  return (
    <form className="record-form short" onSubmit={(event) => void submit(event)}>
      <TextField id="destination-host" label={own.host} help={own.hostHelp} />
      <TextField id="destination-port" label={own.port} type="number" />
      <div className="field">
        <label>
          <input type="checkbox" name="destination-clear" /> {own.clear}
        </label>
      </div>
      <TextField id="destination-reason" label={own.reason} />
      <div className="form-end">
        <button>{own.allow}</button>
      </div>
    </form>
  )
}
