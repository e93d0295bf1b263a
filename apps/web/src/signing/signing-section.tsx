import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Signing } from '@assay/client'
import { beginEpoch, rotateKey, useSigning } from '../api/signing.ts'
import { useSession } from '../api/session.ts'
import { useReason } from '../message/reason.ts'
import { useChoice } from '../message/text.tsx'
import { Loaded } from '../part/loading.tsx'
import { Mark } from '../part/mark.tsx'
import { noticeOutcome } from '../shell/connection.ts'
import { signingText } from './text.ts'

/** Who signs the log; and the acts of an owner by which another key does. */
export function SigningSection() {
  const text = signingText(useChoice().language)
  return (
    <section className="signing">
      <h2>{text.title}</h2>
      <Loaded query={useSigning()}>{(signing) => <Standing {...signing} />}</Loaded>
    </section>
  )
}

function Standing(signing: Signing) {
  const text = signingText(useChoice().language)
  const { reason, epoch, origin } = signing
  return (
    <>
      {reason === null ? <Mark tone="good">{text.signed(epoch)}</Mark> : <Stopped {...signing} reason={reason} />}
      <p className="muted">
        {text.origin}: <code>{origin}</code>
      </p>
      <Act reason={reason} />
    </>
  )
}

function Stopped({ reason, signed, stop }: Signing & { readonly reason: NonNullable<Signing['reason']> }) {
  const text = signingText(useChoice().language)
  return (
    <div className="alert">
      <Mark tone="bad">{reason === 'witness-refused' ? text.forked : text.stopped}</Mark>
      <p>
        {text.reasons[reason]} {text.known(signed)} {stop !== null && stop.witness !== '' && text.seen(stop.witness, stop.size)}
      </p>
      {stop !== null && stop.theirs !== null && (
        <details>
          <summary>{text.proof}</summary>
          <pre tabIndex={0}>
            <code>{stop.theirs}</code>
          </pre>
          <pre tabIndex={0}>
            <code>{stop.ours}</code>
          </pre>
        </details>
      )}
    </div>
  )
}

/** A new epoch where the log is not signed, a new key where it is. */
function Act({ reason }: Pick<Signing, 'reason'>) {
  const text = signingText(useChoice().language)
  const say = useReason()
  const queries = useQueryClient()
  const [failed, fail] = useState<string | null>(null)
  if (!useSession().may.includes('administer')) return <p className="notice">{text.ownersOnly}</p>
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    event.currentTarget.reset()
    try {
      await (reason === null ? rotateKey() : beginEpoch(reason))
      fail(null)
      await queries.invalidateQueries()
    } catch (error) {
      noticeOutcome(error)
      fail(say(error))
    }
  }
  return (
    <form className="record-form" onSubmit={(event) => void submit(event)}>
      {failed !== null && (
        <p className="alert" role="alert">
          {failed}
        </p>
      )}
      <p className="help">{reason === null ? text.rotateHelp : text.beginHelp}</p>
      <div className="field">
        <label>
          <input type="checkbox" required /> {reason === null ? text.confirmRotation : text.confirm}
        </label>
      </div>
      <div className="form-end">
        <button className={reason === null ? undefined : 'main'}>{reason === null ? text.rotate : text.begin}</button>
      </div>
    </form>
  )
}
