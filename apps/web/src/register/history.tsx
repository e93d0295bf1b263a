import type { AnyDetail, RecordVersion, Who } from '@assay/client'
import type { LegalBasis, Register } from '@assay/isms'
import { useHistory } from '../api/record.ts'
import { useMoment, useText } from '../message/text.tsx'
import { Loaded } from '../part/loading.tsx'
import { Changes } from './changes.tsx'
import { useDeed } from './use-deed.ts'

/** Every change of a record as people read it: what was done, by whom, for whom and how they had signed in, with the ledger entry that proves it. */
export function History({ register, record }: { readonly register: Register; readonly record: AnyDetail }) {
  return (
    <Loaded query={useHistory(register.plural, record.key)}>
      {({ items }) => (
        <ol className="history">
          {items
            .filter(({ type }) => !type.endsWith('.heartbeat'))
            .map((version) => (
              <Entry key={version.seq} register={register} record={record} version={version} />
            ))}
        </ol>
      )}
    </Loaded>
  )
}

interface EntryProps {
  readonly register: Register
  readonly record: AnyDetail
  readonly version: RecordVersion
}

function Entry({ register, record, version }: EntryProps) {
  const t = useText()
  const moment = useMoment()
  const deed = useDeed()
  return (
    <li>
      <p className="entry-head">
        <strong>{deed(version.type)}</strong> <Who {...version.actor} /> <span className="muted">{moment(version.at)}</span>
        <span className="receipt" title={version.leafHash}>
          {t.record.entry(version.seq)} <code>{version.leafHash.slice(0, 12)}</code>{' '}
          <a href={`/api/ledger/receipts/${version.seq}`} aria-label={t.record.receiptOf(version.seq)}>
            {t.record.receipt}
          </a>
        </span>
      </p>
      <Witnessed {...version.witnessed} />
      {version.erased && <p className="muted">{t.erase.isErased}</p>}
      {version.erasure && (
        <p>
          {t.erase.scopes[version.erasure.scope]}: {t.erase.bases[version.erasure.legalBasis as LegalBasis] ?? version.erasure.legalBasis}
        </p>
      )}
      {version.version > 1 && <Changes register={register} changed={version.changed} links={record.links} />}
    </li>
  )
}

/** Who did it; a pseudonym for whoever may not know, or where an erasure forgot who it was. */
function Who({ ref, name, person, role, method, onBehalfOf }: Who) {
  const t = useText()
  const who = name ?? person ?? t.activity.nobody[ref as keyof typeof t.activity.nobody] ?? t.activity.pseudonym(ref.slice(0, 8))
  const known = [
    role === null ? null : (t.role[role as keyof typeof t.role] ?? null),
    method === null ? null : (t.activity.methods[method as keyof typeof t.activity.methods] ?? null),
  ].filter((part) => part !== null)
  return (
    <span className="who">
      {who}
      {onBehalfOf !== null && ` ${t.activity.behalf(onBehalfOf)}`}
      {known.length > 0 && <span className="muted"> ({known.join(', ')})</span>}
    </span>
  )
}

/** When it was written, as those outside prove it; the moment above is the application's own word. */
function Witnessed({ after, before }: RecordVersion['witnessed']) {
  const t = useText()
  const moment = useMoment()
  if (before === null) return null
  return (
    <p className="muted witnessed">
      {after === null ? t.record.witnessedBefore(moment(before)) : t.record.witnessed(moment(after), moment(before))}
    </p>
  )
}
