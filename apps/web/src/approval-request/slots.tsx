import { useRecord, type DetailReply, type Target } from '../api/record.ts'
import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { useRegisterNamed } from '../register/register.ts'
import { extend, type RecordProps } from '../register/slots.ts'
import { Subject } from '../register/subject.tsx'

/** The very thing that is signed, as whoever approves it alone would be shown it. */
function Asked({ record }: RecordProps) {
  const t = useText()
  const subject = record.links[String(record['subject'])]
  return subject ? <AskedAbout subject={subject} /> : <p className="notice">{t.approval.gone}</p>
}

function AskedAbout({ subject }: { readonly subject: Target }) {
  const register = useRegisterNamed(subject.register)
  return (
    <section>
      <h3>
        <A href={`/${register.plural}/${subject.key}`}>
          <span className="reference">{subject.key}</span> {subject.title}
        </A>
      </h3>
      <Loaded query={useRecord(register.plural, subject.key)}>
        {(found: DetailReply) => <Subject register={register} record={found} task="approve" />}
      </Loaded>
    </section>
  )
}

const ABOUT = ['note', 'rule', 'requestedBy', 'requestedOn', 'expiresOn', 'votes']

extend('approval-request', {
  subject: { sign: Asked, decline: Asked, renew: Asked },
  about: { sign: ABOUT, decline: ABOUT, renew: ABOUT },
})
