import { AskForApproval } from '../approval-request/ask.tsx'
import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { extend, type RecordProps } from '../register/slots.ts'
import { DraftRows } from './approve.tsx'
import { Files } from './versions.tsx'

/** What is approved of a version that waits for it: every row of the statement as it stands. */
function Rows({ record }: RecordProps) {
  const t = useText()
  return (
    <>
      {record.commands['approve'] === null && (
        <p>
          <A href="/soa/approve">{t.soa.approve}</A>
        </p>
      )}
      <DraftRows />
    </>
  )
}

/** An approved version is printed as it was approved. */
function Printed({ record }: RecordProps) {
  const { version, approval } = record
  if (typeof version === 'string' && approval !== null) return <Files version={version} />
  return <AskForApproval record={record} />
}

extend('soa', { subject: { approve: Rows }, actions: Printed })
