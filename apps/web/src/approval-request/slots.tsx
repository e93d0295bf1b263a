import type { AnyDetail, Link } from '@assay/client'
import { useRecord } from '../api/record.ts'
import { useMoment, useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { useRegisterNamed } from '../register/register.ts'
import { extend, type RecordProps } from '../register/slots.ts'
import { Shown } from '../register/subject.tsx'

/** The very thing that is signed, as whoever approves it alone would be shown it. */
function Asked({ record }: RecordProps) {
  const t = useText()
  const subject = record.links[String(record['subject'])]
  return subject ? <AskedAbout subject={subject} /> : <p className="notice">{t.approval.gone}</p>
}

function AskedAbout({ subject }: { readonly subject: Link }) {
  const t = useText()
  const moment = useMoment()
  const register = useRegisterNamed(subject.register)
  return (
    <Loaded query={useRecord(register.plural, subject.key)}>
      {(found: AnyDetail) => (
        <>
          <h3>
            <A href={`/${register.plural}/${subject.key}`}>
              <span className="reference">{subject.key}</span> {subject.title}
            </A>{' '}
            <span className="muted">{t.record.version(found.recordVersion, moment(found.updatedAt))}</span>
          </h3>
          <Shown register={register} record={found} task="approve" />
          <h3>{t.approval.request}</h3>
        </>
      )}
    </Loaded>
  )
}

const ABOUT = ['note', 'rule', 'requestedBy', 'requestedOn', 'expiresOn', 'votes']

extend('approval-request', {
  subject: { sign: Asked, decline: Asked, renew: Asked },
  about: { sign: ABOUT, decline: ABOUT, renew: ABOUT },
})
