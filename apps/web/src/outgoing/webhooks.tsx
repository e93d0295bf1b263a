import type { FormEvent } from 'react'
import { actOnWebhook, makeWebhook, removeWebhook, rotateSecret, useWebhooks, type Webhook } from '../api/outgoing.ts'
import type { Attempt } from '../members/attempt.ts'
import { TextField, textOf } from '../members/fields.tsx'
import { Loaded } from '../part/loading.tsx'
import { Mark } from '../part/mark.tsx'
import type { Secret } from '../part/once.tsx'
import { Deliveries } from './deliveries.tsx'
import { useOutgoingText } from './text.ts'

interface Props {
  readonly attempt: Attempt
  readonly show: (secret: Secret) => void
}

/** Programs elsewhere that are told what happens: who they are, how it goes, and one more. */
export function Webhooks({ attempt, show }: Props) {
  const own = useOutgoingText()
  return (
    <>
      <h2>{own.webhooks}</h2>
      <p className="lead">{own.webhooksLead}</p>
      <Loaded query={useWebhooks()}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="notice">{own.none}</p>
          ) : (
            <>
              {items.map((hook) => (
                <Hook key={hook.id} hook={hook} attempt={attempt} show={show} />
              ))}
            </>
          )
        }
      </Loaded>
      <WebhookForm attempt={attempt} show={show} />
    </>
  )
}

interface HookProps extends Props {
  readonly hook: Webhook
}

function Hook({ hook, attempt, show }: HookProps) {
  const own = useOutgoingText()
  const { id, name, url, registers, status, pausedFor } = hook
  const paused = status === 'paused'
  return (
    <section className="outgoing" aria-label={name}>
      <h3>
        {name} {paused ? <Mark tone="bad">{own.pausedFor[pausedFor ?? 'owner']}</Mark> : <Mark tone="good">{own.active}</Mark>}
      </h3>
      <p>
        <code className="breaking">{url}</code> <span className="muted">{registers.length === 0 ? own.all : registers.join(', ')}</span>
      </p>
      <p className="row-actions">
        {!paused && <Act name={own.test} of={name} act={() => attempt(() => actOnWebhook(id, 'test'))} />}
        {paused ? (
          <Act name={own.resume} of={name} act={() => attempt(() => actOnWebhook(id, 'resume'))} />
        ) : (
          <Act name={own.pause} of={name} act={() => attempt(() => actOnWebhook(id, 'pause'))} />
        )}
        {!paused && <Act name={own.replay} of={name} act={() => attempt(() => actOnWebhook(id, 'replay'))} />}
        <Act
          name={own.rotate}
          of={name}
          act={() =>
            window.confirm(own.rotateAsk(name)) && attempt(async () => show({ text: own.secret(name), secret: await rotateSecret(id) }))
          }
        />
        <Act name={own.remove} of={name} act={() => window.confirm(own.removeAsk(name)) && attempt(() => removeWebhook(id))} />
      </p>
      <details>
        <summary>{own.deliveries(name)}</summary>
        <Deliveries hook={hook} attempt={attempt} />
      </details>
    </section>
  )
}

interface ActProps {
  readonly name: string
  readonly of: string
  readonly act: () => unknown
}

function Act({ name, of, act }: ActProps) {
  const own = useOutgoingText()
  return (
    <button type="button" aria-label={own.named(name, of)} onClick={() => void act()}>
      {name}
    </button>
  )
}

function WebhookForm({ attempt, show }: Props) {
  const own = useOutgoingText()
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const name = textOf(given, 'hook-name')
    const registers = textOf(given, 'hook-registers')
      .split(/[\s,]+/)
      .filter(Boolean)
    const made = await attempt(async () =>
      show({ text: own.secret(name), secret: await makeWebhook({ name, url: textOf(given, 'hook-url'), registers }) }),
    )
    if (made) form.reset()
  }
  return (
    <form className="record-form short" onSubmit={(event) => void submit(event)}>
      <TextField id="hook-name" label={own.name} />
      <TextField id="hook-url" label={own.url} type="url" help={own.urlHelp} />
      <TextField id="hook-registers" label={own.registers} help={own.registersHelp} required={false} />
      <div className="form-end">
        <button className="main">{own.make}</button>
      </div>
    </form>
  )
}
