import { useState } from 'react'
import { useSession } from '../api/session.ts'
import { useAttempt } from '../members/attempt.ts'
import { useText } from '../message/text.tsx'
import { Once, type Secret } from '../part/once.tsx'
import { Page } from '../part/page.tsx'
import { Destinations } from './destinations.tsx'
import { useOutgoingText } from './text.ts'
import { Webhooks } from './webhooks.tsx'

/** What leaves this server by itself, and where it may go. For the owner alone. */
export function OutgoingPage() {
  const t = useText()
  const own = useOutgoingText()
  const { may } = useSession()
  return (
    <Page title={t.place.outgoing} lead={own.lead} clause="A.8.20">
      {may.includes('administer') ? <Outgoing /> : <p className="notice">{own.ownersOnly}</p>}
    </Page>
  )
}

function Outgoing() {
  const [shown, show] = useState<Secret | null>(null)
  const { failure, attempt } = useAttempt()
  return (
    <>
      {failure !== null && (
        <p className="alert" role="alert">
          {failure}
        </p>
      )}
      {shown !== null && <Once {...shown} />}
      <Webhooks attempt={attempt} show={show} />
      <Destinations attempt={attempt} />
    </>
  )
}
