import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { extend } from '../register/slots.ts'

/** A version is approved where the whole statement is shown. */
function ToApproval() {
  const t = useText()
  return (
    <p>
      <A href="/soa/approve">{t.soa.approve}</A>
    </p>
  )
}

extend('soa', { subject: { approve: ToApproval } })
