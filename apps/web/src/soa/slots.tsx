import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { extend, type RecordProps } from '../register/slots.ts'
import { Files } from './versions.tsx'

/** A version is approved where the whole statement is shown. */
function ToApproval() {
  const t = useText()
  return (
    <p>
      <A href="/soa/approve">{t.soa.approve}</A>
    </p>
  )
}

/** An approved version is printed as it was approved. */
function Printed({ record: { version, approval } }: RecordProps) {
  return typeof version === 'string' && approval !== null ? <Files version={version} /> : null
}

extend('soa', { subject: { approve: ToApproval }, actions: Printed })
