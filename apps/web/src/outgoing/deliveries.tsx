import { tellAgain, useDeliveries, type Delivery, type Webhook } from '../api/outgoing.ts'
import type { Attempt } from '../members/attempt.ts'
import { useMoment } from '../message/text.tsx'
import { Loaded } from '../part/loading.tsx'
import { Mark, type Tone } from '../part/mark.tsx'
import { useOutgoingText } from './text.ts'

interface Props {
  readonly hook: Webhook
  readonly attempt: Attempt
}

/** What was sent to a webhook lately, and what became of it. */
export function Deliveries({ hook, attempt }: Props) {
  const own = useOutgoingText()
  return (
    <Loaded query={useDeliveries(hook.id)}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="notice">{own.nothingSent}</p>
        ) : (
          <div className="scroll" tabIndex={0} role="region" aria-label={own.deliveries(hook.name)}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{own.when}</th>
                  <th scope="col">{own.what}</th>
                  <th scope="col">{own.state}</th>
                  <th scope="col">
                    <span className="hidden">{own.actions}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((delivery) => (
                  <Row key={delivery.id} hook={hook} delivery={delivery} attempt={attempt} />
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Loaded>
  )
}

const TONES: Readonly<Record<Delivery['status'], Tone>> = { waiting: 'warn', delivered: 'good', failed: 'bad', held: 'idle' }

function Row({ hook, delivery, attempt }: Props & { readonly delivery: Delivery }) {
  const own = useOutgoingText()
  const moment = useMoment()
  const { id, entry, status, attempts, outcome, createdAt } = delivery
  const what = entry === null ? own.testMessage : own.entry(entry.toLocaleString())
  return (
    <tr>
      <td>
        <time dateTime={createdAt}>{moment(createdAt)}</time>
      </td>
      <td>{what}</td>
      <td>
        <Mark tone={TONES[status]}>{own.statuses[status]}</Mark>{' '}
        {outcome !== null && (
          <span className="muted">
            {own.outcomes[outcome] ?? outcome}, {own.attempts(attempts)}
          </span>
        )}
      </td>
      <td className="row-actions">
        <button type="button" aria-label={own.named(own.again, what)} onClick={() => void attempt(() => tellAgain(hook.id, id))}>
          {own.again}
        </button>
      </td>
    </tr>
  )
}
