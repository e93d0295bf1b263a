import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { extend, type RecordProps } from '../register/slots.ts'

/** The version as it was approved, whole, in each form. */
function Files({ record }: RecordProps) {
  const href = (format: string): string => `/api/soa?${new URLSearchParams({ version: record.key, format })}`
  if (record['approval'] === null) return null
  return ['pdf', 'xlsx', 'csv'].map((format) => (
    <a key={format} className="button" href={href(format)}>
      {format.toUpperCase()}
    </a>
  ))
}

/** A version is approved where the whole statement is shown. */
function ToApproval() {
  const t = useText()
  return (
    <p>
      <A href="/soa/approve">{t.soa.approve}</A>
    </p>
  )
}

extend('soa', { actions: Files, subject: { approve: ToApproval } })
