import { AskForApproval } from './ask.tsx'
import { useText } from '../message/text.tsx'
import { useRegisterNamed } from '../register/register.ts'
import type { RecordProps } from '../register/slots.ts'

/** What one does with a version that is printed from its fields: ask for its approval, look at its PDF, take it along. */
export function paperActions(name: string) {
  return function PaperActions({ record }: RecordProps) {
    const t = useText()
    const { plural } = useRegisterNamed(name)
    const href = (show: string): string => `/api/${plural}/${record.key}/file?${new URLSearchParams({ show })}`
    return (
      <>
        <AskForApproval record={record} />
        <a className="button" href={href('inline')} target="_blank" rel="noreferrer">
          {t.soa.preview}
        </a>
        <a className="button" href={href('attachment')}>
          PDF
        </a>
      </>
    )
  }
}
